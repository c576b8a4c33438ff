import type { Sql } from "../../../sql"
import type { Taken } from "./holdings"
import { insertDetails } from "./insert-details"
import { checkPlan, dropRemoved, type EnterDetails, planDetails } from "./plan-details"
import { isReserving, refreshState } from "../refresh-state"
import { reserveRows } from "./reserve-rows"

/**
 * Writes the Detailed Operations rows of a line: in place of the present ones, or after them (named rows stay, empty rows
 * are filled first). What rows held before is freed, what they name now is reserved, all or nothing: one bad row leaves
 * everything as it was, and every bad row is thrown. A new name that looks like another one of the item is asked about
 * (`similar_lot`) unless `accept_similar`. Returns what was taken from other operations.
 */
export async function writeDetails(sql: Sql, given: EnterDetails): Promise<Taken[]> {
  const plan = await planDetails(sql, given)
  const { operation, line } = plan.open
  await dropRemoved(sql, plan)
  const { rows, taken } = await checkPlan(sql, plan)
  if (isReserving(operation)) {
    await reserveRows(sql, operation, rows)
  }
  await insertDetails(sql, operation, line, rows)
  await sql(`UPDATE traceability_operation SET assigned_by_hand = true WHERE id = ?`, [
    operation.id,
  ])
  await refreshState(sql, operation)
  return taken
}
