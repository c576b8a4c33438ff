import type { Level } from "../../../../modules/traceability/manufacturing/production/refuse-promised"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import type { ManufacturingOrderState } from "../../../../types/manufacturing-order"
import type { retrieveOperation } from "../operations/helpers"

type Line = Awaited<ReturnType<typeof retrieveOperation>>["lines"][number]

/**
 * Is there enough of a component? What Medusa has promised to others is not there, and neither is what the orders before this
 * one in its family take (`ahead`); of a confirmed order's numbered ones only what is assigned counts.
 */
export function availabilityOf(
  line: Line,
  state: ManufacturingOrderState,
  level: Level | undefined,
  ahead: number
) {
  const assigned = sumQuantities(
    line.details
      .filter((detail) => detail.lot_id || detail.lot_name)
      .map((detail) => detail.quantity)
  )
  const stocked = level?.stocked_quantity ?? 0
  const numbered = line.tracking !== "none" && line.capture === "stock"
  // What is assigned is this order's own already.
  const shares = !numbered || state === "draft"
  const promised = roundQuantity((level?.reserved_quantity ?? 0) + (shares ? ahead : 0))
  const free = Math.max(roundQuantity(stocked - promised), 0)
  const has = shares ? free : Math.min(assigned, free)
  const open = state !== "done" && state !== "cancelled"
  return {
    assigned_quantity: assigned,
    stocked_quantity: stocked,
    promised_quantity: promised,
    availability: open
      ? has >= line.demand
        ? "available"
        : has > 0
          ? "partial"
          : "missing"
      : null,
  }
}
