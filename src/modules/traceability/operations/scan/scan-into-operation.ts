import { holdsStock } from "../../../../shared/places"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { asksForLots } from "../documents/capture-rules"
import { assertEditable } from "../documents/operation-state"
import {
  type LineRow,
  lockOperation,
  type OperationRow,
  readLines,
} from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { isGs1 } from "./read-scanned-code"
import { howItMoves, type ScanIntoOperation, type Scanned } from "./scan"
import { scanIncoming } from "./scan-incoming"
import { scanOutgoing } from "./scan-outgoing"

function refuseArticle({ code, item_ids }: ScanIntoOperation, operation: OperationRow): void {
  if (!isGs1(code)) {
    return
  }
  if (!code.gtin) {
    throw new TraceabilityError("lot_not_found", "This code names no article: scan another one.")
  }
  if (!item_ids!.length) {
    throw new TraceabilityError(
      "lot_not_found",
      `No product has the barcode ${code.gtin}. Enter it as EAN, UPC or barcode of the variant, or type the number into ${operation.reference}.`
    )
  }
}

function assertLines(input: ScanIntoOperation, operation: OperationRow, lines: LineRow[]): void {
  if (lines.length) {
    return
  }
  const items = isGs1(input.code) ? input.item_ids! : []
  throw new TraceabilityError(
    "lot_wrong_item",
    items.length
      ? `${items.map(itemToken).join(" or ")} is not ${howItMoves(operation)} in ${operation.reference}.`
      : `Nothing in ${operation.reference} is asked for by a lot or serial number.`
  )
}

/**
 * One scan into an open operation. What goes out: the unit is marked as picked, in place of a proposed one when it was not
 * proposed itself. What comes in: the next empty row gets the lot, and the expiry of the code. Returns the row. The number
 * of statements does not depend on the size of the operation.
 */
export async function scanIntoOperation(sql: Sql, input: ScanIntoOperation): Promise<Scanned> {
  const operation = await lockOperation(sql, input.operation_id)
  assertEditable(operation)
  refuseArticle(input, operation)
  const all = await readLines(sql, [operation.id])
  // Of a manufacturing order the components are scanned; the product's number is the order's own.
  const lines = all.filter(
    (line) =>
      (!operation.manufacturing_order_id || line.role === "component") &&
      asksForLots(operation, line) &&
      (!input.line_id || line.id === input.line_id) &&
      (!isGs1(input.code) || input.item_ids!.includes(line.inventory_item_id))
  )
  assertLines(input, operation, lines)
  const scan = { ...input, operation, lines }
  return holdsStock(operation.from_location_id) ? scanOutgoing(sql, scan) : scanIncoming(sql, scan)
}
