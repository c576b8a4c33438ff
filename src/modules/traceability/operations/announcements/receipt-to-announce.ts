import type { Sql } from "../../sql"
import { type LineRow, readLines, readOperation } from "../documents/operation-rows"
import { linesToPack } from "../documents/details/read-packing-list"
import { openReceiptOf } from "./open-receipt"

/** The open receipt of a purchase order, with those of its lines that get numbers. Throws `invalid_state` for none. */
export async function receiptToAnnounce(
  sql: Sql,
  purchaseOrderId: string
): Promise<{ operation_id: string; lines: LineRow[] }> {
  const operation_id = await openReceiptOf(sql, purchaseOrderId)
  const operation = await readOperation(sql, operation_id)
  return { operation_id, lines: linesToPack(operation, await readLines(sql, [operation_id])) }
}
