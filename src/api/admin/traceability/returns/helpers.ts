import type { ItemNames } from "../../../../types/http/common"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnView } from "../../../../modules/traceability/orders/returns/view-return"
import { withTraceability } from "../../../../application/with-traceability"
import { requireMedusaReturn } from "../../../../workflows/returns/require-medusa-return"
import { itemNames } from "../../../utils/add-names"

function presentLine(line: ReturnView["lines"][number], names: ItemNames) {
  return {
    line_id: line.id,
    // What comes back was sold on a line of the order.
    line_item_id: line.line_item_id!,
    inventory_item_id: line.inventory_item_id,
    ...names,
    tracking: line.tracking,
    expected: line.demand,
    done_quantity: line.done_quantity,
    without_number: line.without_number,
    candidates: line.candidates.map((unit) => ({
      lot_id: unit.lot_id,
      name: unit.name,
      kind: unit.kind,
      quantity: unit.free,
      blocked_at: unit.blocked_at,
      expires_at: unit.expires_at,
      warranty_until: unit.warranty_until,
    })),
    chosen: line.details.map((detail) => ({
      lot_id: detail.lot_id,
      lot_name: detail.lot_name,
      quantity: detail.quantity,
      damaged: detail.to_location_id === "scrap",
      blocked_reason: detail.blocked_reason,
    })),
  }
}

/** What a return of Medusa brings back: per line what can come, and what was chosen. */
export async function readReturnLines(container: MedusaContainer, returnId: string) {
  const medusa = await requireMedusaReturn(container, returnId)
  const view = await withTraceability(container, (service) => service.viewReturn(medusa))
  const namesOf = await itemNames(
    container,
    view?.lines.map((line) => line.inventory_item_id) ?? []
  )
  return {
    operation_id: view?.operation.id ?? null,
    lines: view?.lines.map((line) => presentLine(line, namesOf(line.inventory_item_id))) ?? [],
  }
}
