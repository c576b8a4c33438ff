import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireLotName } from "../../numbers/naming/check-lot-name"
import { drawLotNames } from "../numbering/draw-lot-names"
import { itemToken } from "../../../../shared/message-tokens"
import type { Sql } from "../../sql"
import { readTracking } from "../tracking/read-tracking"
import { findLotsByName } from "./find-lots"
import {
  changeLotDates,
  computeLotDates,
  type LotDates,
  refuseDatesAfterExpiry,
  LOT_DATES,
} from "./compute-lot-dates"
import { type LockedLot, lockLot } from "./lock-lot"
import { insertLots, NewLot } from "./insert-lots"
import { refuseSimilarLot } from "./refuse-similar-lot"
import { similarityKey } from "../../numbers/naming/similarity-key"
import { readTimeZone } from "../settings/time-zone"
import type { UniquenessScope } from "../../../../types/operation"

/** With `accept_similar` a name may look like another one of the item. */
type Accepting = { accept_similar?: boolean }

export type CreateLot = Omit<NewLot, "name"> & Accepting & { name?: string }
export type UpdateLot = Partial<Omit<NewLot, "inventory_item_id">> & Accepting

async function refuseTaken(
  sql: Sql,
  itemId: string,
  scope: UniquenessScope,
  name: string
): Promise<void> {
  const [taken] = await findLotsByName(sql, itemId, scope, [name])
  if (taken) {
    throw new TraceabilityError(
      "lot_exists",
      `${name} exists already for ${itemToken(taken.inventory_item_id)}.`
    )
  }
}

/** A serial number may belong to a lot of the same item, its batch. */
async function checkBatch(
  sql: Sql,
  itemId: string,
  batchLotId: string | null | undefined
): Promise<void> {
  if (!batchLotId) {
    return
  }
  const [batch] = await sql<{ inventory_item_id: string }>(
    `SELECT inventory_item_id FROM traceability_lot WHERE id = ?`,
    [batchLotId]
  )
  if (batch?.inventory_item_id !== itemId) {
    throw new TraceabilityError("lot_wrong_item", "The batch must be a lot of the same item.")
  }
}

/**
 * Creates a lot or serial number that has no stock yet and returns its id. Without a name it gets the next one of the
 * item's sequence. Throws `invalid_state` for an item that is not tracked, `lot_exists` for a name that is taken,
 * `similar_lot` for one that looks like another one of the item, `lot_wrong_item` for the batch of another item, `invalid_dates` for dates after the expiration.
 */
export async function createLot(
  sql: Sql,
  lot: CreateLot,
  options: { scope: UniquenessScope; actor_id: string | null }
): Promise<string> {
  const tracking = await readTracking(sql, [lot.inventory_item_id])
  const now = new Date()
  if (tracking.get(lot.inventory_item_id)!.tracking === "none") {
    throw new TraceabilityError(
      "invalid_state",
      `${itemToken(lot.inventory_item_id)} is not tracked. Switch on tracking by lot or serial number first.`
    )
  }
  const name = lot.name?.trim()
    ? requireLotName(lot.name)
    : (await drawLotNames(sql, lot.inventory_item_id, options.scope, 1))[0]
  await refuseTaken(sql, lot.inventory_item_id, options.scope, name)
  if (lot.name?.trim() && !lot.accept_similar) {
    await refuseSimilarLot(sql, lot.inventory_item_id, options.scope, name)
  }
  await checkBatch(sql, lot.inventory_item_id, lot.batch_lot_id)
  const zone = await readTimeZone(sql)
  refuseDatesAfterExpiry(computeLotDates(tracking.get(lot.inventory_item_id)!, lot, now, zone))
  const [id] = await insertLots(sql, [{ ...lot, name }], { ...options, tracking, now })
  return id
}

/** Once a customer or a finished product has it, papers carry its name: a wrong name is then corrected by movements. */
async function refuseRenameAfterLeaving(sql: Sql, lot: LockedLot): Promise<void> {
  const [left] = await sql<{ reference: string }>(
    `SELECT reference FROM traceability_lot_movement WHERE lot_id = ? AND to_location_id IN ('customer', 'production') ORDER BY seq DESC LIMIT 1`,
    [lot.id]
  )
  if (left) {
    throw new TraceabilityError(
      "invalid_state",
      `${lot.name} left with ${left.reference} and can no longer be renamed. Record a correction instead.`
    )
  }
}

/** The four dates after the change; none of them when the change touches none. */
async function nextDates(sql: Sql, lot: LockedLot, change: UpdateLot): Promise<Partial<LotDates>> {
  if (LOT_DATES.every((key) => change[key] === undefined)) {
    return {}
  }
  const tracking = await readTracking(sql, [lot.inventory_item_id])
  const zone = await readTimeZone(sql)
  const dates = changeLotDates(tracking.get(lot.inventory_item_id)!, lot, change, zone)
  refuseDatesAfterExpiry(dates)
  return dates
}

const WRITABLE = [
  "name",
  "similar_key",
  "internal_reference",
  "note",
  "sales_channel_id",
  "batch_lot_id",
  ...LOT_DATES,
  "metadata",
] as const

/**
 * Changes a lot, all but its item and kind. Throws `invalid_state` when it is to be renamed after it has left to a
 * customer or into production, and the codes of `createLot`.
 */
export async function updateLot(
  sql: Sql,
  id: string,
  change: UpdateLot,
  scope: UniquenessScope
): Promise<void> {
  const lot = await lockLot(sql, id)
  const next: UpdateLot & { similar_key?: string } = {
    ...change,
    ...(await nextDates(sql, lot, change)),
  }
  if (change.name !== undefined) {
    next.name = requireLotName(change.name)
    if (next.name !== lot.name) {
      await refuseRenameAfterLeaving(sql, lot)
      await refuseTaken(sql, lot.inventory_item_id, scope, next.name)
      if (!change.accept_similar) {
        await refuseSimilarLot(sql, lot.inventory_item_id, scope, next.name, lot.name)
      }
      next.similar_key = similarityKey(next.name)
    }
  }
  await checkBatch(sql, lot.inventory_item_id, change.batch_lot_id)
  const keys = WRITABLE.filter((key) => next[key] !== undefined)
  if (keys.length) {
    await sql(
      `UPDATE traceability_lot SET ${keys.map((key) => `${key} = ?`).join(", ")}, updated_at = now() WHERE id = ?`,
      [
        ...keys.map((key) =>
          key === "metadata" && next.metadata ? JSON.stringify(next.metadata) : next[key]
        ),
        id,
      ]
    )
  }
}

/** Deletes a lot that was never used. Throws `invalid_state` when a movement, an open operation or a claim refers to it. */
export async function deleteLot(sql: Sql, id: string): Promise<void> {
  const lot = await lockLot(sql, id)
  const [used] = await sql<{ reference: string }>(
    `SELECT reference FROM traceability_lot_movement WHERE lot_id = ?
     UNION ALL SELECT o.reference FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
                WHERE d.lot_id = ? AND o.state <> 'cancelled' LIMIT 1`,
    [id, id]
  )
  if (used || lot.claim_id) {
    throw new TraceabilityError(
      "invalid_state",
      `${lot.name} cannot be deleted: ${used?.reference ?? "an operation"} used it. Block it instead.`
    )
  }
  await sql(`DELETE FROM traceability_lot_hold WHERE lot_id = ?`, [id])
  await sql(`DELETE FROM traceability_reservation_loss WHERE lot_id = ?`, [id])
  await sql(`DELETE FROM traceability_lot WHERE id = ?`, [id])
}
