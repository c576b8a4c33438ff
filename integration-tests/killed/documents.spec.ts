import { killAtEveryCommit } from "./at-every-commit"
import { documents } from "./cases/documents"

jest.setTimeout(900_000)

/** The server is killed (SIGKILL) after each commit of each command that writes documents, lots and rules. */
killAtEveryCommit("documents", documents)
