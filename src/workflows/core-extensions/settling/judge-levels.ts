import type { MedusaContainer } from "@medusajs/framework/types"
import { readLevelsAt } from "../../../medusa/levels"
import type { Claim } from "../../../modules/traceability/operations/claims/claim"
import {
  sumByPlace,
  type Untracked,
} from "../../../modules/traceability/stock/tracking/sum-by-place"
import { roundQuantity } from "../../../shared/round-quantity"
import { withTraceability } from "../../../application/with-traceability"
import { placeKey } from "../../../shared/stock-place"
import { areInterchangeable } from "./are-interchangeable"
import { explainLevels } from "./explain-levels"
import { explainPlaces } from "./explain-places"
import { levelChangesOf } from "./level-changes-of"
import { CONFIRM, RELEASE, type Stuck, type Verdict } from "./verdict"

/** What is missing in our untracked stock while a claim is open. */
const untrackedTakenBy = ({ payload }: Claim): Untracked[] =>
  "untracked_taken" in payload ? payload.untracked_taken : []

const placesOf = (claim: Claim): string[] =>
  [...levelChangesOf(claim), ...untrackedTakenBy(claim)].map(placeKey)

/** The other open claims on the places of this one. */
async function readNeighbours(container: MedusaContainer, claim: Claim): Promise<Claim[]> {
  const places = new Set(placesOf(claim))
  const open = await withTraceability(container, (service) =>
    service.readAbandonedClaims(new Date())
  )
  return open.filter(
    (other) => other.id !== claim.id && placesOf(other).some((place) => places.has(place))
  )
}

/**
 * Did Medusa's levels change before the process died? Tracked items show it, by how far their levels are ahead of our
 * stock, untracked stock that open claims have taken included. A claim of untracked items alone does not show it and is released: a count will find out. While a living claim is
 * working on one of the places, its half-done change would be mistaken for ours: the next run judges. The claims are read
 * before our stock, or one that is confirmed in between would be counted twice. Where the levels as a whole show neither,
 * each place is judged by itself: a process can die between two of them, and what had happened is then reversed. Where the levels
 * show that this or another dead claim had happened, it makes no difference which, unless what they change of items that are not
 * tracked differs: then a person decides.
 */
export async function judgeLevels(
  container: MedusaContainer,
  claim: Claim,
  before: Date
): Promise<Verdict | Stuck> {
  const neighbours = await readNeighbours(container, claim)
  if (neighbours.some((other) => new Date(other.created_at) >= before)) {
    return { stuck: "at_work" }
  }
  const changes = levelChangesOf(claim)
  const totals = await withTraceability(container, (service) =>
    service.readStockOf(changes.map((change) => change.inventory_item_id))
  )
  const tracked = changes.filter((change) => totals.tracked.has(change.inventory_item_id))
  const levels = tracked.length ? await readLevelsAt(container, tracked) : []
  const stockedAt = new Map(levels.map((level) => [placeKey(level), level.stocked_quantity]))
  const taken = sumByPlace([claim, ...neighbours].flatMap(untrackedTakenBy))
  const takenAt = new Map(taken.map((row) => [placeKey(row), row.quantity]))
  const ahead = new Map(
    tracked.map((change) => {
      const key = placeKey(change)
      const ours = totals.quantityAt(change.inventory_item_id, change.location_id)
      return [key, roundQuantity((stockedAt.get(key) ?? 0) - ours - (takenAt.get(key) ?? 0))]
    })
  )
  const others = neighbours.map(levelChangesOf)
  const found = explainLevels(changes, others, ahead)
  if (found === "either") {
    return (await areInterchangeable(container, claim, neighbours))
      ? CONFIRM
      : { stuck: "not_told_apart" }
  }
  if (found) {
    return found === "changed" ? CONFIRM : RELEASE
  }
  const happened = explainPlaces(tracked, others, ahead)
  if (!happened) {
    return { stuck: "levels_differ" }
  }
  return happened.length === tracked.length ? CONFIRM : { confirm: false, to_reverse: happened }
}
