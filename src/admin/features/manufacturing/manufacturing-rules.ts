import type { LotsQuery } from "../../hooks/api/lots"
import type {
  ManufacturingLine,
  ManufacturingOrder,
  ManufacturingOrderDetail,
} from "../../hooks/api/manufacturing"

type Head = Pick<ManufacturingOrder, "state" | "tracking" | "quantity" | "lot_count">

export const isOpen = ({ state }: Pick<Head, "state">): boolean =>
  ["confirmed", "in_progress", "to_close"].includes(state)

/** Several serial numbers are still to be given: Batch Production asks for them. */
export const asksForBatch = ({ tracking, quantity, lot_count }: Head): boolean =>
  tracking === "serial" && quantity > 1 && lot_count < quantity

/** Numbers that exist and may be given to what is made: a serial number that was never used, or any lot that is not blocked. */
export const freeNumbers = ({ inventory_item_id, tracking }: ManufacturingOrder): LotsQuery => ({
  inventory_item_id: [inventory_item_id],
  blocked: false,
  ...(tracking === "serial" && { status: "new" }),
})

export const linesOf = (
  order: ManufacturingOrderDetail,
  role: ManufacturingLine["role"]
): ManufacturingLine[] => order.operation.lines.filter((line) => line.role === role)

/** Components whose numbers are written down when they are consumed. */
export const numberedComponents = (order: ManufacturingOrderDetail): ManufacturingLine[] =>
  linesOf(order, "component").filter((line) => line.tracking !== "none" && line.capture === "stock")

/** The numbers that were given to what is made. */
export const finishedNumbers = (order: ManufacturingOrderDetail) =>
  linesOf(order, "finished").flatMap((line) => line.details.filter((row) => row.lot_name))
