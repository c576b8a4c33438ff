import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { lockLots } from "../ledger/lock-lots"
import { readLotsAbove } from "./read-whereabouts"

/** Locks the lots and all that was made of them, in one order; refuses where that changed meanwhile. */
export async function lockLotsAbove(sql: Sql, lotIds: string[]): Promise<void> {
  const above = await readLotsAbove(sql, lotIds)
  await lockLots(sql, above)
  const now = await readLotsAbove(sql, lotIds)
  if (now.some((id) => !above.includes(id))) {
    throw new TraceabilityError("invalid_state", say("invalid_state.beingMadeOfLots"), {
      status: 409,
    })
  }
}
