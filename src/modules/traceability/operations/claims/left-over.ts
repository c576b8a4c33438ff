import { roundQuantity } from "../../../../shared/round-quantity"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { DetailRow } from "../documents/operation-rows"
import type { Split } from "./split-off-rest"

export type Kept = { detail: DetailRow; line_id: string; quantity: number }
type Surplus = { lot_id: string; location_id: string; quantity: number }

/**
 * What was reserved but not taken: it stays reserved for the backorder as far as that needs it (the rest of a line), and
 * is freed otherwise, as when other units were shipped than the proposed ones. A name that was entered for a unit that
 * gets it as it leaves is kept in the same way.
 */
export function divideLeftOver(
  split: Split,
  details: DetailRow[]
): { kept: Kept[]; surplus: Surplus[] } {
  const room = new Map(
    split.lines.map((line) => [
      line.id,
      roundQuantity(line.demand - (split.taken.get(line.id) ?? 0)),
    ])
  )
  const kept: Kept[] = []
  const surplus: Surplus[] = []
  for (const detail of details.filter((d) => d.lot_id || d.lot_name)) {
    const left = roundQuantity(detail.quantity - detail.claimed_quantity)
    const lineId = split.backorderLineOf.get(detail.line_id)
    const keep = lineId ? Math.min(left, room.get(detail.line_id)!) : 0
    if (keep > 0) {
      kept.push({ detail, line_id: lineId!, quantity: keep })
      room.set(detail.line_id, roundQuantity(room.get(detail.line_id)! - keep))
    }
    if (left > keep && detail.lot_id) {
      surplus.push({
        lot_id: detail.lot_id,
        location_id: detail.from_location_id,
        quantity: roundQuantity(left - keep),
      })
    }
  }
  return { kept, surplus }
}

/** Copies the kept rows to the backorder; what they reserved stays reserved. */
export async function moveToBackorder(sql: Sql, backorderId: string, kept: Kept[]): Promise<void> {
  await sql(
    `INSERT INTO traceability_operation_detail (id, operation_id, line_id, lot_id, lot_name, quantity, override_reason,
                                         from_location_id, to_location_id, position)
     SELECT k.id, ?, k.line_id, k.lot_id, k.lot_name, k.quantity, k.override_reason, k.from_id, k.to_id, k.place::int
       FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
            AS k (id, line_id, lot_id, lot_name, quantity, override_reason, from_id, to_id, place)`,
    [
      backorderId,
      kept.map(() => newId("sopd")),
      kept.map((row) => row.line_id),
      kept.map((row) => row.detail.lot_id),
      kept.map((row) => row.detail.lot_name),
      kept.map((row) => row.quantity),
      kept.map((row) => row.detail.override_reason),
      kept.map((row) => row.detail.from_location_id),
      kept.map((row) => row.detail.to_location_id),
    ]
  )
}
