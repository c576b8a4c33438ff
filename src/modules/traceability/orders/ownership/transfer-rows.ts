import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { isCurrentTransfer } from "../../stock/ledger/current-transfer"

export type TransferRow = {
  id: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  order_id: string | null
  line_item_id: string | null
  from_customer_id: string | null
  to_customer_id: string | null
  expires_at: Date | null
  note: string | null
  created_by: string | null
  created_at: Date
  accepted_at: Date | null
  cancelled_at: Date | null
  revoked_at: Date | null
  revoked_by: string | null
  revoked_reason: string | null
  /** It has the owner of today. */
  current: boolean
}

const COLUMNS = `t.id, t.lot_id, lot.name AS lot_name, lot.inventory_item_id, t.order_id, t.line_item_id, t.from_customer_id, t.to_customer_id,
  t.expires_at, t.note, t.created_by, t.created_at, t.accepted_at, t.cancelled_at, t.revoked_at, t.revoked_by, t.revoked_reason,
  ${isCurrentTransfer("t")} AS current`

export type SearchTransfers = {
  id?: string
  lot_id?: string
  to_customer_id?: string
  /** Offers of this customer that nobody has accepted yet. */
  offered_by?: string
  limit: number
  offset: number
}

/** Transfers of units, the newest first. */
export async function searchTransfers(
  sql: Sql,
  search: SearchTransfers
): Promise<{ transfers: TransferRow[]; count: number }> {
  const given = [search.id, search.lot_id, search.to_customer_id, search.offered_by]
  const bindings = given.flatMap((id) => [id ?? null, id ?? null])
  const where = `(?::text IS NULL OR t.id = ?) AND (?::text IS NULL OR t.lot_id = ?) AND (?::text IS NULL OR t.to_customer_id = ?)
    AND (?::text IS NULL OR (t.from_customer_id = ? AND t.accepted_at IS NULL AND t.cancelled_at IS NULL AND t.expires_at > now()))`
  const transfers = await sql<TransferRow>(
    `SELECT ${COLUMNS} FROM traceability_unit_transfer t JOIN traceability_lot lot ON lot.id = t.lot_id
      WHERE ${where} ORDER BY t.created_at DESC, t.id DESC LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_unit_transfer t WHERE ${where}`,
    bindings
  )
  return { transfers, count }
}

export const transferNotFound = (id: string): TraceabilityError =>
  new TraceabilityError("not_found", `There is no transfer with the id ${id}.`, { status: 404 })

/** Throws `not_found`. */
export async function readTransfer(sql: Sql, id: string): Promise<TransferRow> {
  const { transfers } = await searchTransfers(sql, { id, limit: 1, offset: 0 })
  if (!transfers.length) {
    throw transferNotFound(id)
  }
  return transfers[0]
}
