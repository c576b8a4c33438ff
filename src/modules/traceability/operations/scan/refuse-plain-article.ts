import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { howItMoves, type Scan } from "./scan"

/** A plain article number names no unit: that needs its own words, as it is the commonest slip. */
export function refusePlainArticle({ code, item_ids, operation, lines }: Scan): void {
  if (code.format === "gtin" && item_ids?.length) {
    const here = lines.some((line) => item_ids.includes(line.inventory_item_id))
    throw new TraceabilityError(
      here ? "lot_required" : "lot_wrong_item",
      here
        ? `${code.text} is the barcode of ${itemToken(item_ids[0])}. Scan the lot or serial number of the unit.`
        : `${code.text} is the barcode of ${itemToken(item_ids[0])}, which is not ${howItMoves(operation)} in ${operation.reference}.`
    )
  }
}
