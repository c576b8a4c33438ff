import { holdsStock, placesOf } from "../../../../shared/places"
import { sumQuantities } from "../../../../shared/round-quantity"
import type { Sql } from "../../sql"
import { setState } from "./set-state"
import { asksForLots } from "./capture-rules"
import { type OperationRow, readDetails, readLines } from "./operation-rows"

/** Does this operation reserve stock for its rows? Confirmed ones that take from a place with stock rows do. */
export const isReserving = (operation: OperationRow): boolean =>
  operation.state !== "draft" && holdsStock(operation.from_location_id)

/**
 * An operation that reserves stock is ready as soon as all its tracked lines are assigned, and waits otherwise. A return is
 * ready from the start, as a receipt is: it waits for goods, not for stock.
 */
export async function refreshState(sql: Sql, operation: OperationRow): Promise<void> {
  if (!isReserving(operation) || operation.return_id) {
    return
  }
  const lines = (await readLines(sql, [operation.id])).filter(
    (line) => asksForLots(operation, line) && holdsStock(placesOf(operation, line).from_location_id)
  )
  const details = await readDetails(sql, [operation.id])
  const complete = lines.every(
    (line) =>
      sumQuantities(
        details
          .filter((d) => d.line_id === line.id && (d.lot_id || d.lot_name))
          .map((d) => d.quantity)
      ) >= line.demand
  )
  await setState(sql, [operation.id], complete ? "ready" : "waiting")
}
