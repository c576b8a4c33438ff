import { groupBy } from "../../../../../shared/group-by"
import { say } from "../../../../../shared/say"
import { TraceabilityError } from "../../../../../shared/traceability-error"
import { reserveStock } from "../../../stock/reservation/reserve-by-strategy"
import { Sql } from "../../../sql"
import { StoredRow } from "./given-detail"
import { OperationRow } from "../operation-rows"

const notFree = ({ reference }: OperationRow): TraceabilityError =>
  new TraceabilityError("not_enough_stock", say("not_enough_stock.chosenGone", { reference }), {
    status: 409,
  })

/** Reserves the lots that rows name, at the operation's source or in care. Throws `not_enough_stock` (409) when one is no longer free. */
export async function reserveRows(
  sql: Sql,
  operation: OperationRow,
  rows: Pick<StoredRow, "lot_id" | "quantity" | "care">[]
): Promise<void> {
  const places = groupBy(
    rows.filter((row) => row.lot_id),
    (row) => (row.care ?? operation).from_location_id
  )
  for (const [place, there] of places) {
    const picks = there.map((row) => ({ lot_id: row.lot_id!, quantity: row.quantity }))
    const got = await reserveStock(sql, place, picks)
    if (got.length < picks.length) {
      throw notFree(operation)
    }
  }
}
