import type {
  Claim,
  FulfillmentCancelClaim,
  FulfillmentClaim,
  LevelChange,
} from "../../../modules/traceability/operations/claims/claim"

const movesOrder = (claim: Claim): claim is FulfillmentClaim | FulfillmentCancelClaim =>
  claim.kind === "fulfillment" || claim.kind === "fulfillment_cancel"

/** What Medusa's workflow changes its levels by for an order; none where that is not known. */
const orderLevelChanges = ({
  kind,
  payload,
}: FulfillmentClaim | FulfillmentCancelClaim): LevelChange[] =>
  (payload.medusa?.parts ?? []).map(({ inventory_item_id, location_id, quantity }) => ({
    inventory_item_id,
    location_id,
    adjustment: kind === "fulfillment" ? -quantity : quantity,
  }))

/** What a claim wants Medusa's levels to change by: our own steps, or Medusa's workflows of an order. */
export const levelChangesOf = (claim: Claim): LevelChange[] =>
  movesOrder(claim)
    ? orderLevelChanges(claim)
    : "level_changes" in claim.payload
      ? claim.payload.level_changes
      : []
