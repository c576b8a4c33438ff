export const MANUFACTURING_ORDER_STATES = [
  "draft",
  "confirmed",
  "in_progress",
  "to_close",
  "done",
  "cancelled",
] as const
export type ManufacturingOrderState = (typeof MANUFACTURING_ORDER_STATES)[number]

/** What happens when an order used more or less of a component than its bill asks for. */
export const CONSUMPTIONS = ["strict", "warn", "free"] as const
export type Consumption = (typeof CONSUMPTIONS)[number]
