import { killAtEveryCommit } from "./at-every-commit"
import { ownOperations } from "./cases/own-operations"

jest.setTimeout(900_000)

/** The server is killed (SIGKILL) after each commit of each command that moves goods of our own. */
killAtEveryCommit("own operations", ownOperations)
