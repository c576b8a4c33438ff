import { lockLots } from "../ledger/lock-lots"
import type { Sql } from "../../sql"

type Released = { lot_id: string; location_id: string; quantity: number }

/** Deletes Detailed Operations rows of an operation that reserves no stock. Returns what stood in them. */
export async function deleteDetails(sql: Sql, detailIds: string[]): Promise<Released[]> {
  return detailIds.length
    ? sql<Released>(
        `DELETE FROM traceability_operation_detail WHERE id = ANY(?::text[])
         RETURNING lot_id, from_location_id AS location_id, quantity::float8 AS quantity`,
        [detailIds]
      )
    : []
}

/** Deletes rows of an operation that reserves stock (`isReserving`), and frees what they had reserved. */
export async function releaseDetails(sql: Sql, detailIds: string[]): Promise<void> {
  const rows = await deleteDetails(sql, detailIds)
  await unreserveStock(
    sql,
    rows.filter((row) => row.lot_id)
  )
}

/** Frees reserved quantities of lots at places. Locks the lots. */
export async function unreserveStock(sql: Sql, rows: Released[]): Promise<void> {
  if (!rows.length) {
    return
  }
  await lockLots(
    sql,
    rows.map((row) => row.lot_id)
  )
  await sql(
    `UPDATE traceability_lot_stock s SET reserved_quantity = s.reserved_quantity - freed.quantity, updated_at = now()
       FROM (SELECT lot_id, location_id, sum(quantity) AS quantity
               FROM unnest(?::text[], ?::text[], ?::numeric[]) AS f (lot_id, location_id, quantity) GROUP BY 1, 2) AS freed
      WHERE s.lot_id = freed.lot_id AND s.location_id = freed.location_id`,
    [
      rows.map((row) => row.lot_id),
      rows.map((row) => row.location_id),
      rows.map((row) => row.quantity),
    ]
  )
}
