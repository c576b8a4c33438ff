import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"
import { medusaReader } from "../../medusa/medusa-reader"
import type {
  FulfillmentCancelClaim,
  FulfillmentClaim,
  ReturnClaim,
  LevelChange,
} from "../../modules/traceability/operations/claims/claim"
import { groupBy } from "../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../shared/round-quantity"
import { placeKey } from "../../shared/stock-place"
import { levelChangesOf } from "./level-changes-of"
import { madeAt } from "./made-at"

type OrderClaim = FulfillmentClaim | FulfillmentCancelClaim | ReturnClaim

/** How far a dead workflow of an order has come with the levels, and what is left of it. */
export type OrderLevels = { has_changed: boolean; left: LevelChange[] }

/**
 * Had Medusa changed its levels for a fulfilment, the cancelling of one, or a return when the process died? Tracked items show it: their levels
 * are off by just that. All levels of a workflow change together, so those of other items follow them, or `is_past_levels`: what
 * comes later had happened. Returns null where a place shows neither, and while a living claim works on one of them.
 */
export async function judgeOrderLevels(
  container: MedusaContainer,
  claim: OrderClaim,
  { before, is_past_levels }: { before: Date; is_past_levels: boolean }
): Promise<OrderLevels | null> {
  const changes = levelChangesOf(claim)
  const itemIds = [...new Set(changes.map((change) => change.inventory_item_id))]
  const tracking = await withTraceability(container, (service) => service.readTracking(itemIds))
  const isTracked = (itemId: string) => tracking.get(itemId)?.tracking !== "none"
  const tracked = itemIds.filter(isTracked)
  const places = tracked.length
    ? await withTraceability(container, (service) =>
        service.comparePlaces(medusaReader(container), tracked)
      )
    : []
  const left: LevelChange[] = []
  let has_changed = is_past_levels
  for (const [key, here] of groupBy(
    changes.filter((c) => isTracked(c.inventory_item_id)),
    placeKey
  )) {
    const place = places.find((found) => placeKey(found) === key)
    const isAlive = place?.open.some(
      (other) => other.claim_id !== claim.id && new Date(other.created_at) >= before
    )
    const own = here.map((change) => change.adjustment)
    const made = place ? madeAt(own, place, claim.id) : 0
    if (isAlive || made === null) {
      return null
    }
    has_changed ||= made !== 0
    left.push({ ...here[0], adjustment: roundQuantity(sumQuantities(own) - made) })
  }
  const others = changes.filter((change) => !isTracked(change.inventory_item_id))
  // Nothing that was changed with them shows it.
  if (others.length && !places.length && !is_past_levels) {
    return null
  }
  left.push(...(has_changed ? [] : others))
  return { has_changed, left: left.filter((change) => change.adjustment !== 0) }
}
