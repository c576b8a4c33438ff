/**
 * SQL for the service case in which the row of genealogy `g` went into a unit that was a customer's then, and NULL for any other row:
 * such a part is no part of what that unit was sold for, so its cost is one of service and stands at the place of values `service`, with the unit.
 */
export const SERVED_CASE = `(SELECT served.service_case_id FROM traceability_operation served
  WHERE served.id = g.operation_id AND served.service_case_id = g.service_case_id AND served.is_service)`
