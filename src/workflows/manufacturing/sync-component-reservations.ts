import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ComponentNeed } from "../../modules/traceability/manufacturing/orders/component-needs"
import type { Level } from "../../modules/traceability/manufacturing/production/refuse-promised"
import {
  type ComponentReservation,
  readComponentReservations,
  reservationKey,
} from "../../medusa/reservations"
import { readLevelsAt } from "../../medusa/levels"
import { roundQuantity } from "../../shared/round-quantity"
import { withLocks } from "../../application/with-locks"
import { withTraceability } from "../../application/with-traceability"
import { compositeKey } from "../../shared/composite-key"
import { placeKey, type StockPlace } from "../../shared/stock-place"

type Target = { need: ComponentNeed; present?: ComponentReservation; quantity: number }

const keyOf = (of: StockPlace & { family_reference: string }): string =>
  compositeKey(of.family_reference, of.inventory_item_id, of.location_id)

/**
 * How much to reserve for each need. What Medusa has promised to others is theirs; needs share what is left, each
 * keeping what it has, the oldest first. `present` are all reservations of the families, also those that are no longer
 * needed.
 */
function targetsOf(
  needs: ComponentNeed[],
  present: ComponentReservation[],
  levels: Level[]
): Target[] {
  const free = new Map(
    levels.map((level) => [placeKey(level), level.stocked_quantity - level.reserved_quantity])
  )
  const add = (place: StockPlace, quantity: number) =>
    free.set(placeKey(place), roundQuantity((free.get(placeKey(place)) ?? 0) + quantity))
  const take = (place: StockPlace, wanted: number): number => {
    const quantity = Math.max(Math.min(wanted, free.get(placeKey(place)) ?? 0), 0)
    add(place, -quantity)
    return quantity
  }
  present.forEach((reservation) => add(reservation, reservation.quantity))
  const presentOf = new Map(present.map((reservation) => [keyOf(reservation), reservation]))
  const kept = needs.map((need) => {
    const own = presentOf.get(keyOf(need))
    return { need, present: own, quantity: take(need, Math.min(need.quantity, own?.quantity ?? 0)) }
  })
  return kept.map((target) => ({
    ...target,
    quantity: roundQuantity(
      target.quantity + take(target.need, roundQuantity(target.need.quantity - target.quantity))
    ),
  }))
}

const differs = ({ present, quantity }: Target): boolean => (present?.quantity ?? 0) !== quantity

/** Reservations that no open order needs any more, or that nothing is left for. */
function leftOver(present: ComponentReservation[], targets: Target[]): string[] {
  const kept = new Set(targets.flatMap((t) => (t.quantity > 0 && t.present ? t.present.id : [])))
  return present.filter((reservation) => !kept.has(reservation.id)).map(({ id }) => id)
}

async function write(
  container: MedusaContainer,
  present: ComponentReservation[],
  targets: Target[]
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const gone = leftOver(present, targets)
  if (gone.length) {
    await inventory.deleteReservationItems(gone)
  }
  const changed = targets.filter((target) => target.quantity > 0 && differs(target))
  const updates = changed.flatMap(({ present: own, quantity }) =>
    // Lowering is refused by Medusa while more is reserved than there is, unless this is allowed.
    own ? [{ id: own.id, quantity, allow_backorder: true }] : []
  )
  if (updates.length) {
    await inventory.updateReservationItems(updates)
  }
  const added = changed.filter((target) => !target.present)
  if (added.length) {
    await inventory.createReservationItems(
      added.map(({ need, quantity }) => ({
        inventory_item_id: need.inventory_item_id,
        location_id: need.location_id,
        quantity,
        external_id: reservationKey(need.family_reference),
        description: need.family_reference,
      }))
    )
  }
}

const readNeeds = (container: MedusaContainer, families: string[] | null) =>
  withTraceability(container, (service) => service.readComponentNeeds(families))

/** Everything is read again under the lock that Medusa's own reservations take, so that nothing is promised twice. */
async function syncTogether(container: MedusaContainer, families: string[]): Promise<void> {
  const places: StockPlace[] = [
    ...(await readNeeds(container, families)),
    ...(await readComponentReservations(container, families)),
  ]
  const items = [...new Set(places.map((place) => place.inventory_item_id))]
  if (!items.length) {
    return
  }
  await withLocks(container, items, async () => {
    const needs = (await readNeeds(container, families)).filter((need) =>
      items.includes(need.inventory_item_id)
    )
    const present = await readComponentReservations(container, families)
    const levels = needs.length ? await readLevelsAt(container, needs) : []
    await write(container, present, targetsOf(needs, present, levels))
  })
}

async function syncFamilies(container: MedusaContainer, families: string[]): Promise<void> {
  try {
    await syncTogether(container, families)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Reserving the components of ${families.join(", ")} in Medusa failed`, error as Error)
  }
}

/**
 * Makes Medusa's reservations what the families of these orders need, so that the storefront does not sell their
 * components: one reservation a family, component and place. Never fails: what was confirmed or produced stays so, and
 * `syncAllComponentReservations` corrects within a minute what this could not.
 */
export async function syncComponentReservations(
  container: MedusaContainer,
  orderIds: string[]
): Promise<void> {
  const families = await withTraceability(container, (service) =>
    service.readManufacturingFamilies(orderIds)
  )
  await syncFamilies(container, families)
}

/**
 * Does the same for all families whose reservations differ: after a process died in between, when stock arrived that an
 * order waits for, or when somebody has changed a reservation in Medusa.
 */
export async function syncAllComponentReservations(container: MedusaContainer): Promise<void> {
  const needs = await readNeeds(container, null)
  const present = await readComponentReservations(container, null)
  const targets = targetsOf(
    needs,
    present,
    needs.length ? await readLevelsAt(container, needs) : []
  )
  const gone = new Set(leftOver(present, targets))
  const families = [
    ...present.filter(({ id }) => gone.has(id)).map((reservation) => reservation.family_reference),
    ...targets.filter(differs).map((target) => target.need.family_reference),
  ]
  for (const family of new Set(families)) {
    await syncFamilies(container, [family])
  }
}
