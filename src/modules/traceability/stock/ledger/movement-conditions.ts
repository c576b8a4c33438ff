import { isOwned } from "./place-conditions"

/** SQL for "with the movement of this alias goods become a customer's". */
export const givesAway = (alias: string): string =>
  `(${isOwned(`${alias}.to_location_id`)} AND NOT ${isOwned(`${alias}.from_location_id`)})`

/**
 * SQL for "goods change their owner with the movement of this alias". What comes in for a repair and goes back is the
 * customer's all the time.
 */
export const changesOwner = (alias: string): string =>
  `(${isOwned(`${alias}.to_location_id`)} <> ${isOwned(`${alias}.from_location_id`)})`

/** SQL for "the movement of this alias stands": it is no reversal, and nothing has reversed it. */
export const isStanding = (alias: string): string =>
  `(${alias}.reverses_id IS NULL AND NOT EXISTS (
      SELECT 1 FROM traceability_lot_movement reversal WHERE reversal.reverses_id = ${alias}.id))`

/** SQL for what the movement of this alias, which `changesOwner`, adds to what customers own: negative when goods become ours. */
export const netDelivered = (alias: string): string =>
  `(CASE WHEN ${isOwned(`${alias}.to_location_id`)} THEN ${alias}.quantity ELSE -${alias}.quantity END)`
