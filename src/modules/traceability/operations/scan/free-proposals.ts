import { roundQuantity } from "../../../../shared/round-quantity"
import { lockLots } from "../../stock/ledger/lock-lots"
import type { FoundLot } from "../../stock/lots/find-lots"
import { unreserveStock } from "../../stock/reservation/release-details"
import { dropDetails } from "../documents/details/drop-details"
import type { LineRow } from "../documents/operation-rows"
import { isReserving } from "../documents/refresh-state"
import type { Sql } from "../../sql"
import type { Scan } from "./scan"

type Proposal = { id: string; lot_id: string | null; quantity: number }

/** Returns the proposals that give way, the last ones first. Their lots are locked together with the scanned one, in one order. */
export async function lockProposals(
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
export async function freeProposals(
  sql: Sql,
  scan: Scan,
  rows: Proposal[],
  needed: number
): Promise<void> {
  const { operation } = scan
  const total = rows.reduce((sum, row) => sum + row.quantity, 0)
  const kept = roundQuantity(total - needed)
  const last = rows.at(-1)
  const split = last && kept > 0 ? last : undefined
  await dropDetails(
    sql,
    operation,
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
