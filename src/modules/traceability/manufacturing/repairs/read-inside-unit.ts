import type { Sql } from "../../sql"
import { INSIDE_ORDER } from "../../stock/ledger/lock-genealogy"
import type { Inside } from "../orders/done-order"

/** What is in a unit now, whoever put it in, the oldest first; with `lock` under the locks of its rows. */
export const readInsideUnit = (sql: Sql, lotId: string, lock = false): Promise<Inside[]> =>
  sql<Inside>(
    `SELECT g.id, g.child_lot_id, child.name AS child_name, child.kind AS child_kind, child.inventory_item_id,
            (g.quantity - g.returned_quantity)::float8 AS quantity
       FROM traceability_lot_genealogy g JOIN traceability_lot child ON child.id = g.child_lot_id
      WHERE g.parent_lot_id = ? AND g.role = 'finished' AND g.quantity > g.returned_quantity
      ORDER BY ${INSIDE_ORDER} ${lock ? "FOR UPDATE OF g" : ""}`,
    [lotId]
  )
