import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { isGs1 } from "./read-scanned-code"
import { howItMoves, type Scan } from "./scan"

/** Refuses a product's own code, which names no unit. It is the commonest slip, so it gets a message of its own. */
export function refusePlainArticle({ code, item_ids, operation, lines }: Scan): void {
  if (isGs1(code) || !item_ids?.length) {
    return
  }
  const here = lines.some((line) => item_ids.includes(line.inventory_item_id))
  throw new TraceabilityError(
    here ? "lot_required" : "lot_wrong_item",
    here
      ? `${code.text} is the barcode of ${itemToken(item_ids[0])}. Scan the lot or serial number of the unit.`
      : `${code.text} is the barcode of ${itemToken(item_ids[0])}, which is not ${howItMoves(operation)} in ${operation.reference}.`
  )
}
