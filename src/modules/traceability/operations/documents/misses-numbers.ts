import { isOwned } from "../../stock/ledger/place-conditions"

/** SQL for what `asksForLots` says of the line `l` of the operation `o`, by its tracking `t` and the operation's type `ot`. */
const ASKS_FOR_LOTS = `
  t.tracking <> 'none' AND CASE t.capture WHEN 'delivery' THEN ${isOwned("o.to_location_id")} OR ${isOwned("o.from_location_id")}
                                          ELSE ot.use_create_lots OR ot.use_existing_lots END`

/** SQL for "some line of the operation `o` asks for lots, and its rows name less than its demand". */
export const MISSES_NUMBERS = `EXISTS (
  SELECT 1 FROM traceability_operation_line l
    JOIN traceability_item_tracking t ON t.inventory_item_id = l.inventory_item_id
    JOIN traceability_operation_type ot ON ot.id = o.operation_type_id
   WHERE l.operation_id = o.id AND ${ASKS_FOR_LOTS}
     AND l.demand > (SELECT coalesce(sum(d.quantity), 0) FROM traceability_operation_detail d
                      WHERE d.line_id = l.id AND (d.lot_id IS NOT NULL OR d.lot_name IS NOT NULL)))`
