/**
 * SQL for the service case in which the row of genealogy `g` went into a customer's unit, and NULL for any other row: such a part is
 * no part of what that unit was sold for, so its cost is one of service and stands at the place of values `service`, with the unit.
 */
export const SERVED_CASE = `(SELECT served.id FROM traceability_service_case served
  WHERE served.id = g.service_case_id AND served.owner = 'customer')`
