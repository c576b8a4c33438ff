import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say } from "../../../../shared/say"
import { isMessage } from "./read-scanned-code"
import { barcodeOfOther, type Scan } from "./scan"

/** Refuses a product's own code, which names no unit. It is the commonest slip, so it gets a message of its own. */
export function refusePlainArticle({ code, item_ids, operation, lines }: Scan): void {
  if (isMessage(code) || !item_ids?.length) {
    return
  }
  const here = lines.some((line) => item_ids.includes(line.inventory_item_id))
  const said = { code: code.text, item: itemToken(item_ids[0]) }
  throw here
    ? new TraceabilityError("lot_required", say("lot_required.barcodeOfArticle", said))
    : new TraceabilityError(
        "lot_wrong_item",
        say(barcodeOfOther(operation), { ...said, reference: operation.reference })
      )
}
