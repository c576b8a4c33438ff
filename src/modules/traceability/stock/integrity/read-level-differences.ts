import { roundQuantity } from "../../../../shared/round-quantity"
import { placeKey, type StockPlace } from "../../../../shared/stock-place"
import type { Sql } from "../../sql"
import { type ClaimedChange, readClaimedChanges } from "./claimed-changes"
import { isExplained } from "./is-explained"
import { readTrackedItemIds, readTrackedTotals } from "./read-stock-totals"

const ITEMS_AT_ONCE = 500

/** A level of Medusa as the comparison needs it. */
export type ComparedLevel = StockPlace & {
  stocked_quantity: number
  reserved_quantity: number
  updated_at: Date
}

/** A reservation that Medusa still holds for an order that was cancelled. */
export type StrayReservation = StockPlace & {
  id: string
  quantity: number
  order_id: string
  display_id: number | null
  since: Date
}

/** How Medusa's side is read: by the statement runner of our snapshot where its tables can be reached by it. */
export type MedusaReader = {
  levels: (sql: Sql, itemIds: string[]) => Promise<ComparedLevel[]>
  strayReservations: (sql: Sql) => Promise<StrayReservation[]>
}

/** Medusa's level of a tracked item at a place beside what is on hand there, and the claims that are at work on it. */
export type ComparedPlace = StockPlace & {
  level: number
  reserved_quantity: number
  lot_quantity: number
  untracked_quantity: number
  /** `level` less the lots and the untracked stock: 0 where both agree. */
  difference: number
  /** When Medusa last wrote the level; null where there is none. */
  level_changed_at: Date | null
  open: ClaimedChange[]
  /** The difference is just what the open claims have changed on one side so far. */
  in_flight: boolean
}

/** Is the difference at a place what its open claims have changed so far? */
const isInFlight = (difference: number, open: ClaimedChange[]): boolean =>
  open.length > 0 &&
  isExplained(
    difference - open.reduce((sum, change) => sum + change.untracked_taken, 0),
    open.flatMap((change) => change.adjustments)
  )

/** Every place where these tracked items have a level or stock, both sides compared. Needs one snapshot to be right. */
export async function comparePlaces(
  sql: Sql,
  medusa: MedusaReader,
  itemIds: string[]
): Promise<ComparedPlace[]> {
  const totals = await readTrackedTotals(sql, itemIds)
  const levels = await medusa.levels(sql, itemIds)
  const open = await readClaimedChanges(sql, { state: "open", item_ids: itemIds })
  const places = new Map([...levels, ...totals].map((row) => [placeKey(row), row]))
  const levelAt = new Map(levels.map((level) => [placeKey(level), level]))
  const totalAt = new Map(totals.map((total) => [placeKey(total), total]))
  return [...places].map(([key, { inventory_item_id, location_id }]) => {
    const { lot_quantity = 0, untracked_quantity = 0 } = totalAt.get(key) ?? {}
    const level = levelAt.get(key)
    const difference = roundQuantity(
      (level?.stocked_quantity ?? 0) - lot_quantity - untracked_quantity
    )
    const here = open.filter((change) => placeKey(change) === key)
    return {
      inventory_item_id,
      location_id,
      level: level?.stocked_quantity ?? 0,
      reserved_quantity: level?.reserved_quantity ?? 0,
      lot_quantity,
      untracked_quantity,
      difference,
      level_changed_at: level?.updated_at ?? null,
      open: here,
      in_flight: isInFlight(difference, here),
    }
  })
}

/** The places of all tracked items where Medusa's level is not what is on hand. */
export async function readLevelDifferences(
  sql: Sql,
  medusa: MedusaReader
): Promise<ComparedPlace[]> {
  const found: ComparedPlace[] = []
  for (let after = ""; ;) {
    const ids = await readTrackedItemIds(sql, { after, limit: ITEMS_AT_ONCE })
    if (!ids.length) {
      return found
    }
    const places = await comparePlaces(sql, medusa, ids)
    found.push(...places.filter((place) => place.difference !== 0))
    after = ids[ids.length - 1]
  }
}
