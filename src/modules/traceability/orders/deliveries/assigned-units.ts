import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { NamedUnit } from "./chosen"
import type { Target } from "./fulfillment-targets"

/**
 * The units on rows of the deliveries' Detailed Operations, as whoever chose them saw them. A row that is gone is refused: in
 * its place another unit would ship.
 */
export function assignedUnits(targets: Target[], detailIds: string[]): NamedUnit[] {
  const rows = new Map(
    targets.flatMap(({ line, details }) => details.map((detail) => [detail.id, { line, detail }]))
  )
  return [...new Set(detailIds)].map((id) => {
    const row = rows.get(id)
    if (!row) {
      throw new TraceabilityError("invalid_state", say("invalid_state.assignedChanged"), {
        status: 409,
      })
    }
    const { line, detail } = row
    return {
      line_item_id: line.line_item_id!,
      inventory_item_id: line.inventory_item_id,
      ...(detail.lot_id ? { lot_id: detail.lot_id } : { lot_name: detail.lot_name! }),
      quantity: detail.quantity,
      override_reason: detail.override_reason ?? undefined,
      detail,
    }
  })
}
