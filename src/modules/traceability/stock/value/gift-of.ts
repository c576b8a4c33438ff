import type { CostDocumentKind } from "../../../../types/value"
import type { CostTarget } from "./cost-document"
import type { Gift } from "./distribute"

/** What a cost document gives to a lot, from the endless place of its kind. */
export const giftOf = (
  target: Pick<CostTarget, "lot_id" | "inventory_item_id">,
  kind: CostDocumentKind,
  gift: Pick<Gift, "currency_code" | "amount" | "occurred_at" | "document_id" | "gives_cost">
): Gift => ({
  ...target,
  ...gift,
  kind,
  from: { ...target, location_id: kind },
})
