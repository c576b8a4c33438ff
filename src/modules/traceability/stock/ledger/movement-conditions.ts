/** SQL for "the movement of this alias stands": it is no reversal, and nothing has reversed it. */
export const isStanding = (alias: string): string =>
  `(${alias}.reverses_id IS NULL AND NOT EXISTS (
      SELECT 1 FROM traceability_lot_movement reversal WHERE reversal.reverses_id = ${alias}.id))`

/** SQL for what the movement of this alias adds to what customers have: negative when it brings goods back. */
export const netDelivered = (alias: string): string =>
  `(CASE WHEN ${alias}.to_location_id = 'customer' THEN ${alias}.quantity ELSE -${alias}.quantity END)`
