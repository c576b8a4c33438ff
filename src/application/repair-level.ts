import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { medusaReader } from "../medusa/medusa-reader"
import type { ComparedPlace } from "../modules/traceability/stock/integrity/read-level-differences"
import { say } from "../shared/say"
import { documentText, itemToken, locationToken } from "../shared/message-tokens"
import { roundQuantity } from "../shared/round-quantity"
import { placeKey, type StockPlace } from "../shared/stock-place"
import { TraceabilityError } from "../shared/traceability-error"
import { ensureLevels } from "./ensure-levels"
import { LOOK_AGAIN_AFTER_MS } from "./look-again"
import { readableError } from "./readable-error"
import { withLocks } from "./with-locks"
import { withTraceability } from "./with-traceability"

/** A level to be set to what is on hand. `difference` is what whoever asks has seen: another one is refused. */
export type RepairLevel = StockPlace & {
  difference?: number
  reason: string
  actor_id: string | null
}

/** What was done: Medusa's level was `quantity_before`, and is `quantity_after` now: what is on hand. */
export type RepairedLevel = StockPlace & {
  id: string
  quantity_before: number
  quantity_after: number
}

async function readPlace(container: MedusaContainer, at: StockPlace): Promise<ComparedPlace> {
  const guarded = await withTraceability(container, (service) =>
    service.readGuarded([at.inventory_item_id])
  )
  if (!guarded.has(at.inventory_item_id)) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.setOnItemPage", { item: itemToken(at.inventory_item_id) })
    )
  }
  const places = await withTraceability(container, (service) =>
    service.comparePlaces(medusaReader(container), [at.inventory_item_id])
  )
  const place = places.find((found) => placeKey(found) === placeKey(at))
  if (!place) {
    throw new TraceabilityError(
      "not_found",
      say("not_found.noLevel", {
        item: itemToken(at.inventory_item_id),
        place: locationToken(at.location_id),
      }),
      { status: 404 }
    )
  }
  return place
}

const nameOf = (place: StockPlace): string =>
  `${itemToken(place.inventory_item_id)} at ${locationToken(place.location_id)}`

/** Only a difference that nothing explains is repaired: work that is going on sets the level itself. */
function requireRepairable(place: ComparedPlace, seen?: number): void {
  const [work] = place.open
  if (work) {
    const document = work.documents[0]
    const what = document
      ? documentText({ reference: document.reference, order_id: work.order_id })
      : `a ${work.kind.replace("_", " ")}`
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.rightNowAt", { what, place: nameOf(place) }),
      { status: 409 }
    )
  }
  if (!place.difference) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.levelRight", { place: nameOf(place), level: place.level })
    )
  }
  if (seen !== undefined && roundQuantity(seen) !== place.difference) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.levelChanged", {
        place: nameOf(place),
        level: place.level,
        onHand: roundQuantity(place.level - place.difference),
      }),
      { status: 409 }
    )
  }
}

async function adjust(container: MedusaContainer, place: StockPlace, by: number): Promise<void> {
  await ensureLevels(container, [place])
  await container
    .resolve(Modules.INVENTORY)
    .adjustInventory(place.inventory_item_id, place.location_id, by)
}

/** Recorded before the level changes: died in between, the difference is still there and is repaired once more. */
async function setToOnHand(
  container: MedusaContainer,
  { reason, actor_id, difference: seen, ...at }: RepairLevel
): Promise<RepairedLevel> {
  const place = await readPlace(container, at)
  requireRepairable(place, seen)
  const level = {
    inventory_item_id: place.inventory_item_id,
    location_id: place.location_id,
    quantity_before: place.level,
    quantity_after: roundQuantity(place.level - place.difference),
  }
  const id = await withTraceability(container, (service) =>
    service.recordRepair({ kind: "level", ...level, reason, actor_id })
  )
  await adjust(container, place, -place.difference)
  return { id, ...level }
}

/**
 * Sets Medusa's level of a tracked item at a place to its lots and untracked stock, under the lock that Medusa's own
 * changes of the item take. The ledger stays: it is what was proved to be there. It is looked
 * at twice: a difference that has changed a moment later was work that was being reversed.
 *
 * Throws `invalid_state` while something is being carried out there (409), when the two agree, when `difference` is not
 * what it is (409), and for an item that is not tracked; `not_found` where there is neither stock nor a level.
 */
export async function repairLevel(
  container: MedusaContainer,
  input: RepairLevel
): Promise<RepairedLevel> {
  try {
    const place = await readPlace(container, input)
    requireRepairable(place, input.difference)
    await sleep(LOOK_AGAIN_AFTER_MS)
    const seen = { ...input, difference: place.difference }
    return await withLocks(container, [input.inventory_item_id], () => setToOnHand(container, seen))
  } catch (error) {
    throw await readableError(error, container)
  }
}

/** Takes a repair back: the level is off again by as much as before, and nothing is recorded of it. */
export async function undoRepair(container: MedusaContainer, done: RepairedLevel): Promise<void> {
  await withLocks(container, [done.inventory_item_id], async () => {
    await adjust(container, done, roundQuantity(done.quantity_before - done.quantity_after))
    await withTraceability(container, (service) => service.deleteStockRepairs([done.id]))
  })
}
