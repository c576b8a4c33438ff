import { isOwned } from "./place-conditions"

/**
 * SQL for the place of values that belongs to a place of goods: what customers own is at one of them, wherever it lies, so a
 * repair changes no value.
 */
export const valuePlaceOf = (column: string): string =>
  `(CASE WHEN ${isOwned(column)} THEN 'customer' ELSE ${column} END)`

/** Where amounts come from and go to without end: no row of `traceability_lot_value` is ever there. */
export const ENDLESS_VALUES = [
  "supplier",
  "adjustment",
  "assembly",
  "landed",
  "labour",
  "manual",
  "service",
] as const
