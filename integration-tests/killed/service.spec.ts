import { killAtEveryCommit } from "./at-every-commit"
import { service } from "./cases/service"

jest.setTimeout(900_000)

/** The server is killed (SIGKILL) after each commit of each command that packs, repairs, describes or values units. */
killAtEveryCommit("service", service)
