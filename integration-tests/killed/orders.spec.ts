import { killAtEveryCommit } from "./at-every-commit"
import { orders } from "./cases/orders"

jest.setTimeout(900_000)

/** The server is killed (SIGKILL) after each commit of each command that moves an order's goods. */
// Not yet so between Medusa's own commits: see "Killed at every commit" in docs/testing.md.
killAtEveryCommit("orders", orders)
