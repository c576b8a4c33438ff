import type { Sql } from "../../sql"
import type { ReportOf, ReportRow } from "./report-row"

/** SQL: a line of components that have no lots, so that no movement tells of what was consumed. */
export const isUntrackedComponent = (line: string): string =>
  `${line}.role = 'component' AND ${line}.done_quantity > 0 AND NOT EXISTS (
     SELECT 1 FROM traceability_operation_detail d WHERE d.line_id = ${line}.id AND d.lot_id IS NOT NULL)`

/** SQL: nothing that this manufacturing order made has a lot. */
export const madeNoLots = (orderId: string): string =>
  `NOT EXISTS (SELECT 1 FROM traceability_lot_movement made JOIN traceability_operation o ON o.id = made.operation_id
                WHERE o.manufacturing_order_id = ${orderId} AND made.from_location_id = 'assembly')`

const LEAF = `
  o.reference, o.code AS document_type, o.id AS document_id, line.inventory_item_id, o.done_at AS occurred_at,
  NULL AS lot_id, NULL AS lot_name, o.from_location_id, 'production' AS to_location_id, o.done_by AS actor_id, NULL AS order_id,
  false AS reversed, false AS unfoldable, false AS used`

/** Below what came out of production: as much of each component without lots as went into this much of the product. */
const BELOW = `
  SELECT this.id || ':' || line.id AS id, ${LEAF},
         round(line.done_quantity * this.quantity / product.done_quantity, 4)::float8 AS quantity
    FROM traceability_lot_movement this JOIN traceability_operation o ON o.id = this.operation_id
    JOIN traceability_operation_line product ON product.operation_id = o.id AND product.role <> 'component'
                                    AND product.inventory_item_id = this.inventory_item_id AND product.done_quantity > 0
    JOIN traceability_operation_line line ON line.operation_id = o.id AND ${isUntrackedComponent("line")}
   WHERE this.id = ? AND this.from_location_id = 'assembly' ORDER BY line.position`

/** Of an order whose products have no lots: all that it consumed without any. */
const OF_ORDER = `
  SELECT line.id, ${LEAF}, line.done_quantity::float8 AS quantity
    FROM traceability_manufacturing_order mo JOIN traceability_operation o ON o.id = mo.operation_id AND o.state = 'done'
    JOIN traceability_operation_line line ON line.operation_id = o.id AND ${isUntrackedComponent("line")}
   WHERE mo.id = ? AND ${madeNoLots("mo.id")} ORDER BY line.position`

/**
 * The components without lots that belong under a row of the report, or into the report of a manufacturing order whose
 * products have no lots. Nothing is known of where they came from, so they are leaves.
 */
export async function readReportLeaves(sql: Sql, of: ReportOf): Promise<ReportRow[]> {
  if (of.movement_id) {
    return sql<ReportRow>(BELOW, [of.movement_id])
  }
  return of.manufacturing_order_id ? sql<ReportRow>(OF_ORDER, [of.manufacturing_order_id]) : []
}
