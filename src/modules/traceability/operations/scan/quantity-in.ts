import { say } from "../../../../shared/say"
import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { packSizes } from "./pack-sizes"
import type { Scan, ScanIntoOperation } from "./scan"

/** How much of an item one of the article is that the code names: six of a pack of six. */
function packOf({ contents = [], code }: ScanIntoOperation, itemId: string): number {
  const [size = 1, other] = packSizes(contents, itemId)
  if (other !== undefined) {
    throw new TraceabilityError(
      "ambiguous_code",
      say("ambiguous_code.severalContents", { code: code.text })
    )
  }
  return size
}

/**
 * A weight is how much it is of an article that is sold by weight, whose GTIN begins with a 9, or where no whole number is to be
 * moved. Of any other one nobody knows whether the shop counts kilograms.
 */
function weightIn({ lines }: Pick<Scan, "lines">, itemId: string, data: Gs1Data): number {
  const isByWeight =
    data.gtin?.startsWith("9") ||
    lines.some((line) => line.inventory_item_id === itemId && !Number.isInteger(line.demand))
  if (!isByWeight) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.weightOfPieces", {
        weight: data.net_weight ?? 0,
        item: itemToken(itemId),
      })
    )
  }
  return data.net_weight!
}

/**
 * How much of an item a code says that it is: a count, or else a weight in kilograms. Articles that a package contains (37) are
 * counted by what each of them holds; a count of pieces (30) beside the article of a pack can mean either and is refused.
 */
export function quantityIn(
  scan: ScanIntoOperation & Pick<Scan, "lines">,
  itemId: string,
  data: Gs1Data | undefined
): number | undefined {
  if (data?.quantity === undefined) {
    return data?.net_weight === undefined ? undefined : weightIn(scan, itemId, data)
  }
  const size = packOf(scan, itemId)
  if (size !== 1 && !data.counts_contained) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.packsOrPieces", {
        count: data.quantity,
        size,
        item: itemToken(itemId),
      })
    )
  }
  return roundQuantity(data.quantity * size)
}
