import { TraceabilityError } from "../../../../shared/traceability-error"
import { reserveStock } from "../../stock/reservation/reserve-by-strategy"
import { Sql } from "../../sql"
import { StoredRow } from "./given-detail"
import { OperationRow } from "./operation-rows"

/** Reserves the lots that rows name at the operation's source. Throws `not_enough_stock` (409) when one is no longer free. */
export async function reserveRows(
  sql: Sql,
  operation: OperationRow,
  rows: Pick<StoredRow, "lot_id" | "quantity">[]
): Promise<void> {
  const picks = rows.flatMap((row) =>
    row.lot_id ? [{ lot_id: row.lot_id, quantity: row.quantity }] : []
  )
  const got = await reserveStock(sql, operation.from_location_id, picks)
  if (got.length < picks.length) {
    throw new TraceabilityError(
      "not_enough_stock",
      `Not everything chosen for ${operation.reference} is still free. Load the page again and choose anew.`,
      { status: 409 }
    )
  }
}
