import type { MedusaContainer } from "@medusajs/framework/types"
import type { FulfillmentClaim } from "../../../modules/traceability/operations/claims/claim"
import { findMadeFulfillment } from "./find-made-fulfillment"
import { finishFulfillment } from "./finish-fulfillment"
import { judgeOrderLevels } from "./judge-order-levels"
import { isStuck, RELEASE, type Stuck, type Verdict } from "./verdict"
import { isRegistered } from "./is-registered"

/** Levels that went down without a fulfilment, such as when taking one back failed half-way, are for a person to judge. */
async function judgeUnmade(
  container: MedusaContainer,
  claim: FulfillmentClaim,
  before: Date
): Promise<Verdict | Stuck> {
  const levels = await judgeOrderLevels(container, claim, { before, is_past_levels: false })
  if (isStuck(levels)) {
    return levels
  }
  return levels.has_changed ? { stuck: "levels_differ" } : RELEASE
}

/**
 * Had Medusa made the fulfilment before the process died? Its row comes first, and the carrier is notified with it: from there on
 * it is finished, as reversing what a carrier may have done is not ours to decide. Before it nothing had happened.
 */
export async function judgeFulfillment(
  container: MedusaContainer,
  claim: FulfillmentClaim,
  before: Date
): Promise<Verdict | Stuck> {
  const made = await findMadeFulfillment(container, claim)
  const { medusa } = claim.payload
  if (!made) {
    return medusa ? judgeUnmade(container, claim, before) : RELEASE
  }
  const confirm = { confirm: true as const, fulfillment_id: made.id }
  if (!medusa) {
    return made.order ? confirm : RELEASE
  }
  const is_registered = await isRegistered(container, claim.order_id!, made.id, "FULFILL_ITEM")
  const is_past_levels = is_registered || !!made.order
  const levels = await judgeOrderLevels(container, claim, { before, is_past_levels })
  return isStuck(levels)
    ? levels
    : {
        ...confirm,
        finish: () =>
          finishFulfillment(container, claim, { made, medusa, is_registered, left: levels.left }),
      }
}
