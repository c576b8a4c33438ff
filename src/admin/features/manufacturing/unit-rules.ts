import type { ManufacturingOrderDetail } from "../../hooks/api/manufacturing"
import type { Unit, UnitComponent } from "../../hooks/api/production"
import { roundQuantity, sumQuantities } from "../../lib/format"
import { finishedNumbers } from "./manufacturing-rules"

/** A unit as it is today, or as it was built. */
export const UNITS_VIEWS = ["maintained", "built"] as const
export type UnitsView = (typeof UNITS_VIEWS)[number]

/** How much of it is in the unit today. */
export const inside = ({ quantity, returned_quantity }: UnitComponent): number =>
  roundQuantity(quantity - returned_quantity)

/** A component as one line, even where it was put in by several rows. */
export type Part = Pick<
  UnitComponent,
  "lot_id" | "name" | "inventory_item_id" | "sku" | "title"
> & { quantity: number }

const gather = (
  components: UnitComponent[],
  quantityOf: (component: UnitComponent) => number
): Part[] => {
  const ids = [...new Set(components.filter((one) => quantityOf(one) > 0).map((one) => one.lot_id))]
  return ids.map((id) => {
    const rows = components.filter((one) => one.lot_id === id)
    const { lot_id, name, inventory_item_id, sku, title } = rows[0]
    return {
      lot_id,
      name,
      inventory_item_id,
      sku,
      title,
      quantity: sumQuantities(rows.map(quantityOf)),
    }
  })
}

/** What the unit was built of. */
export const asBuilt = ({ components }: Unit): Part[] =>
  gather(components, (one) => (one.kind === "built" ? one.quantity : 0))

/** What is in the unit today, swapped components included. */
export const asMaintained = ({ components }: Unit): Part[] => gather(components, inside)

/** What took the place of what, the newest first. */
export const swapsOf = ({ components }: Unit): { removed: UnitComponent; added: UnitComponent }[] =>
  components
    .filter((one) => one.replaces_id)
    .flatMap((added) => {
      const removed = components.find((one) => one.genealogy_id === added.replaces_id)
      return removed ? [{ removed, added }] : []
    })
    .sort((a, b) => b.added.occurred_at.localeCompare(a.added.occurred_at))

/** Everything that was in it came out again and nothing took its place. */
export const isTakenApart = (unit: Unit): boolean =>
  unit.components.length > 0 && !asMaintained(unit).length

export type FinishedChoice = { value: string; label: string; unit?: Unit }

/** The numbers an order made that can still be taken apart or repaired. */
export const finishedChoices = (order: ManufacturingOrderDetail, units: Unit[]): FinishedChoice[] =>
  finishedNumbers(order)
    .filter((row) => row.lot_id)
    .map((row) => ({
      value: row.lot_id!,
      label: row.lot_name!,
      unit: units.find((one) => one.lot_id === row.lot_id && one.role === "finished"),
    }))
    .filter(({ unit }) => !unit || !isTakenApart(unit))
