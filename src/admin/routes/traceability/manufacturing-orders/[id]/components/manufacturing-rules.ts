import type { ManufacturingOrder } from "../../../../../hooks/api/manufacturing"

type Head = Pick<ManufacturingOrder, "state" | "tracking" | "quantity" | "lot_count">

export const isOpen = ({ state }: Head): boolean => ["confirmed", "in_progress", "to_close"].includes(state)

/** Several serial numbers are still to be given: Batch Production asks for them. */
export const asksForBatch = ({ tracking, quantity, lot_count }: Head): boolean =>
  tracking === "serial" && quantity > 1 && lot_count < quantity
