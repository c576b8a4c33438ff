import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../application/with-traceability"
import { medusaReader } from "../../../medusa/medusa-reader"
import type {
  FulfillmentCancelClaim,
  FulfillmentClaim,
  ReturnClaim,
  LevelChange,
} from "../../../modules/traceability/operations/claims/claim"
import { groupBy } from "../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../shared/round-quantity"
import { placeKey } from "../../../shared/stock-place"
import { areInterchangeable } from "./are-interchangeable"
import { levelChangesOf } from "./level-changes-of"
import { type MadeAt, madeAt } from "./made-at"
import type { Stuck } from "./verdict"

type OrderClaim = FulfillmentClaim | FulfillmentCancelClaim | ReturnClaim

/** How far a dead workflow of an order has come with the levels, and what is left of it. */
export type OrderLevels = { has_changed: boolean; left: LevelChange[] }

/** `rivals` are other claims that are at work there. */
type Place = { change: LevelChange; own: number[]; found: MadeAt; rivals: string[] }

/**
 * A place that another dead claim of the same quantity explains just as well follows those that tell: all levels of a workflow
 * change together.
 */
function followThoseThatTell(places: Place[]): Place[] {
  const certain = places.filter((place) => place.found.is_certain)
  const changed = certain.filter((place) => place.found.made !== 0)
  const isTold = certain.length > 0 && (changed.length === 0 || changed.length === certain.length)
  return isTold
    ? places.map((place) => {
        const made = changed.length ? sumQuantities(place.own) : 0
        return place.found.is_certain ? place : { ...place, found: { made, is_certain: true } }
      })
    : places
}

/** Does it make a difference which claim it was that changed a level which others explain just as well? */
async function isToBeTold(
  container: MedusaContainer,
  claim: OrderClaim,
  places: Place[]
): Promise<boolean> {
  const ids = places.flatMap(({ found, rivals }) => (found.is_certain ? [] : rivals))
  if (!ids.length) {
    return false
  }
  const rivals = await withTraceability(container, (service) =>
    service.readAbandonedClaims(new Date(), [...new Set(ids)])
  )
  return !(await areInterchangeable(container, claim, rivals))
}

/**
 * Had Medusa changed its levels for a fulfilment, the cancelling of one, or a return when the process died? Tracked items show it: their levels
 * are off by just that. All levels of a workflow change together, so those of other items follow them, or `is_past_levels`: what
 * comes later had happened. Stuck where a place shows neither, while a living claim works on one of them, and where two dead
 * claims could have changed a level but not both have: which of them it was makes no difference to that level, but to those of
 * other items, which show nothing.
 */
export async function judgeOrderLevels(
  container: MedusaContainer,
  claim: OrderClaim,
  { before, is_past_levels }: { before: Date; is_past_levels: boolean }
): Promise<OrderLevels | Stuck> {
  const changes = levelChangesOf(claim)
  const itemIds = [...new Set(changes.map((change) => change.inventory_item_id))]
  const tracking = await withTraceability(container, (service) => service.readTracking(itemIds))
  const isTracked = (itemId: string) => tracking.get(itemId)?.tracking !== "none"
  const tracked = itemIds.filter(isTracked)
  const compared = tracked.length
    ? await withTraceability(container, (service) =>
        service.comparePlaces(medusaReader(container), tracked)
      )
    : []
  const judged: Place[] = []
  for (const [key, here] of groupBy(
    changes.filter((c) => isTracked(c.inventory_item_id)),
    placeKey
  )) {
    const place = compared.find((found) => placeKey(found) === key)
    const others = (place?.open ?? []).filter((other) => other.claim_id !== claim.id)
    if (others.some((other) => new Date(other.created_at) >= before)) {
      return { stuck: "at_work" }
    }
    const own = here.map((change) => change.adjustment)
    const found = place ? madeAt(own, place, claim.id) : { made: 0, is_certain: true }
    if (!found) {
      return { stuck: "levels_differ" }
    }
    judged.push({ change: here[0], own, found, rivals: others.map((other) => other.claim_id) })
  }
  const places = followThoseThatTell(judged)
  const others = changes.filter((change) => !isTracked(change.inventory_item_id))
  // Nothing that was changed with them shows it.
  if (others.length && !compared.length && !is_past_levels) {
    return { stuck: "untracked_only" }
  }
  if (!is_past_levels && (await isToBeTold(container, claim, places))) {
    return { stuck: "not_told_apart" }
  }
  const has_changed = is_past_levels || places.some((place) => place.found.made !== 0)
  const left = places.map(({ change, own, found }) => ({
    ...change,
    adjustment: roundQuantity(sumQuantities(own) - found.made),
  }))
  left.push(...(has_changed ? [] : others))
  return { has_changed, left: left.filter((change) => change.adjustment !== 0) }
}
