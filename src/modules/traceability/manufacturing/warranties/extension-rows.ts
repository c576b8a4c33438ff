import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"

export type ExtensionRow = {
  id: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  days: number
  /** What the warranty was before it, and is by it. */
  warranty_before: Date | null
  warranty_until: Date
  order_id: string | null
  line_item_id: string | null
  note: string | null
  created_by: string | null
  created_at: Date
  revoked_at: Date | null
  revoked_by: string | null
  revoked_reason: string | null
}

/** An extension as `x`, with its unit as `lot`. */
export const EXTENSION_COLUMNS = `x.id, x.lot_id, lot.name AS lot_name, lot.inventory_item_id, x.days, x.warranty_before, x.warranty_until,
  x.order_id, x.line_item_id, x.note, x.created_by, x.created_at, x.revoked_at, x.revoked_by, x.revoked_reason`

/** Of which unit it is. Throws `not_found`. */
export async function readExtendedLot(sql: Sql, id: string): Promise<string> {
  const [row] = await sql<{ lot_id: string }>(
    `SELECT lot_id FROM traceability_warranty_extension WHERE id = ?`,
    [id]
  )
  if (!row) {
    throw new TraceabilityError(
      "not_found",
      `There is no extension of a warranty with the id ${id}.`,
      { status: 404 }
    )
  }
  return row.lot_id
}
