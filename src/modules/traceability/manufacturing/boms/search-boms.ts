import { likePattern } from "../../../../shared/like-pattern"
import type { Sql } from "../../sql"
import { type Conditions, whereOf } from "../../stock/paging/find-ids"
import { givenConditions } from "../../stock/paging/given-conditions"
import type { Consumption } from "../../../../types/manufacturing-order"

export type BomLine = {
  id: string
  inventory_item_id: string
  role: "component" | "by_product"
  quantity: number
}

export type Bom = {
  id: string
  inventory_item_id: string
  quantity: number
  consumption: Consumption
  note: string | null
  /** What working on one unit costs, with what small parts that are not tracked cost. */
  labour_cost: number | null
  labour_currency_code: string | null
  created_at: Date
  updated_at: Date
  lines: BomLine[]
}

const SELECT = `
  SELECT b.id, b.inventory_item_id, b.quantity::float8 AS quantity, b.consumption, b.note, b.labour_cost::float8 AS labour_cost, b.labour_currency_code, b.created_at, b.updated_at,
         coalesce((SELECT json_agg(json_build_object('id', l.id, 'inventory_item_id', l.inventory_item_id, 'role', l.role,
                                                     'quantity', l.quantity::float8) ORDER BY l.position)
                     FROM traceability_bom_line l WHERE l.bom_id = b.id), '[]') AS lines
    FROM traceability_bom b`

export type SearchBoms = {
  ids?: string[]
  inventory_item_ids?: string[]
  /** Bills that consume, or yield besides, one of these items. */
  line_item_ids?: string[]
  /** Bills whose note has the text, or that make one of the items. */
  q?: { text: string; item_ids: string[] }
  limit: number
  offset: number
}

const conditionsOf = ({ q, ...search }: SearchBoms): Conditions =>
  givenConditions([
    [search.ids, "b.id = ANY(?::text[])"],
    [search.inventory_item_ids, "b.inventory_item_id = ANY(?::text[])"],
    [
      search.line_item_ids,
      "EXISTS (SELECT 1 FROM traceability_bom_line l WHERE l.bom_id = b.id AND l.inventory_item_id = ANY(?::text[]))",
    ],
    [
      q,
      "(b.note ILIKE ? OR b.inventory_item_id = ANY(?::text[]))",
      q && [likePattern(q.text), q.item_ids],
    ],
  ])

/** Returns a page of bills of materials with their lines, newest first, and how many there are in all. */
export async function searchBoms(
  sql: Sql,
  search: SearchBoms
): Promise<{ boms: Bom[]; count: number }> {
  const { where, bindings } = whereOf(conditionsOf(search))
  const boms = await sql<Bom>(
    `${SELECT} ${where} ORDER BY b.created_at DESC, b.id DESC LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_bom b ${where}`,
    bindings
  )
  return { boms, count }
}
