import { itemToken } from "../../../../shared/message-tokens"
import { roundQuantity } from "../../../../shared/round-quantity"
import { throwRowErrors, TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Data } from "../../numbers/gs1/read-gs1-data"
import { lockLots } from "../../stock/ledger/lock-lots"
import type { FoundLot } from "../../stock/lots/find-lots"
import { checkLeavingNumbers } from "../documents/check-leaving-numbers"
import { checkSimilarRows } from "../documents/check-similar-rows"
import { checkOutgoingRows } from "../documents/check-outgoing-rows"
import { type LineRow, namesOnDelivery, numbersAsItLeaves } from "../documents/operation-rows"
import { isReserving, refreshState } from "../documents/refresh-state"
import { insertDetails } from "../documents/insert-details"
import { reserveRows } from "../documents/reserve-rows"
import {
  deleteDetails,
  releaseDetails,
  unreserveStock,
} from "../../stock/reservation/release-details"
import type { Sql } from "../../sql"
import type { Scan, Scanned } from "./scan"

type Sums = { line_id: string; picked: number; assigned: number }

async function chooseLine(
  sql: Sql,
  scan: Scan,
  itemId: string | undefined
): Promise<{ line: LineRow; open: number; room: number }> {
  const lines = scan.lines.filter((line) => !itemId || line.inventory_item_id === itemId)
  if (new Set(lines.map((line) => line.inventory_item_id)).size > 1) {
    throw new TraceabilityError(
      "ambiguous_code",
      `${scan.code.text} is new, and several items of ${scan.operation.reference} could get it. Choose the line.`
    )
  }
  const sums = await sql<Sums>(
    `SELECT line_id, coalesce(sum(quantity) FILTER (WHERE picked), 0)::float8 AS picked, sum(quantity)::float8 AS assigned
       FROM traceability_operation_detail WHERE line_id = ANY(?::text[]) GROUP BY line_id`,
    [lines.map((line) => line.id)]
  )
  const byLine = new Map(sums.map((sum) => [sum.line_id, sum]))
  const states = lines.map((line) => ({
    line,
    open: roundQuantity(line.demand - (byLine.get(line.id)?.picked ?? 0)),
    room: roundQuantity(line.demand - (byLine.get(line.id)?.assigned ?? 0)),
  }))
  const needy = states.find((state) => state.open > 0)
  if (!needy) {
    throw new TraceabilityError(
      "quantity_mismatch",
      `All ${lines[0].demand} of ${itemToken(lines[0].inventory_item_id)} in ${scan.operation.reference} are picked already.`
    )
  }
  return needy
}

/** A serial number is one unit. Of a lot: what the code says, else all that is still to be picked and free. */
function quantityOf(scan: Scan, lot: FoundLot | null, open: number, data?: Gs1Data): number {
  if (!lot || lot.kind === "serial") {
    return 1
  }
  const here = lot.places.find((p) => p.location_id === scan.operation.from_location_id)
  const free = here ? roundQuantity(here.quantity - here.reserved_quantity) : 0
  return Math.min(data?.quantity ?? open, open, free > 0 ? free : open)
}

type Proposal = { id: string; lot_id: string | null; quantity: number }

/** Proposals that give way, the last ones first. Locked together with the scanned lot, in one order. */
async function readGivingWay(
  sql: Sql,
  line: LineRow,
  needed: number,
  lot: FoundLot | null
): Promise<Proposal[]> {
  const rows =
    needed > 0
      ? await sql<Proposal>(
          `SELECT id, lot_id, quantity::float8 AS quantity
             FROM (SELECT id, lot_id, quantity, sum(quantity) OVER (ORDER BY position DESC, id DESC) - quantity AS before
                     FROM traceability_operation_detail WHERE line_id = ? AND NOT picked) AS proposal
            WHERE before < ? ORDER BY before`,
          [line.id, needed]
        )
      : []
  await lockLots(sql, [...rows.flatMap((row) => row.lot_id ?? []), ...(lot ? [lot.id] : [])])
  return rows
}

/** Frees `needed` of the proposals: whole rows, and a part of the last one. */
async function giveWay(sql: Sql, scan: Scan, rows: Proposal[], needed: number): Promise<void> {
  const { operation } = scan
  const total = rows.reduce((sum, row) => sum + row.quantity, 0)
  const kept = roundQuantity(total - needed)
  const last = rows.at(-1)
  const split = last && kept > 0 ? last : undefined
  await (isReserving(operation) ? releaseDetails : deleteDetails)(
    sql,
    rows.filter((row) => row !== split).map((row) => row.id)
  )
  if (split) {
    const freed = roundQuantity(split.quantity - kept)
    await sql(
      `UPDATE traceability_operation_detail SET quantity = ?, updated_at = now() WHERE id = ?`,
      [kept, split.id]
    )
    if (isReserving(operation) && split.lot_id) {
      const place = { lot_id: split.lot_id, location_id: operation.from_location_id }
      await unreserveStock(sql, [{ ...place, quantity: freed }])
    }
  }
}

/**
 * Picks a unit that was not proposed: proposals of its line give way as far as there is no room, it is checked like a
 * typed one, reserved and marked as picked. From then on nothing is proposed behind the back of whoever scanned it.
 */
export async function pickOther(
  sql: Sql,
  scan: Scan,
  lot: FoundLot | null,
  data?: Gs1Data
): Promise<Scanned> {
  const { operation, code } = scan
  const { line, open, room } = await chooseLine(sql, scan, lot?.inventory_item_id)
  const quantity = quantityOf(scan, lot, open, data)
  const needed = roundQuantity(quantity - Math.max(room, 0))
  await giveWay(sql, scan, await readGivingWay(sql, line, needed, lot), needed)
  const lotName = lot ? undefined : (data?.serial ?? data?.lot ?? code.text)
  const check = numbersAsItLeaves(operation, line) ? checkLeavingNumbers : checkOutgoingRows
  const { rows, errors } = await check(
    sql,
    [
      {
        index: 0,
        line_id: line.id,
        inventory_item_id: line.inventory_item_id,
        lot_id: lot?.id,
        lot_name: lotName,
        quantity,
      },
    ],
    {
      ...operation,
      operation_id: operation.id,
      scope: scan.scope,
      now: scan.now,
      use_create_lots: namesOnDelivery(operation),
      tracking: new Map([[line.inventory_item_id, line.tracking]]),
    }
  )
  throwRowErrors([
    ...errors,
    ...(scan.accept_similar ? [] : await checkSimilarRows(sql, rows, [], scan.scope)),
  ])
  if (isReserving(operation)) {
    await reserveRows(sql, operation, rows)
  }
  const [id] = await insertDetails(sql, operation, line, [
    { ...rows[0], picked: true, expires_at: null },
  ])
  await sql(`UPDATE traceability_operation SET assigned_by_hand = true WHERE id = ?`, [
    operation.id,
  ])
  if (room > 0) {
    await refreshState(sql, operation)
  }
  return { line_id: line.id, detail_id: id }
}
