import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type {
  Claim,
  ClaimKind,
  Claims,
  LevelChange,
} from "../../modules/traceability/operations/claims/claim"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { withTraceability } from "../../application/with-traceability"
import { judgeFulfillment } from "./judge-fulfillment"
import { judgeFulfillmentCancel } from "./judge-fulfillment-cancel"
import { judgeLevels, levelChangesOf } from "./judge-levels"
import { judgeOrderCancel } from "./judge-order-cancel"
import { judgeReturn } from "./judge-return"
import { endPartialShipment } from "./partial-shipment"
import type { Verdict } from "./verdict"

type Judge<C extends Claim> = (
  container: MedusaContainer,
  claim: C,
  before: Date
) => Promise<Verdict | null>

/** Had Medusa done its part of a claim when the process died? Null where that cannot be known now. */
const JUDGE: { [Kind in ClaimKind]: Judge<Claims[Kind]> } = {
  receipt: judgeLevels,
  return: judgeReturn,
  own_operation: judgeLevels,
  production: judgeLevels,
  rework: judgeLevels,
  undo: judgeLevels,
  fulfillment: judgeFulfillment,
  fulfillment_cancel: judgeFulfillmentCancel,
  order_cancel: judgeOrderCancel,
}

const judge = <Kind extends ClaimKind>(
  container: MedusaContainer,
  kind: Kind,
  claim: Claims[Kind],
  before: Date
) => JUDGE[kind](container, claim, before)

/** The caller holds Medusa's locks of these items. Died in the middle of it, the next run finds what is left to reverse. */
async function takeBack(container: MedusaContainer, changes: LevelChange[]): Promise<void> {
  if (changes.length) {
    await container.resolve(Modules.INVENTORY).adjustInventory(
      changes.map((change) => ({
        inventoryItemId: change.inventory_item_id,
        locationId: change.location_id,
        adjustment: -change.adjustment,
      }))
    )
  }
}

/** The documents and the stock that a claim held are free for others now. */
export async function endClaim(container: MedusaContainer, claim: Claim): Promise<void> {
  await endPartialShipment(container, claim)
  await offerFreedStock(container, { operation_ids: claim.payload.operation_ids })
}

/** What has to be locked while a claim is settled. */
export const locksOf = (claim: Claim): string[] => {
  const items = levelChangesOf(claim).map((change) => change.inventory_item_id)
  return [`traceability:claim:${claim.id}`, ...items]
}

/**
 * Confirms or releases a claim whose process died before `before`, as what Medusa shows decides. Returns false where it shows
 * neither. The caller holds `locksOf` the claim.
 */
export async function settleClaim(
  container: MedusaContainer,
  claim: Claim,
  before: Date
): Promise<boolean> {
  const verdict = await judge(container, claim.kind, claim, before)
  if (!verdict) {
    return false
  }
  if (!verdict.confirm) {
    await takeBack(container, verdict.take_back ?? [])
  }
  await withTraceability<unknown>(container, (service) =>
    verdict.confirm
      ? service.confirmClaim(claim.id, verdict.fulfillment_id)
      : service.releaseClaim(claim.id)
  )
  await endClaim(container, claim)
  return true
}
