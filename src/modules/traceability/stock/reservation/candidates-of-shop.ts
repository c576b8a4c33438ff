import type { RemovalCandidate } from "../../../../types/strategies"
import { roundQuantity } from "../../../../shared/round-quantity"
import { shortenValue } from "../../numbers/naming/shorten-value"
import type { Sql } from "../../sql"
import { askStrategy, strategyFailed } from "../../strategies/ask-strategy"
import { strategyOf } from "../../strategies/strategies"
import type { ItemTrackingRow } from "../tracking/read-tracking"
import { isPickable } from "./is-pickable"
import { REMOVAL_ORDERS } from "./removal-orders"

/** A strategy of JavaScript is given so many to choose from, so that a shop of a million units does not hold still. */
const CANDIDATES_MAX = 10_000

type Place = { inventory_item_id: string; location_id: string; operation_id: string }
type Row = Omit<RemovalCandidate, "received_at" | "expires_at" | "removal_at"> &
  Record<"received_at" | "expires_at" | "removal_at", Date | null>

const isoOf = (date: Date | null) => (date ? new Date(date).toISOString() : null)

async function readFree(sql: Sql, place: Place, order: string): Promise<RemovalCandidate[]> {
  const rows = await sql<Row>(
    `SELECT s.lot_id, lot.name, (s.quantity - s.reserved_quantity)::float8 AS free, s.received_at, lot.expires_at, lot.removal_at,
            lot.internal_reference, lot.metadata
       FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
      WHERE s.inventory_item_id = ? AND s.location_id = ? AND s.quantity > s.reserved_quantity AND ${isPickable(place.location_id)}
      ORDER BY ${order}, s.id LIMIT ${CANDIDATES_MAX}`,
    [place.inventory_item_id, place.location_id, place.operation_id]
  )
  return rows.map((row) => ({
    ...row,
    received_at: isoOf(row.received_at)!,
    expires_at: isoOf(row.expires_at),
    removal_at: isoOf(row.removal_at),
  }))
}

/** The candidates in the order that the shop wants; what it returns may be anything. */
function readOrder(answer: unknown, candidates: RemovalCandidate[]): RemovalCandidate[] {
  const failed = (problem: string) => strategyFailed("removal order", problem)
  if (!Array.isArray(answer)) {
    throw failed(`returned ${shortenValue(answer)} instead of a list of lots`)
  }
  const left = new Map(candidates.map((candidate) => [candidate.lot_id, candidate]))
  const known = new Set(left.keys())
  return answer.map((id: unknown) => {
    const candidate = typeof id === "string" ? left.get(id) : undefined
    if (!candidate) {
      const isTwice = typeof id === "string" && known.has(id)
      throw failed(
        isTwice
          ? `returned the lot ${id} twice`
          : `returned ${shortenValue(id)}, which is no lot that is free there`
      )
    }
    left.delete(candidate.lot_id)
    return candidate
  })
}

/**
 * The lots that the shop's own removal order picks for `quantity`, or null where it has none or leaves it to us. Throws
 * `strategy_failed` for a lot that is not free there and for one that is named twice.
 */
export async function candidatesOfShop(
  sql: Sql,
  need: Place,
  { removal_strategy: strategy }: ItemTrackingRow,
  quantity: number
): Promise<{ lot_id: string; quantity: number }[] | null> {
  const removalOrder = strategyOf("removalOrder")
  if (!removalOrder) {
    return null
  }
  const { inventory_item_id, location_id } = need
  const candidates = await readFree(sql, need, REMOVAL_ORDERS[strategy])
  if (!candidates.length) {
    return []
  }
  // A copy: what the strategy does to it does not count.
  const given = candidates.map((candidate) => ({ ...candidate }))
  const request = { inventory_item_id, location_id, quantity, strategy, candidates: given }
  const answer = await askStrategy("removal order", () => removalOrder(request))
  if (answer === null) {
    return null
  }
  let missing = quantity
  return readOrder(answer, candidates).flatMap(({ lot_id, free }) => {
    const taken = Math.min(free, missing)
    missing = roundQuantity(missing - taken)
    return taken > 0 ? [{ lot_id, quantity: taken }] : []
  })
}
