import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { requireItemQuantity } from "../../../modules/traceability/numbers/naming/check-quantity"
import { readableError } from "../../../application/readable-error"
import { itemToken } from "../../../shared/message-tokens"
import { requireAmount } from "../../../shared/require-amount"
import { withTraceability } from "../../../application/with-traceability"
import { refuseUnknownIds } from "../../../medusa/refuse-unknown-ids"

export type PurchaseOrderLineInput = {
  inventory_item_id: string
  quantity: number
  unit_cost?: number | null
}

export type CheckPurchaseOrderInput = {
  supplier_id?: string
  location_id?: string
  lines?: PurchaseOrderLineInput[]
}

export const checkPurchaseOrderStepId = "traceability-check-purchase-order-step"

async function refuseBadLines(
  container: MedusaContainer,
  lines: PurchaseOrderLineInput[]
): Promise<void> {
  const trackings = await withTraceability(container, (service) =>
    service.readTracking(lines.map((l) => l.inventory_item_id))
  )
  for (const line of lines) {
    const { tracking } = trackings.get(line.inventory_item_id)!
    requireItemQuantity(line.inventory_item_id, line.quantity, tracking)
    requireAmount(itemToken(line.inventory_item_id), line.unit_cost)
  }
}

/**
 * This step checks that everything a purchase order refers to exists, and that its quantities and prices can be kept as they are.
 *
 * Throws `not_found`, `quantity_mismatch`, or `invalid_state` for a price.
 */
export const checkPurchaseOrderStep = createStep(
  checkPurchaseOrderStepId,
  async (input: CheckPurchaseOrderInput, { container }) => {
    const lines = input.lines ?? []
    try {
      await refuseUnknownIds(container, "traceability_supplier", [input.supplier_id])
      await refuseUnknownIds(container, "stock_location", [input.location_id])
      await refuseUnknownIds(
        container,
        "inventory_item",
        lines.map((line) => line.inventory_item_id)
      )
      await refuseBadLines(container, lines)
    } catch (error) {
      throw await readableError(error, container)
    }
    return new StepResponse(void 0)
  }
)
