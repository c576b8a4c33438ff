import type { DetailRow, OperationRow } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"
import { lockLots } from "../../stock/ledger/lock-lots"
import { readSoldUnits } from "./read-sold-units"

/** Locks the lots that rows of a return name, and those that its order's customer could send back instead. */
export async function lockReturnLots(
  sql: Sql,
  operation: OperationRow,
  details: DetailRow[]
): Promise<void> {
  const units = await readSoldUnits(sql, operation.order_id!, operation.id)
  await lockLots(sql, [
    ...details.flatMap((detail) => detail.lot_id ?? []),
    ...units.map((unit) => unit.lot_id),
  ])
}
