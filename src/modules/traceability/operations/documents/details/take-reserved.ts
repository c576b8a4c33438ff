import { foldName } from "../../../numbers/naming/fold-text"
import { sayDocument } from "../../../../../shared/say-place"
import { roundQuantity, sumQuantities } from "../../../../../shared/round-quantity"
import type { RowError } from "../../../../../shared/traceability-error"
import { say } from "../../../../../shared/say"
import { lockLots } from "../../../stock/ledger/lock-lots"
import { findLotsById, type FoundLot } from "../../../stock/lots/find-lots"
import type { GivenRow } from "../given-row"
import { findLotIds, type Holding, readHoldings, type Taken } from "./holdings"
import { type DetailRow, type OperationRow, readOperations } from "../operation-rows"
import { refreshState } from "../refresh-state"
import { rowError } from "../checks/row-error"
import type { Sql } from "../../../sql"
import { recordLosses } from "../../../stock/reservation/record-losses"
import { unreserveStock } from "../../../stock/reservation/release-details"

/** A unit that somebody has in their hands cannot be taken by a click. */
function refuseInHand(row: GivenRow, holding: Holding): RowError {
  const said = say(holding.claim_id ? "lot_reserved.beingShipped" : "lot_reserved.picked", {
    name: holding.lot_name,
    document: sayDocument(holding),
  })
  return rowError(row, "lot_reserved", said, holding.reference)
}

/** Takes rows, or parts of them, until `missing` is covered. */
function takeFrom(holdings: Holding[], missing: number): Holding[] {
  let left = missing
  const parts: Holding[] = []
  for (const holding of holdings.filter((h) => !h.claim_id && !h.picked)) {
    const quantity = Math.min(left, holding.quantity)
    if (quantity > 0) {
      parts.push({ ...holding, quantity })
      left = roundQuantity(left - quantity)
    }
  }
  return left > 0 ? [] : parts
}

/** Deletes rows that are taken whole; the others keep the rest. */
async function shrinkRows(sql: Sql, parts: Holding[]): Promise<void> {
  const columns = [parts.map((part) => part.detail_id), parts.map((part) => part.quantity)]
  const part = "unnest(?::text[], ?::numeric[]) AS part (id, quantity)"
  await sql(
    `DELETE FROM traceability_operation_detail d USING ${part} WHERE d.id = part.id AND d.quantity <= part.quantity`,
    columns
  )
  await sql(
    `UPDATE traceability_operation_detail d SET quantity = d.quantity - part.quantity, updated_at = now()
       FROM ${part} WHERE d.id = part.id`,
    columns
  )
}

type Wanted = { row: GivenRow; lot: FoundLot; missing: number }

/** What is missing of each lot that may be taken: what all rows name of it, less what is free or ours already. */
function findMissing(
  operation: OperationRow,
  rows: GivenRow[],
  lots: FoundLot[],
  own: DetailRow[]
): Wanted[] {
  return lots.flatMap((lot) => {
    const naming = rows.filter(
      (row) =>
        row.inventory_item_id === lot.inventory_item_id &&
        (row.lot_id ? row.lot_id === lot.id : foldName(row.lot_name) === lot.name)
    )
    const row = naming.find((named) => named.take_reserved)
    const here = lot.places.find((place) => place.location_id === operation.from_location_id)
    if (!row || !here) {
      return []
    }
    const ours = own.filter((detail) => detail.lot_id === lot.id)
    const missing = roundQuantity(
      sumQuantities(naming.map((named) => named.quantity ?? 1)) -
        (here.quantity - here.reserved_quantity) -
        sumQuantities(ours.map((detail) => detail.quantity))
    )
    return missing > 0 ? [{ row, lot, missing }] : []
  })
}

/** Takes the parts off their rows, records the losses and returns what was taken. */
async function freeParts(
  sql: Sql,
  operationId: string,
  parts: Holding[],
  actorId: string | null
): Promise<Taken[]> {
  if (!parts.length) {
    return []
  }
  await shrinkRows(sql, parts)
  await unreserveStock(
    sql,
    parts.map((part) => ({ ...part, location_id: part.from_location_id }))
  )
  const ids = await recordLosses(sql, parts, {
    reason: "taken",
    taken_by_operation_id: operationId,
    actor_id: actorId,
  })
  for (const loser of await readOperations(sql, [...new Set(parts.map((p) => p.operation_id))])) {
    await refreshState(sql, loser)
  }
  return parts.map(({ detail_id: _detail, claim_id: _claim, picked: _picked, ...part }, i) => ({
    ...part,
    loss_id: ids[i],
  }))
}

/**
 * Frees units that other operations reserved, for rows that ask for that with `take_reserved`. `own` are the operation's
 * rows that may serve them too. Claimed operations and picked rows keep theirs. Returns what was taken, and an error for each
 * row that asks for those; what cannot be had at all is left to the ordinary check. Call `lockHolders` before any lot is
 * locked.
 */
export async function takeReserved(
  sql: Sql,
  operation: OperationRow,
  rows: GivenRow[],
  own: DetailRow[],
  actorId: string | null
): Promise<{ taken: Taken[]; errors: RowError[] }> {
  const taking = rows.filter((row) => row.take_reserved)
  if (!taking.length) {
    return { taken: [], errors: [] }
  }
  const itemIds = [...new Set(taking.map((row) => row.inventory_item_id))]
  const lotIds = await findLotIds(sql, taking, itemIds)
  await lockLots(sql, lotIds)
  const wanted = findMissing(operation, rows, await findLotsById(sql, lotIds), own)
  const holdings = await readHoldings(
    sql,
    wanted.map(({ lot }) => lot.id),
    operation
  )
  const errors: RowError[] = []
  const parts: Holding[] = []
  for (const { row, lot, missing } of wanted) {
    const ofLot = holdings.filter((holding) => holding.lot_id === lot.id)
    const got = takeFrom(ofLot, missing)
    const inHand = ofLot.find((holding) => holding.claim_id || holding.picked)
    if (!got.length && inHand) {
      errors.push(refuseInHand(row, inHand))
    }
    parts.push(...got)
  }
  return { taken: await freeParts(sql, operation.id, parts, actorId), errors }
}
