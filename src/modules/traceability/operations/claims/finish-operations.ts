import { holdsStock, isCare, isOwnedByCustomer } from "../../../../shared/places"
import { lockLots } from "../../stock/ledger/lock-lots"
import { Movement } from "../../stock/ledger/movement"
import { postMovements } from "../../stock/ledger/post-movements"
import { endWarranties } from "../../stock/lots/end-warranties"
import { handOverKept } from "../documents/hand-over-kept"
import { openEmptyRows } from "../documents/details/open-empty-rows"
import { type DetailRow, type LineRow, readLines, readOperation } from "../documents/operation-rows"
import { isReserving, refreshState } from "../documents/refresh-state"
import { unreserveStock } from "../../stock/reservation/release-details"
import { setState } from "../documents/set-state"
import type { Sql } from "../../sql"
import { addUntracked } from "../../stock/tracking/add-untracked"
import type { Untracked } from "../../stock/tracking/sum-by-place"
import type { Claims } from "./claim"
import { closeDocuments } from "./close-documents"
import { priceOf } from "./price-of"
import { divideLeftOver, type Kept, moveToBackorder } from "./left-over"
import type { Split } from "./split-off-rest"

function movementsOf(split: Split, details: DetailRow[], fulfillmentId: string | null): Movement[] {
  const { operation } = split
  const lineOf = new Map(split.lines.map((line) => [line.id, line]))
  return details
    .filter((detail) => detail.lot_id && detail.claimed_quantity > 0)
    .map((detail) => ({
      lot_id: detail.lot_id!,
      quantity: detail.claimed_quantity,
      reserved:
        isReserving(operation) && holdsStock(detail.from_location_id) ? detail.claimed_quantity : 0,
      from_location_id: detail.from_location_id,
      to_location_id: detail.to_location_id,
      operation_id: operation.id,
      code: operation.code,
      reference: operation.reference,
      order_id: operation.order_id,
      line_item_id: lineOf.get(detail.line_id)?.line_item_id ?? null,
      fulfillment_id: fulfillmentId,
      override_reason: detail.override_reason,
      ...priceOf(lineOf.get(detail.line_id)),
    }))
}

/** What a customer had becomes ours. A unit that is scrapped in care was the customer's to its end. */
const isHandedBack = ({ from_location_id: from, to_location_id: to }: Movement): boolean =>
  isOwnedByCustomer(from) && !isOwnedByCustomer(to) && !(isCare(from) && to === "scrap")

const takenAt = (split: Split, lines: LineRow[], location_id: string): Untracked[] =>
  lines.map((line) => ({
    inventory_item_id: line.inventory_item_id,
    location_id,
    quantity: split.taken.get(line.id) ?? 0,
  }))

/** Tracked goods that arrive without a lot (both switches of the type off); the claim took them where they left. */
function arrivedUntracked(split: Split, details: DetailRow[]): Untracked[] {
  const withLot = new Set(
    details.filter((d) => d.lot_id && d.claimed_quantity > 0).map((d) => d.line_id)
  )
  const untracked = split.lines.filter((line) => line.tracking !== "none" && !withLot.has(line.id))
  return takenAt(split, untracked, split.operation.to_location_id)
}

/** Units that lose their lot but stay where they are, as in a correction. */
async function addStayingUntracked(sql: Sql, split: Split): Promise<void> {
  if (!split.operation.keeps_level || !holdsStock(split.operation.from_location_id)) {
    return
  }
  await addUntracked(sql, takenAt(split, split.lines, split.operation.from_location_id))
}

/** Takes what went to the backorder off the finished document, which no longer asks for it. */
async function handOverDemand(sql: Sql, split: Split): Promise<void> {
  const handedOver = [...split.backorderLineOf.keys()]
  const untouched = handedOver.filter((lineId) => !split.taken.get(lineId))
  await sql(`DELETE FROM traceability_operation_detail WHERE line_id = ANY(?::text[])`, [untouched])
  await sql(
    `WITH untouched AS (DELETE FROM traceability_operation_line WHERE id = ANY(?::text[]))
     UPDATE traceability_operation_line SET demand = done_quantity WHERE id = ANY(?::text[])`,
    [untouched, handedOver.filter((lineId) => !untouched.includes(lineId))]
  )
}

async function openBackorder(
  sql: Sql,
  backorderId: string,
  reserving: boolean,
  kept: Kept[]
): Promise<void> {
  const backorder = await readOperation(sql, backorderId)
  if (reserving) {
    await moveToBackorder(sql, backorderId, kept)
    return refreshState(sql, backorder)
  }
  await openEmptyRows(sql, backorder, await readLines(sql, [backorderId]))
  await setState(sql, [backorderId], "ready")
}

type Finish = {
  fulfillment_id?: string | null
  /** What arrives without a lot, where the claim has to say: a return can bring both kinds on one line. */
  untracked_arriving?: Untracked[]
}

/** Moves what an operation takes. Returns the lots that moved, and which of its rows stay reserved for the rest. */
async function moveGoods(
  sql: Sql,
  split: Split,
  actor_id: string | null,
  { fulfillment_id = null, untracked_arriving }: Finish
): Promise<{ lot_ids: string[]; kept: Kept[]; surplus: number }> {
  const { details } = split
  await lockLots(
    sql,
    details.flatMap((detail) => detail.lot_id ?? [])
  )
  const movements = movementsOf(split, details, fulfillment_id)
  await postMovements(sql, movements, { actor_id, occurred_at: new Date() })
  await handOverKept(sql, split.operation, actor_id)
  const back = movements.filter(isHandedBack)
  await endWarranties(
    sql,
    back.map((movement) => movement.lot_id)
  )
  await addUntracked(sql, untracked_arriving ?? arrivedUntracked(split, details))
  await addStayingUntracked(sql, split)
  const { kept, surplus } = isReserving(split.operation)
    ? divideLeftOver(split, details)
    : { kept: [], surplus: [] }
  await unreserveStock(sql, surplus)
  return {
    lot_ids: [...new Set(movements.map((movement) => movement.lot_id))],
    kept,
    surplus: surplus.length,
  }
}

/**
 * Writes ledger and lot stock of the operations of a claim, closes it, and hands what is left to their backorders. All was
 * checked and frozen by the claim, so nothing here refuses. Returns the ids of the lots that moved, and whether there is
 * something now that others may wait for, or that waits for something itself.
 */
export async function finishOperations(
  sql: Sql,
  claim: Claims["receipt" | "return" | "own_operation" | "fulfillment"],
  splits: Split[],
  finish: Finish = {}
): Promise<{ lot_ids: string[]; offers: boolean }> {
  const moved: Awaited<ReturnType<typeof moveGoods>>[] = []
  for (const split of splits) {
    moved.push(await moveGoods(sql, split, claim.actor_id, finish))
  }
  await closeDocuments(sql, claim, splits, finish.fulfillment_id ?? null)
  for (const [i, split] of splits.entries()) {
    if (split.backorder_id) {
      await handOverDemand(sql, split)
      await openBackorder(sql, split.backorder_id, isReserving(split.operation), moved[i].kept)
    }
  }
  return {
    lot_ids: moved.flatMap((part) => part.lot_ids),
    offers: moved.some((part) => part.surplus > 0) || splits.some((split) => split.backorder_id),
  }
}
