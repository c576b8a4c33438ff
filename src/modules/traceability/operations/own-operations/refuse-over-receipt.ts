import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { OperationRow } from "../documents/operation-rows"
import type { Counted } from "./count-lines"

type Receipt = Pick<
  OperationRow,
  "code" | "reference" | "purchase_order_id" | "over_receipt_tolerance"
>

/** So much may come in on a line without a question: what was ordered, and the type's tolerance in percent of it. */
const allowedOn = ({ demand }: Counted["line"], percent: number): number =>
  roundQuantity(demand + (demand * percent) / 100)

/** A line that nobody ordered stands on a receipt of ours because somebody added it; on a supplier's it was not ordered. */
const isExpected = (receipt: Receipt, { demand }: Counted["line"]): boolean =>
  demand > 0 || receipt.purchase_order_id !== null

/**
 * Refuses a receipt (`over_receipt`) of which more came in than was ordered, over the tolerance of its type, with the item,
 * what was ordered and what was received of each such line. A slip of the pen would become stock; whoever really has that
 * much says so with `accept_over_receipt`.
 */
export function refuseOverReceipt(receipt: Receipt, counted: Counted[]): void {
  if (receipt.code !== "receipt") {
    return
  }
  const over = counted.filter(
    ({ line, done }) =>
      isExpected(receipt, line) &&
      roundQuantity(done) > allowedOn(line, receipt.over_receipt_tolerance)
  )
  if (!over.length) {
    return
  }
  const said = over.map(
    ({ line, done }) =>
      `${itemToken(line.inventory_item_id)}: ${line.demand} ordered, ${roundQuantity(done)} received`
  )
  throw new TraceabilityError(
    "over_receipt",
    `${receipt.reference} has more than was ordered (${said.join("; ")}). If so much has really come, say so (accept_over_receipt).`,
    {
      errors: over.map(({ line, done }, index) => ({
        index,
        line_id: line.id,
        value: String(roundQuantity(done)),
        code: "over_receipt",
        message: `${said[index]}.`,
      })),
    }
  )
}
