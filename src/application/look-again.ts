import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaReader } from "../medusa/medusa-reader"
import type { ComparedPlace } from "../modules/traceability/stock/integrity/read-level-differences"
import { placeKey } from "../shared/stock-place"
import { withTraceability } from "./with-traceability"

/** A saga of Medusa's that takes a level back needs some milliseconds until it tells us; no claim is open then. */
export const LOOK_AGAIN_AFTER_MS = 500
const ITEMS_AT_ONCE = 500

/**
 * Looks a second time at places that differ, and returns those that still differ by the same quantity, without anything
 * in flight that explains it: what was caught in the middle of a saga is gone by then.
 */
export async function lookAgain<Place extends ComparedPlace>(
  container: MedusaContainer,
  places: Place[]
): Promise<Place[]> {
  if (!places.length) {
    return []
  }
  await sleep(LOOK_AGAIN_AFTER_MS)
  const itemIds = [...new Set(places.map((place) => place.inventory_item_id))]
  const still = new Set<string>()
  for (let i = 0; i < itemIds.length; i += ITEMS_AT_ONCE) {
    const page = itemIds.slice(i, i + ITEMS_AT_ONCE)
    const seen = await withTraceability(container, (service) =>
      service.comparePlaces(medusaReader(container), page)
    )
    for (const place of seen) {
      if (place.difference !== 0 && !place.in_flight) {
        still.add(`${placeKey(place)} ${place.difference}`)
      }
    }
  }
  return places.filter((place) => still.has(`${placeKey(place)} ${place.difference}`))
}
