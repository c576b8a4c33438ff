import { capturesOnDelivery } from "../../operations/documents/capture-rules"
import { type OperationRow, readLines } from "../../operations/documents/operation-rows"
import type { Sql } from "../../sql"

/** Items of these deliveries, of one fulfilment, that are captured on delivery: their lots are nowhere in stock. */
export async function readCapturedItems(
  sql: Sql,
  operations: OperationRow[]
): Promise<Set<string>> {
  const lines = await readLines(
    sql,
    operations.map((operation) => operation.id)
  )
  const captured = lines.filter((line) => capturesOnDelivery(operations[0], line))
  return new Set(captured.map((line) => line.inventory_item_id))
}
