import type { LotKind } from "../../../types/operation"
import type { Sql } from "../sql"

export type ReturnedLot = {
  lot_id: string
  name: string
  kind: LotKind
  inventory_item_id: string
  quantity: number
}

const DAYS = 90
const RETURNS_MAX = 1_000
const LOTS_MAX = 8

/**
 * The lots of which most came back, by the latest returns. Serial numbers of a batch are counted for their batch: a fault of
 * the batch is what the chart is looked at for.
 */
export const chartReturnedLots = (sql: Sql): Promise<ReturnedLot[]> =>
  sql<ReturnedLot>(
    `WITH latest AS MATERIALIZED (
       SELECT o.id FROM traceability_operation o
        WHERE o.done_at > now() - make_interval(days => ${DAYS}) AND o.code = 'return' AND o.state = 'done' AND o.undone_at IS NULL
        ORDER BY o.done_at DESC LIMIT ${RETURNS_MAX}),
     returned AS (
       SELECT coalesce(lot.batch_lot_id, lot.id) AS lot_id, sum(m.quantity) AS quantity
         FROM latest JOIN traceability_lot_movement m ON m.operation_id = latest.id
         JOIN traceability_lot lot ON lot.id = m.lot_id
        WHERE m.from_location_id = 'customer' AND m.reverses_id IS NULL GROUP BY 1)
     SELECT lot.id AS lot_id, lot.name, lot.kind, lot.inventory_item_id, returned.quantity::float8 AS quantity
       FROM returned JOIN traceability_lot lot ON lot.id = returned.lot_id
      ORDER BY returned.quantity DESC, length(lot.name), lot.name LIMIT ${LOTS_MAX}`
  )
