import type { MedusaReturn } from "../../modules/traceability/orders/returns/medusa-return"
import type { ReceivedPart } from "../../modules/traceability/orders/returns/plan-return-lines"
import { say } from "../../shared/say"
import { itemToken } from "../../shared/message-tokens"
import { roundQuantity } from "../../shared/round-quantity"
import { TraceabilityError } from "../../shared/traceability-error"

/**
 * Of a line whose units were not all shipped with the same, as its product was changed between two fulfilments, nobody can
 * say what a part of them consists of. So all that the customer has comes back at once, or nothing.
 */
export function refusePartOfMixed(
  medusa: MedusaReturn,
  received: ReceivedPart[],
  isTracked: (itemId: string) => boolean
): void {
  const part = medusa.parts.find(
    ({ is_mixed, with_customer, inventory_item_id }, i) =>
      is_mixed &&
      isTracked(inventory_item_id) &&
      roundQuantity(received[i].good + received[i].damaged) > 0 &&
      roundQuantity(received[i].good + received[i].damaged) !== with_customer
  )
  if (part) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.productChangedBetween", {
        item: itemToken(part.inventory_item_id),
        count: part.with_customer,
      })
    )
  }
}
