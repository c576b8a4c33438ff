import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type {
  Claim,
  ClaimKind,
  Claims,
  LevelChange,
} from "../../modules/traceability/operations/claims/claim"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { withLocks } from "../../application/with-locks"
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

/** The caller holds Medusa's locks of these items. Died in the middle of it, the next run finds what is left to take back. */
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

async function settle(container: MedusaContainer, claim: Claim, before: Date): Promise<boolean> {
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
  await endPartialShipment(container, claim.id)
  await offerFreedStock(container, { operation_ids: claim.payload.operation_ids })
  return true
}

/**
 * Confirms or releases what a process left half done when it died: claims older than `before`. What Medusa shows decides;
 * where it shows neither, the claim stays and `GET /integrity` names it. Returns how many were settled.
 */
export async function settleAbandonedClaims(
  container: MedusaContainer,
  before: Date
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const claims = await withTraceability(container, (service) => service.readAbandonedClaims(before))
  let settled = 0
  for (const claim of claims) {
    const items = levelChangesOf(claim).map((change) => change.inventory_item_id)
    const keys = [`traceability:claim:${claim.id}`, ...items]
    try {
      settled += (await withLocks(container, keys, () => settle(container, claim, before))) ? 1 : 0
    } catch (error) {
      logger.error(`The abandoned claim ${claim.id} could not be settled`, error as Error)
    }
  }
  return settled
}
