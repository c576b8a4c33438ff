import { itemToken } from "../../../../shared/message-tokens"
import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { checkLotName } from "../../numbers/naming/check-lot-name"
import { formatSequenceName } from "../../numbers/naming/format-sequence-name"
import { newId } from "../../new-id"
import { readSettings, DefaultSettings } from "../settings/read-settings"
import type { Tracking } from "../../../../types/operation"
import type { Sql } from "../../sql"
import { isOnHand } from "../ledger/place-conditions"
import { ItemTrackingRow, readTracking } from "./read-tracking"

export type SetItemTracking = Partial<Omit<ItemTrackingRow, "inventory_item_id">> & {
  inventory_item_id: string
}
export type StockLevel = { location_id: string; quantity: number }

const TRACKINGS = {
  none: "part.trackingNone",
  lot: "part.trackingLot",
  serial: "part.trackingSerial",
} as const satisfies Record<Tracking, RefusalSentence>

/** The names of the first three lots of an item that are on hand, as a message lists them; null when there are none. */
async function namesOnHand(sql: Sql, itemId: string): Promise<string | null> {
  const lots = await sql<{ name: string }>(
    `SELECT lot.name FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id
      WHERE s.inventory_item_id = ? AND s.quantity > 0
        AND ${isOnHand("s.location_id")}
      ORDER BY lot.name LIMIT 4`,
    [itemId]
  )
  const names = lots.slice(0, 3).map((lot) => lot.name)
  return names.length ? `${names.join(", ")}${lots.length > 3 ? ", …" : ""}` : null
}

async function refuseWithLotsInStock(
  sql: Sql,
  current: ItemTrackingRow,
  next: ItemTrackingRow
): Promise<void> {
  const names = await namesOnHand(sql, current.inventory_item_id)
  if (names && next.tracking !== current.tracking) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.trackingFixed", {
        from: say(TRACKINGS[current.tracking]),
        to: say(TRACKINGS[next.tracking]),
        names,
      })
    )
  }
  if (names) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.captureFixed", { item: itemToken(current.inventory_item_id), names })
    )
  }
}

async function refuseWhileClaimed(sql: Sql, itemId: string): Promise<void> {
  const [operation] = await sql<{ reference: string }>(
    `SELECT o.reference FROM traceability_operation o JOIN traceability_operation_line l ON l.operation_id = o.id
      WHERE l.inventory_item_id = ? AND o.claim_id IS NOT NULL LIMIT 1`,
    [itemId]
  )
  if (operation) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.beingCarriedOut", { reference: operation.reference }),
      { status: 409 }
    )
  }
}

/** What Medusa counts beyond the lots becomes untracked stock: it is shown, can get lots later, and is never lost. */
async function recordUntracked(sql: Sql, itemId: string, levels: StockLevel[]): Promise<void> {
  await sql(`DELETE FROM traceability_untracked_stock WHERE inventory_item_id = ?`, [itemId])
  await sql(
    `INSERT INTO traceability_untracked_stock (id, inventory_item_id, location_id, quantity)
     SELECT level.id, ?, level.location_id, level.quantity - coalesce(lots.quantity, 0)
       FROM unnest(?::text[], ?::text[], ?::numeric[]) AS level (id, location_id, quantity)
       LEFT JOIN (SELECT location_id, sum(quantity) AS quantity FROM traceability_lot_stock WHERE inventory_item_id = ? GROUP BY 1)
            AS lots USING (location_id)
      WHERE level.quantity > coalesce(lots.quantity, 0)`,
    [
      itemId,
      levels.map(() => newId("ustk")),
      levels.map((l) => l.location_id),
      levels.map((l) => l.quantity),
      itemId,
    ]
  )
}

/** Every name that the sequence gives must be valid; a leading space would be trimmed away and never come back. */
function refuseBadSequence(tracking: ItemTrackingRow): void {
  const { number_prefix: prefix, number_padding: padding, next_number: next } = tracking
  const sample = formatSequenceName({ prefix, padding, now: new Date() }, next)
  const checked = checkLotName(sample)
  if (!checked.ok || checked.name !== sample) {
    const reason = checked.ok ? `"${prefix}" begins with a space.` : checked.message
    throw new TraceabilityError(
      "invalid_name",
      `The number sequence would give numbers that are not valid: ${reason}`
    )
  }
}

const WRITABLE = [
  "tracking",
  "capture",
  "number_prefix",
  "number_padding",
  "next_number",
  "sequence_set_at",
  "removal_strategy",
  "use_expiration",
  "expiration_days",
  "best_before_days",
  "removal_days",
  "alert_days",
  "warranty_days",
] as const

const SEQUENCE = ["number_prefix", "number_padding", "next_number"] as const

/** Saving a sequence as it was is no wish for one: its numbers go on following the most recent one. */
const setsSequence = (current: ItemTrackingRow, change: SetItemTracking): boolean =>
  SEQUENCE.some((key) => change[key] !== undefined && change[key] !== current[key])

/**
 * Sets how an item is tracked and returns its settings. `levels` are Medusa's levels of the item, read under its inventory
 * lock, so that stock counted before tracking was switched on is known exactly. Throws `invalid_state` when tracking is
 * switched off in the settings, when lots are on hand, or (409) while an operation of the item is being carried out;
 * `invalid_name` when the sequence would give names that are not valid.
 */
export async function setItemTracking(
  sql: Sql,
  defaults: DefaultSettings,
  change: SetItemTracking,
  levels: StockLevel[]
): Promise<ItemTrackingRow> {
  const itemId = change.inventory_item_id
  await sql(
    `INSERT INTO traceability_item_tracking (id, inventory_item_id) VALUES (?, ?) ON CONFLICT (inventory_item_id) DO NOTHING`,
    [newId("itrk"), itemId]
  )
  const current = (await readTracking(sql, [itemId], "FOR UPDATE")).get(itemId)!
  const next = {
    ...current,
    ...(setsSequence(current, change) ? { sequence_set_at: new Date() } : {}),
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  }
  refuseBadSequence(next)
  if (next.tracking !== "none" && !(await readSettings(sql, defaults)).enabled) {
    throw new TraceabilityError("invalid_state", say("invalid_state.switchedOff"))
  }
  if (next.tracking !== current.tracking || next.capture !== current.capture) {
    await refuseWhileClaimed(sql, itemId)
    await refuseWithLotsInStock(sql, current, next)
  }
  if (next.tracking !== current.tracking) {
    await recordUntracked(sql, itemId, next.tracking === "none" ? [] : levels)
  }
  await sql(
    `UPDATE traceability_item_tracking SET ${WRITABLE.map((key) => `${key} = ?`).join(", ")}, updated_at = now() WHERE inventory_item_id = ?`,
    [...WRITABLE.map((key) => next[key]), itemId]
  )
  return next
}
