import type { OperationCode, UniquenessScope } from "../../../../types/operation"
import { holdsStock } from "../../../../shared/places"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import {
  asksForLots,
  assertEditable,
  type LineRow,
  type OperationRow,
  readLines,
  readOperation,
} from "../documents/operation-rows"
import type { Sql } from "../../sql"
import { isGs1, type ScannedCode } from "./read-scanned-code"
import { scanIncoming } from "./scan-incoming"
import { scanOutgoing } from "./scan-outgoing"

export type ScanIntoOperation = {
  operation_id: string
  /** Only this line, when somebody works on one. */
  line_id?: string
  code: ScannedCode
  /** The items of the article that the code names; null when it names none. */
  item_ids: string[] | null
  scope: UniquenessScope
  now: Date
}

export type Scanned = { line_id: string; detail_id: string }

/** What the two directions get: the operation, locked, and the numbered lines that the code may mean. */
export type Scan = ScanIntoOperation & { operation: OperationRow; lines: LineRow[] }

const GOES: Partial<Record<OperationCode, string>> = { receipt: "expected", delivery: "asked for" }

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
      ? `${items.map(itemToken).join(" or ")} is not ${GOES[operation.code] ?? "moved with a number"} in ${operation.reference}.`
      : `Nothing in ${operation.reference} is asked for by a lot or serial number.`
  )
}

/**
 * One scan into an open operation. What goes out: the unit is marked as picked, in place of one that was proposed when it
 * was not. What comes in: the next empty row gets the number, and the expiry of the code. Answers the row. The number of
 * statements does not depend on the size of the operation.
 */
export async function scanIntoOperation(sql: Sql, input: ScanIntoOperation): Promise<Scanned> {
  const operation = await readOperation(sql, input.operation_id, true)
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

/** A plain article number names no unit: that needs its own words, as it is the commonest slip. */
export function refusePlainArticle({ code, item_ids, operation, lines }: Scan): void {
  if (code.format === "gtin" && item_ids?.length) {
    const here = lines.some((line) => item_ids.includes(line.inventory_item_id))
    throw new TraceabilityError(
      here ? "lot_required" : "lot_wrong_item",
      here
        ? `${code.text} is the barcode of ${itemToken(item_ids[0])}. Scan the lot or serial number of the unit.`
        : `${code.text} is the barcode of ${itemToken(item_ids[0])}, which is not ${GOES[operation.code] ?? "moved with a number"} in ${operation.reference}.`
    )
  }
}
