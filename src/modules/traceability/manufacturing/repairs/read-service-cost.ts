import type { ServiceCoverage } from "../../../../types/service-case"
import type { Sql } from "../../sql"
import { COST_OF_SERVICE } from "../../stock/value/cost-of-service"
import type { Amount } from "../../stock/value/read-stock-value"
import { caseReference } from "./case-rows"

export type SearchServiceCost = {
  service_case_id?: string
  order_id?: string
  lot_id?: string
  inventory_item_id?: string
  /** What was booked since then, … */
  from?: Date
  /** … and until then. */
  to?: Date
  /** Only what comes after this row: whoever reads all of it page by page meets none twice, whatever is reported meanwhile. */
  after?: Pick<ServiceCostRow, "service_case_id">
  limit: number
  offset: number
}

export type ServiceCostRow = {
  service_case_id: string
  reference: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  order_id: string | null
  reason: string
  coverage: ServiceCoverage | null
  costs: Amount[]
}

/** What parts cost that went into customers' units in repairs, by case, the newest first. `count` is of what comes after `after`. */
export async function readServiceCost(
  sql: Sql,
  search: SearchServiceCost
): Promise<{ rows: ServiceCostRow[]; count: number }> {
  const { from = null, to = null } = search
  const after = search.after?.service_case_id ?? null
  const given = [search.service_case_id, search.order_id, search.lot_id, search.inventory_item_id]
  const rows = await sql<ServiceCostRow & { count: number }>(
    `WITH spent AS (
       SELECT service_case_id, currency_code, sum(amount) AS amount FROM ${COST_OF_SERVICE} AS booked
        WHERE (?::timestamptz IS NULL OR occurred_at >= ?) AND (?::timestamptz IS NULL OR occurred_at <= ?)
        GROUP BY 1, 2 HAVING sum(amount) <> 0),
     costs AS (
       SELECT service_case_id, json_agg(json_build_object('currency_code', currency_code, 'amount', amount::text) ORDER BY currency_code) AS costs
         FROM spent GROUP BY 1)
     SELECT c.id AS service_case_id, ${caseReference("c.number")} AS reference, c.lot_id, lot.name AS lot_name, lot.inventory_item_id,
            c.order_id, c.reason, c.coverage, costs.costs, count(*) OVER ()::int AS count
       FROM costs JOIN traceability_service_case c ON c.id = costs.service_case_id JOIN traceability_lot lot ON lot.id = c.lot_id
      WHERE (?::text IS NULL OR c.id = ?) AND (?::text IS NULL OR c.order_id = ?) AND (?::text IS NULL OR c.lot_id = ?)
        AND (?::text IS NULL OR lot.inventory_item_id = ?)
        AND (?::text IS NULL OR c.number < (SELECT number FROM traceability_service_case WHERE id = ?))
      ORDER BY c.number DESC LIMIT ? OFFSET ?`,
    [
      ...[from, from, to, to],
      ...[...given, after].flatMap((id) => [id ?? null, id ?? null]),
      search.limit,
      search.offset,
    ]
  )
  return { rows: rows.map(({ count: _count, ...row }) => row), count: rows[0]?.count ?? 0 }
}
