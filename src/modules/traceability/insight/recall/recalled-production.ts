import { type Sql, listed } from "../../sql"
import { eachRows } from "./each-rows"
import { readPage, type RowPage } from "./read-page"
import { OPEN_STATES } from "../../../../types/operation"

export type RecalledProduction = {
  operation_id: string
  reference: string
  state: string
  manufacturing_order_id: string | null
  lot_id: string
  name: string
  quantity: number
}

export type ProductionTotals = { in_production: number; count: number }

const HELD = `
  affected AS MATERIALIZED (SELECT unnest(?::text[]) AS id),
  taken AS (
    SELECT d.operation_id, d.lot_id, d.quantity FROM affected
      JOIN traceability_operation_detail d ON d.lot_id = affected.id
      JOIN traceability_operation open ON open.id = d.operation_id
     WHERE open.code = 'manufacturing' AND open.state IN (${listed(OPEN_STATES)})
    UNION ALL
    SELECT g.operation_id, g.child_lot_id, g.quantity - g.returned_quantity FROM affected
      JOIN traceability_lot_genealogy g ON g.child_lot_id = affected.id
     WHERE g.parent_lot_id IS NULL AND g.role = 'finished' AND g.quantity > g.returned_quantity),
  held AS MATERIALIZED (
    SELECT operation_id, lot_id, sum(quantity) AS quantity FROM taken GROUP BY operation_id, lot_id)`

const ORDERS = `
  SELECT o.id AS operation_id, o.reference, o.state, o.manufacturing_order_id, lot.id AS lot_id, lot.name,
         held.quantity::float8 AS quantity
    FROM held JOIN traceability_operation o ON o.id = held.operation_id JOIN traceability_lot lot ON lot.id = held.lot_id
   ORDER BY o.reference, length(lot.name), lot.name`

/** A page of what open manufacturing orders hold of these lots and what went into products without lots, and totals. */
export const readRecalledProduction = (sql: Sql, lotIds: string[], page: RowPage) =>
  readPage<RecalledProduction, ProductionTotals>(
    sql,
    {
      with: HELD,
      totals: `SELECT coalesce(sum(quantity), 0)::float8 AS in_production, count(*)::int AS count FROM held`,
      page: `${ORDERS} LIMIT ? OFFSET ?`,
    },
    [lotIds],
    page
  )

/** All of it, some rows at a time. */
export const eachRecalledProduction = (
  sql: Sql,
  lotIds: string[],
  handOver: (rows: RecalledProduction[]) => Promise<void>
) => eachRows(sql, `WITH ${HELD} ${ORDERS}`, [lotIds], handOver)
