import type { Sql } from "../../sql"
import { isUntrackedComponent, madeNoLots, readReportLeaves } from "./report-leaves"
import type { ReportOf, ReportRow } from "./report-row"

type Condition = { sql: string; bindings: unknown[] }

/** What comes before a row: for a product what was consumed for it, else what put the lot where it was taken from. */
const UPSTREAM = `m.id IN (
  SELECT before.id FROM traceability_lot_movement this JOIN LATERAL (
    SELECT consumed.id FROM traceability_lot_genealogy g
      JOIN traceability_lot_movement consumed ON consumed.lot_id = g.child_lot_id AND consumed.operation_id = g.operation_id
                                AND consumed.to_location_id = 'production'
     WHERE this.from_location_id = 'assembly' AND g.parent_lot_id = this.lot_id
     UNION
    SELECT earlier.id FROM traceability_lot_movement earlier
     WHERE earlier.lot_id = this.lot_id AND earlier.to_location_id = this.from_location_id AND earlier.seq < this.seq
  ) AS before ON true WHERE this.id = ?)`

/** What comes after a row: for a consumed lot the products it went into, else what took the lot from where it was put. */
const DOWNSTREAM = `m.id IN (
  SELECT after.id FROM traceability_lot_movement this JOIN LATERAL (
    SELECT produced.id FROM traceability_lot_genealogy g
      JOIN traceability_operation o ON o.manufacturing_order_id = g.manufacturing_order_id
      JOIN traceability_lot_movement produced ON produced.operation_id = o.id AND produced.lot_id = g.parent_lot_id
                                AND produced.from_location_id = 'assembly'
     WHERE this.to_location_id = 'production' AND g.child_lot_id = this.lot_id AND g.operation_id = this.operation_id
     UNION
    SELECT later.id FROM traceability_lot_movement later
     WHERE later.lot_id = this.lot_id AND later.from_location_id = this.to_location_id AND later.seq > this.seq
  ) AS after ON true WHERE this.id = ?)`

function condition(of: ReportOf, direction: "upstream" | "downstream"): Condition {
  if (of.movement_id) {
    return { sql: direction === "upstream" ? UPSTREAM : DOWNSTREAM, bindings: [of.movement_id] }
  }
  if (of.lot_id) {
    return { sql: "m.lot_id = ?", bindings: [of.lot_id] }
  }
  if (of.operation_id) {
    return { sql: "m.operation_id = ?", bindings: [of.operation_id] }
  }
  if (of.order_id) {
    return { sql: "m.order_id = ?", bindings: [of.order_id] }
  }
  // As in Odoo, a manufacturing order shows what came out of it; what went in is below. Where nothing below has a row to
  // stand under, because the products have no lots, what went in is shown itself.
  return {
    sql: `m.operation_id IN (SELECT id FROM traceability_operation WHERE manufacturing_order_id = ?)
          AND (m.from_location_id = 'assembly' OR (m.to_location_id = 'production' AND ${madeNoLots("?")}))`,
    bindings: [of.manufacturing_order_id, of.manufacturing_order_id],
  }
}

/**
 * A page of the Traceability Report, the newest rows first; `more` says whether others follow. `after` is the id of the
 * last row of the page before, so that pages stay what they are while the ledger grows. Components without lots come behind
 * the last page.
 */
export async function readReportRows(
  sql: Sql,
  input: ReportOf & { direction: "upstream" | "downstream"; limit: number; after?: string }
): Promise<{ rows: ReportRow[]; more: boolean }> {
  const { sql: where, bindings } = condition(input, input.direction)
  const rows = await sql<ReportRow>(
    `SELECT m.id, m.reference, m.code AS document_type, m.operation_id AS document_id, m.inventory_item_id, m.occurred_at,
            m.lot_id, lot.name AS lot_name, m.from_location_id, m.to_location_id, m.quantity::float8 AS quantity, m.actor_id,
            m.order_id, EXISTS (SELECT 1 FROM traceability_lot_movement r WHERE r.reverses_id = m.id) AS reversed,
            (EXISTS (SELECT 1 FROM traceability_lot_movement e WHERE e.lot_id = m.lot_id AND e.to_location_id = m.from_location_id AND e.seq < m.seq)
              OR (m.from_location_id = 'assembly' AND EXISTS (SELECT 1 FROM traceability_lot_genealogy g WHERE g.parent_lot_id = m.lot_id))
              OR (m.from_location_id = 'assembly' AND EXISTS (
                    SELECT 1 FROM traceability_operation_line line WHERE line.operation_id = m.operation_id AND ${isUntrackedComponent("line")}))) AS unfoldable,
            (EXISTS (SELECT 1 FROM traceability_lot_movement l WHERE l.lot_id = m.lot_id AND l.from_location_id = m.to_location_id AND l.seq > m.seq)
              OR (m.to_location_id = 'production' AND EXISTS (
                    SELECT 1 FROM traceability_lot_genealogy g WHERE g.child_lot_id = m.lot_id AND g.operation_id = m.operation_id
                       AND g.parent_lot_id IS NOT NULL))) AS used
       FROM (SELECT * FROM traceability_lot_movement m
              WHERE ${where} AND (?::text IS NULL OR m.seq < (SELECT seq FROM traceability_lot_movement WHERE id = ?))
              ORDER BY m.seq DESC LIMIT ?) AS m
       JOIN traceability_lot lot ON lot.id = m.lot_id ORDER BY m.seq DESC`,
    [...bindings, input.after ?? null, input.after ?? null, input.limit + 1]
  )
  const more = rows.length > input.limit
  const leaves = more || input.direction === "downstream" ? [] : await readReportLeaves(sql, input)
  return { rows: [...rows.slice(0, input.limit), ...leaves], more }
}
