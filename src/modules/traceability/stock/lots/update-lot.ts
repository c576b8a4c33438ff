import { say } from "../../../../shared/say"
import { LOT_DATES } from "../../../../types/lot"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { UniquenessScope } from "../../../../types/operation"
import { refuseForeignName } from "../../numbers/lists/refuse-foreign-name"
import { requireLotName } from "../../numbers/naming/check-lot-name"
import { similarityKey } from "../../numbers/naming/similarity-key"
import type { Sql } from "../../sql"
import { replaceIdentifiers } from "../identifiers/replace-identifiers"
import { readTimeZone } from "../settings/time-zone"
import { readTracking } from "../tracking/read-tracking"
import { changeLotDates, type LotDates, refuseDatesAfterExpiry } from "./compute-lot-dates"
import { LABEL_DATES, labelDates, type LabelDates } from "./label-dates"
import type { NewLot } from "./insert-lots"
import { type LockedLot, lockLot } from "./lock-lot"
import { refuseTaken, requireBatchOfItem } from "./lot-checks"
import { refuseSimilarLot } from "./refuse-similar-lot"

/** With `accept_similar` a name may look like another one of the item, with `accept_code` like the code of something else. */
export type UpdateLot = Partial<Omit<NewLot, "inventory_item_id">> & {
  accept_similar?: boolean
  accept_code?: boolean
}

type Left = { reference: string; has_parts: boolean; is_away: boolean }

/**
 * Once a customer or a finished product has it, papers carry its name: a wrong name is then corrected by movements. What has others in it
 * cannot be, since a recall would not find it by another lot: it is renamed once all of it is back.
 */
async function refuseRenameAfterLeaving(sql: Sql, lot: LockedLot): Promise<void> {
  const [left] = await sql<Left>(
    `SELECT m.reference,
            EXISTS (SELECT 1 FROM traceability_lot_genealogy g WHERE g.parent_lot_id = m.lot_id AND g.quantity > g.returned_quantity) AS has_parts,
            EXISTS (SELECT 1 FROM traceability_lot_stock s
                     WHERE s.lot_id = m.lot_id AND s.quantity > 0 AND (s.location_id IN ('customer', 'production') OR s.location_id LIKE 'care:%')) AS is_away
       FROM traceability_lot_movement m WHERE m.lot_id = ? AND m.to_location_id IN ('customer', 'production') ORDER BY m.seq DESC LIMIT 1`,
    [lot.id]
  )
  if (!left || (left.has_parts && !left.is_away)) {
    return
  }
  throw new TraceabilityError(
    "invalid_state",
    left.has_parts
      ? say("invalid_state.renameWhenBack", { name: lot.name, reference: left.reference })
      : say("invalid_state.notRenamed", { name: lot.name, reference: left.reference })
  )
}

/** The four dates after the change, none of them when the change touches none, and what is to stand for those of the label. */
async function nextDates(
  sql: Sql,
  lot: LockedLot,
  change: UpdateLot
): Promise<Partial<LotDates> & LabelDates> {
  if ([...LOT_DATES, ...LABEL_DATES].every((key) => change[key] === undefined)) {
    return {}
  }
  const zone = await readTimeZone(sql)
  const ofLabel = labelDates(change, zone)
  if (LOT_DATES.every((key) => change[key] === undefined)) {
    refuseDatesAfterExpiry({ ...lot, ...ofLabel })
    return ofLabel
  }
  const tracking = await readTracking(sql, [lot.inventory_item_id])
  const dates = changeLotDates(tracking.get(lot.inventory_item_id)!, lot, change, zone)
  refuseDatesAfterExpiry({ ...lot, ...dates, ...ofLabel })
  return { ...dates, ...ofLabel }
}

const WRITABLE = [
  "name",
  "similar_key",
  "internal_reference",
  "note",
  "sales_channel_id",
  "batch_lot_id",
  ...LOT_DATES,
  ...LABEL_DATES,
  "metadata",
] as const

/**
 * Changes a lot, all but its item and kind; `identifiers` are all that it is to have. Throws `invalid_state` when it is to be renamed after it has left to a
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
      refuseForeignName(next.name, change.accept_code ? "certain" : "all")
      if (!change.accept_similar) {
        await refuseSimilarLot(sql, lot.inventory_item_id, scope, next.name, lot.name)
      }
      next.similar_key = similarityKey(next.name)
    }
  }
  await requireBatchOfItem(sql, lot.inventory_item_id, change.batch_lot_id, lot.id)
  if (change.identifiers) {
    const named = { ...lot, name: next.name ?? lot.name }
    await replaceIdentifiers(sql, named, [...change.identifiers], change.accept_similar)
  }
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
