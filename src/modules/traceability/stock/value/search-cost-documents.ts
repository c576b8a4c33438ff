import type { Sql } from "../../sql"
import type { CostDocumentRow } from "./cost-document"

export type SearchCostDocuments = {
  id?: string
  purchase_order_id?: string
  operation_id?: string
  lot_id?: string
  limit: number
  offset: number
}

/** Costs that were entered, the newest first. */
export async function searchCostDocuments(
  sql: Sql,
  search: SearchCostDocuments
): Promise<{ documents: CostDocumentRow[]; count: number }> {
  const given = (
    [
      ["d.id = ?", search.id],
      ["d.purchase_order_id = ?", search.purchase_order_id],
      ["d.operation_id = ?", search.operation_id],
      [
        "d.id IN (SELECT e.document_id FROM traceability_value_entry e WHERE e.lot_id = ? AND e.document_id IS NOT NULL)",
        search.lot_id,
      ],
    ] as const
  ).filter(([, value]) => value !== undefined)
  const where = given.length ? `WHERE ${given.map(([condition]) => condition).join(" AND ")}` : ""
  const bindings = given.map(([, value]) => value)
  const documents = await sql<CostDocumentRow>(
    `SELECT d.id, d.kind, d.reference, d.note, d.currency_code, d.amount::text AS amount, d.exchange_rate::float8 AS exchange_rate,
            d.original_amount::text AS original_amount, d.original_currency_code, d.division, d.occurred_at, d.purchase_order_id,
            d.operation_id, d.created_by, d.created_at, d.reversed_at, d.reversed_by,
            (SELECT count(DISTINCT e.lot_id)::int FROM traceability_value_entry e WHERE e.document_id = d.id AND e.location_id = d.kind) AS lots
       FROM traceability_cost_document d ${where} ORDER BY d.occurred_at DESC, d.id DESC LIMIT ? OFFSET ?`,
    [...bindings, search.limit, search.offset]
  )
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM traceability_cost_document d ${where}`,
    bindings
  )
  return { documents, count }
}
