import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FulfillmentCancelClaim } from "../../../modules/traceability/operations/claims/claim"
import { finishFulfillmentCancel } from "./finish-fulfillment-cancel"
import { judgeOrderLevels } from "./judge-order-levels"
import { CONFIRM, isStuck, RELEASE, type Stuck, type Verdict } from "./verdict"
import { isRegistered } from "./is-registered"

type Fulfillment = { id: string; canceled_at: unknown; shipped_at: unknown }

async function readFulfillment(
  container: MedusaContainer,
  id: string
): Promise<Fulfillment | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "canceled_at", "shipped_at"],
    filters: { id },
  })
  return data[0] as unknown as Fulfillment | undefined
}

/**
 * Had Medusa started to cancel the fulfilment when the process died? Its last commit is `canceled_at`; before it come the levels, then
 * the order and its reservations. What was started is finished, unless the goods have left with the carrier meanwhile.
 */
export async function judgeFulfillmentCancel(
  container: MedusaContainer,
  claim: FulfillmentCancelClaim,
  before: Date
): Promise<Verdict | Stuck> {
  const fulfillment = await readFulfillment(container, claim.fulfillment_id!)
  if (fulfillment?.canceled_at) {
    return CONFIRM
  }
  const { medusa } = claim.payload
  if (!medusa || !fulfillment) {
    return RELEASE
  }
  const is_past_levels = await isRegistered(
    container,
    claim.order_id!,
    fulfillment.id,
    "CANCEL_ITEM_FULFILLMENT"
  )
  const levels = await judgeOrderLevels(container, claim, { before, is_past_levels })
  if (isStuck(levels)) {
    return levels
  }
  if (!is_past_levels && !levels.has_changed) {
    return RELEASE
  }
  return fulfillment.shipped_at
    ? { stuck: "shipped" }
    : {
        confirm: true,
        fulfillment_id: null,
        finish: () =>
          finishFulfillmentCancel(container, claim, {
            medusa,
            is_registered: is_past_levels,
            left: levels.left,
          }),
      }
}
