import { isStanding } from "../ledger/movement-conditions"

/**
 * SQL for what customers' repairs cost (service_case_id, currency_code, amount, occurred_at): the parts that went in, less those that
 * came out into stock. What came out to scrap was worth nothing any more, so what it had cost is no relief.
 */
export const COST_OF_SERVICE = `(
  SELECT e.service_case_id, e.currency_code, e.amount, e.occurred_at FROM traceability_value_entry e
   WHERE e.location_id = 'service' AND e.service_case_id IS NOT NULL
  UNION ALL
  SELECT o.service_case_id, e.currency_code, e.amount, e.occurred_at
    FROM traceability_operation o
    JOIN traceability_lot_movement m ON m.operation_id = o.id AND m.from_location_id = 'production' AND m.to_location_id = 'scrap'
     AND ${isStanding("m")}
    JOIN traceability_value_entry e ON e.movement_id = m.id AND e.lot_id = m.lot_id AND e.location_id = 'scrap'
   WHERE o.service_case_id IS NOT NULL AND o.is_service)`
