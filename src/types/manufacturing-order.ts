export const MANUFACTURING_ORDER_STATES = [
  "draft",
  "confirmed",
  "in_progress",
  "to_close",
  "done",
  "cancelled",
] as const
export type ManufacturingOrderState = (typeof MANUFACTURING_ORDER_STATES)[number]

/** What becomes of a component quantity that differs from the bill of materials: refused, asked about, or taken as it is. */
export const CONSUMPTIONS = ["strict", "warn", "free"] as const
export type Consumption = (typeof CONSUMPTIONS)[number]
