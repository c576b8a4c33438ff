import { killAtEveryCommit } from "./at-every-commit"
import { manufacturing } from "./cases/manufacturing"

jest.setTimeout(900_000)

/** The server is killed (SIGKILL) after each commit of each command of manufacturing orders. */
killAtEveryCommit("manufacturing", manufacturing)
