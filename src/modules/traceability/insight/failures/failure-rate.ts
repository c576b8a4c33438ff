import { likePattern } from "../../../../shared/like-pattern"
import type { Sql } from "../../sql"
import { changesOwner, givesAway, isStanding } from "../../stock/ledger/movement-conditions"
import { wilsonLowerBound } from "./wilson-lower-bound"

/** Batches with most failures are looked at; a shop that has more failing ones than this has other worries. */
const BATCHES_MAX = 500
/** Months after delivery that are counted one by one; what failed later counts for the last. */
export const MONTHS = 24

export type FailureQuestion = {
  /** Only failures of units of this item. */
  inventory_item_id?: string
  /** Only failures that were reported in this time. */
  from?: Date
  to?: Date
  /** Batches of which fewer units are in the field are left out. */
  min_units: number
  /** Lines that were sent back for a fault: what came back with them failed, unless a service case of the return says otherwise. */
  returned?: { return_id: string; line_item_id: string }[]
  /** Part of a batch's name. */
  q?: string
  limit: number
  offset: number
}

export type FailingBatch = {
  lot_id: string
  lot_name: string
  inventory_item_id: string
  /** What failed is the batch itself, or has it in it. */
  role: "product" | "component"
  /** Who delivered it; null for what was made here. */
  supplier: string | null
  /** How many units that customers got are of it or have it in them. */
  units: number
  failures: number
  rate: number
  /** The rate is at least this, with 95 % confidence. */
  least_rate: number
  /** How many failed in the first month after their delivery, in the second, … */
  months: number[]
}

const FAILED = `
  SELECT c.id, c.lot_id, c.kind, c.quantity, c.reported_at,
         (SELECT max(m.occurred_at) FROM traceability_lot_movement m
           WHERE m.lot_id = c.lot_id AND ${givesAway("m")} AND m.occurred_at <= c.reported_at
             AND (c.order_id IS NULL OR m.order_id = c.order_id)) AS delivered_at
    FROM traceability_service_case c JOIN traceability_lot lot ON lot.id = c.lot_id
   WHERE c.owner = 'customer' AND c.state <> 'cancelled' AND coalesce(c.outcome, '') NOT IN ('no_fault_found', 'rejected')
     AND (?::text IS NULL OR lot.inventory_item_id = ?)
     AND (?::timestamptz IS NULL OR c.reported_at >= ?) AND (?::timestamptz IS NULL OR c.reported_at <= ?)
  UNION ALL
  SELECT back.id, back.lot_id, lot.kind, back.quantity, back.occurred_at,
         (SELECT max(m.occurred_at) FROM traceability_lot_movement m
           WHERE m.lot_id = back.lot_id AND ${givesAway("m")} AND m.occurred_at <= back.occurred_at AND m.line_item_id = back.line_item_id)
    FROM unnest(?::text[], ?::text[]) AS sent (return_id, line_item_id)
    JOIN traceability_operation o ON o.return_id = sent.return_id AND o.state = 'done'
    JOIN traceability_lot_movement back ON back.operation_id = o.id AND back.line_item_id = sent.line_item_id
     AND ${changesOwner("back")} AND NOT ${givesAway("back")} AND ${isStanding("back")}
    JOIN traceability_lot lot ON lot.id = back.lot_id
   WHERE (?::text IS NULL OR lot.inventory_item_id = ?)
     AND (?::timestamptz IS NULL OR back.occurred_at >= ?) AND (?::timestamptz IS NULL OR back.occurred_at <= ?)
     AND NOT EXISTS (SELECT 1 FROM traceability_service_case said WHERE said.lot_id = back.lot_id AND said.return_id = sent.return_id)`

/** What was in a unit when its fault was reported: what a repair took out before is not to blame, what it put in later neither. */
const WAS_INSIDE = `g.role = 'finished' AND g.occurred_at <= failed.reported_at
  AND (g.quantity > g.returned_quantity OR g.returned_at >= failed.reported_at)`

/** What went to a customer in a unit, whether it is still in it or not; what a workshop took out before is none of it. */
const WENT_OUT = `g.role = 'finished' AND g.parent_lot_id IS NOT NULL
  AND (g.quantity > g.returned_quantity OR EXISTS (
        SELECT 1 FROM traceability_lot_movement gone
         WHERE gone.lot_id = g.parent_lot_id AND ${givesAway("gone")} AND gone.occurred_at < g.returned_at))`

const STATEMENT = `
  WITH RECURSIVE failed AS MATERIALIZED (${FAILED}),
  up AS (
    SELECT id AS case_id, lot_id FROM failed
    UNION
    SELECT up.case_id, next.lot_id FROM up JOIN failed ON failed.id = up.case_id CROSS JOIN LATERAL (
      SELECT g.child_lot_id AS lot_id FROM traceability_lot_genealogy g WHERE g.parent_lot_id = up.lot_id AND ${WAS_INSIDE}
      UNION ALL
      SELECT b.batch_lot_id FROM traceability_lot b WHERE b.id = up.lot_id AND b.batch_lot_id IS NOT NULL) AS next),
  candidate AS MATERIALIZED (
    SELECT up.lot_id AS batch_id, count(*) AS n FROM up JOIN traceability_lot lot ON lot.id = up.lot_id
     WHERE lot.kind = 'lot' AND (?::text IS NULL OR lot.name ILIKE ?)
     GROUP BY 1 ORDER BY n DESC, up.lot_id LIMIT ${BATCHES_MAX}),
  down AS (
    SELECT batch_id, batch_id AS lot_id FROM candidate
    UNION
    SELECT down.batch_id, next.lot_id FROM down CROSS JOIN LATERAL (
      SELECT g.parent_lot_id AS lot_id FROM traceability_lot_genealogy g WHERE g.child_lot_id = down.lot_id AND ${WENT_OUT}
      UNION ALL
      SELECT s.id FROM traceability_lot s WHERE s.batch_lot_id = down.lot_id) AS next),
  field AS (
    SELECT delivered.batch_id, sum(CASE WHEN delivered.kind = 'serial' THEN 1 ELSE delivered.quantity END) AS units
      FROM (SELECT down.batch_id, lot.id, lot.kind, sum(m.quantity) AS quantity
              FROM down JOIN traceability_lot lot ON lot.id = down.lot_id
              JOIN traceability_lot_movement m ON m.lot_id = lot.id AND ${givesAway("m")} AND ${isStanding("m")}
             WHERE ?::text IS NULL OR lot.inventory_item_id = ?
             GROUP BY 1, 2, 3) AS delivered
     GROUP BY 1),
  fault AS (
    SELECT up.batch_id, one.lot_id, one.kind, sum(one.quantity) AS quantity, bool_or(one.lot_id = up.batch_id OR is_of_batch) AS is_product,
           min(greatest(0, floor(extract(epoch FROM one.reported_at - one.delivered_at) / 2629800)))::int AS month
      FROM (SELECT candidate.batch_id, up.case_id,
                   EXISTS (SELECT 1 FROM traceability_lot b JOIN failed f ON f.lot_id = b.id
                            WHERE f.id = up.case_id AND b.batch_lot_id = candidate.batch_id) AS is_of_batch
              FROM candidate JOIN up ON up.lot_id = candidate.batch_id) AS up
      JOIN failed AS one ON one.id = up.case_id
     GROUP BY 1, 2, 3),
  counted AS (
    SELECT batch_id, sum(CASE WHEN kind = 'serial' THEN 1 ELSE quantity END) AS failures, bool_or(is_product) AS is_product,
           json_agg(json_build_array(least(coalesce(month, 0), ${MONTHS - 1}), CASE WHEN kind = 'serial' THEN 1 ELSE quantity END)) AS by_month
      FROM fault GROUP BY 1)
  SELECT lot.id AS lot_id, lot.name AS lot_name, lot.inventory_item_id, counted.is_product, field.units::float8 AS units,
         least(counted.failures, field.units)::float8 AS failures, counted.by_month, receipt.partner_name AS supplier
    FROM counted JOIN field USING (batch_id) JOIN traceability_lot lot ON lot.id = counted.batch_id
    LEFT JOIN LATERAL (
      SELECT o.partner_name FROM traceability_lot_movement m JOIN traceability_operation o ON o.id = m.operation_id
       WHERE m.from_location_id = 'supplier'
         AND (m.lot_id = lot.id OR m.lot_id = (SELECT s.id FROM traceability_lot s WHERE s.batch_lot_id = lot.id ORDER BY s.id LIMIT 1))
       ORDER BY m.seq LIMIT 1) AS receipt ON true
   WHERE field.units >= ?`

type Row = Omit<FailingBatch, "role" | "rate" | "least_rate" | "months"> & {
  is_product: boolean
  by_month: [number, number][]
}

const monthsOf = (rows: [number, number][]): number[] => {
  const months = new Array<number>(MONTHS).fill(0)
  rows.forEach(([month, quantity]) => {
    months[month] += quantity
  })
  return months
}

const asBatch = ({ is_product, by_month, ...row }: Row): FailingBatch => ({
  ...row,
  role: is_product ? "product" : "component",
  rate: row.units ? row.failures / row.units : 0,
  least_rate: wilsonLowerBound(row.failures, row.units),
  months: monthsOf(by_month),
})

/**
 * Batches of which units failed at customers: what was sold as the batch or from it, and what has it in it, with parts of repairs.
 * The one that fails most for sure comes first. Failures are units with a service case, and those that were sent back for a fault; a unit that came twice is one.
 */
export async function readFailureRate(
  sql: Sql,
  { inventory_item_id: item = undefined, from, to, q, returned = [], ...page }: FailureQuestion
): Promise<{ batches: FailingBatch[]; count: number }> {
  const itemId = item ?? null
  const pattern = q ? likePattern(q) : null
  const period = [itemId, itemId, from ?? null, from ?? null, to ?? null, to ?? null]
  const rows = await sql<Row>(STATEMENT, [
    ...period,
    returned.map((line) => line.return_id),
    returned.map((line) => line.line_item_id),
    ...period,
    pattern,
    pattern,
    itemId,
    itemId,
    page.min_units,
  ])
  const batches = rows
    .map(asBatch)
    .sort(
      (a, b) =>
        b.least_rate - a.least_rate ||
        b.failures - a.failures ||
        a.lot_name.localeCompare(b.lot_name)
    )
  return { batches: batches.slice(page.offset, page.offset + page.limit), count: batches.length }
}
