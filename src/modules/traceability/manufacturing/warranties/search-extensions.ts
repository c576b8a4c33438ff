import type { Sql } from "../../sql"
import { EXTENSION_COLUMNS, type ExtensionRow } from "./extension-rows"

export type SearchExtensions = {
  id?: string
  lot_id?: string
  order_id?: string
  limit: number
  offset: number
}

/** Extensions of warranties, the newest first. */
export async function searchExtensions(
  sql: Sql,
  search: SearchExtensions
): Promise<{ extensions: ExtensionRow[]; count: number }> {
  const given = [search.id, search.lot_id, search.order_id].flatMap((id) => [
    id ?? null,
    id ?? null,
  ])
  const where = `(?::text IS NULL OR x.id = ?) AND (?::text IS NULL OR x.lot_id = ?) AND (?::text IS NULL OR x.order_id = ?)`
  const extensions = await sql<ExtensionRow>(
    `SELECT ${EXTENSION_COLUMNS} FROM traceability_warranty_extension x JOIN traceability_lot lot ON lot.id = x.lot_id
      WHERE ${where} ORDER BY x.created_at DESC, x.id DESC LIMIT ? OFFSET ?`,
    [...given, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_warranty_extension x WHERE ${where}`,
    given
  )
  return { extensions, count }
}
