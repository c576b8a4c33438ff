import { holdsStock, isCare, isOwnedByCustomer } from "../../../../shared/places"
import { lockLots } from "../../stock/ledger/lock-lots"
import { Movement } from "../../stock/ledger/movement"
import { postMovements } from "../../stock/ledger/post-movements"
import { endWarranties } from "../../stock/lots/end-warranties"
import { openEmptyRows } from "../documents/open-empty-rows"
import {
  DetailRow,
  LineRow,
  readDetails,
  readLines,
  readOperation,
} from "../documents/operation-rows"
import { isReserving, refreshState } from "../documents/refresh-state"
import { unreserveStock } from "../../stock/reservation/release-details"
import { setState } from "../documents/set-state"
import type { Sql } from "../../sql"
import { addUntracked } from "../../stock/tracking/add-untracked"
import type { Untracked } from "../../stock/tracking/sum-by-place"
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

/** Makes the rows say what was done: those that were not taken are deleted, the others show what moved. */
async function closeRows(sql: Sql, split: Split): Promise<void> {
  const tracked = split.lines.filter((line) => line.tracking !== "none").map((line) => line.id)
  await sql(
    `DELETE FROM traceability_operation_detail WHERE line_id = ANY(?::text[]) AND claimed_quantity = 0`,
    [tracked]
  )
  await sql(
    `UPDATE traceability_operation_detail SET quantity = claimed_quantity, claimed_quantity = 0, picked = true, added_by_claim = false,
            updated_at = now() WHERE operation_id = ? AND claimed_quantity > 0`,
    [split.operation.id]
  )
  await sql(
    `UPDATE traceability_operation_line l SET done_quantity = taken.quantity, updated_at = now()
       FROM unnest(?::text[], ?::numeric[]) AS taken (id, quantity) WHERE l.id = taken.id`,
    [[...split.taken.keys()], [...split.taken.values()]]
  )
}

/** Takes what went to the backorder off the finished document, which no longer asks for it. */
async function handOverDemand(sql: Sql, split: Split): Promise<void> {
  const handedOver = [...split.backorderLineOf.keys()]
  const untouched = handedOver.filter((lineId) => !split.taken.get(lineId))
  await sql(`DELETE FROM traceability_operation_detail WHERE line_id = ANY(?::text[])`, [untouched])
  await sql(`DELETE FROM traceability_operation_line WHERE id = ANY(?::text[])`, [untouched])
  await sql(
    `UPDATE traceability_operation_line SET demand = done_quantity WHERE id = ANY(?::text[])`,
    [handedOver]
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
  actor_id: string | null
  fulfillment_id?: string | null
  /** What arrives without a lot, where the claim has to say: a return can bring both kinds on one line. */
  untracked_arriving?: Untracked[]
}

/**
 * Writes ledger and lot stock of a claimed operation and hands what is left to its backorder. All was checked and frozen
 * by the claim, so nothing here refuses. Returns the ids of the lots that moved.
 */
export async function finishOperation(
  sql: Sql,
  split: Split,
  { actor_id, fulfillment_id = null, untracked_arriving }: Finish
): Promise<string[]> {
  const { operation } = split
  const reserving = isReserving(operation)
  const details = await readDetails(sql, [operation.id])
  await lockLots(
    sql,
    details.flatMap((detail) => detail.lot_id ?? [])
  )
  const movements = movementsOf(split, details, fulfillment_id)
  await postMovements(sql, movements, { actor_id, occurred_at: new Date() })
  const back = movements.filter(isHandedBack)
  await endWarranties(
    sql,
    back.map((movement) => movement.lot_id)
  )
  await addUntracked(sql, untracked_arriving ?? arrivedUntracked(split, details))
  await addStayingUntracked(sql, split)
  const { kept, surplus } = reserving ? divideLeftOver(split, details) : { kept: [], surplus: [] }
  await unreserveStock(sql, surplus)
  await closeRows(sql, split)
  if (split.backorder_id) {
    await handOverDemand(sql, split)
    await openBackorder(sql, split.backorder_id, reserving, kept)
  }
  return [...new Set(movements.map((movement) => movement.lot_id))]
}
