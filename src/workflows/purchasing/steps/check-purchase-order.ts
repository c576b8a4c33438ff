import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkQuantity } from "../../../modules/traceability/numbers/naming/check-quantity"
import { itemToken } from "../../../shared/message-tokens"
import { readableError } from "../../../application/readable-error"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"

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

async function refuseUnknown(
  container: MedusaContainer,
  entity: string,
  what: string,
  ids: string[]
): Promise<void> {
  if (!ids.length) {
    return
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields: ["id"], filters: { id: ids } })
  const known = new Set(data.map((row: { id: string }) => row.id))
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length) {
    throw new TraceabilityError(
      "not_found",
      `There is no ${what} with the id ${unknown.join(", ")}.`,
      { status: 404 }
    )
  }
}

async function refuseBadQuantities(
  container: MedusaContainer,
  lines: PurchaseOrderLineInput[]
): Promise<void> {
  const trackings = await withTraceability(container, (service) =>
    service.readTracking(lines.map((l) => l.inventory_item_id))
  )
  for (const line of lines) {
    const checked = checkQuantity(line.quantity, "none")
    if (!checked.ok) {
      throw new TraceabilityError(
        "quantity_mismatch",
        `${itemToken(line.inventory_item_id)}: ${checked.message}`
      )
    }
    if (
      trackings.get(line.inventory_item_id)!.tracking === "serial" &&
      !Number.isInteger(line.quantity)
    ) {
      throw new TraceabilityError(
        "quantity_mismatch",
        `${itemToken(line.inventory_item_id)} is tracked by serial number, so its quantity is a whole number, not ${line.quantity}.`
      )
    }
  }
}

/** Everything a purchase order refers to must exist, and its quantities must be possible to receive. */
export const checkPurchaseOrderStep = createStep(
  checkPurchaseOrderStepId,
  async (input: CheckPurchaseOrderInput, { container }) => {
    const lines = input.lines ?? []
    try {
      await refuseUnknown(
        container,
        "traceability_supplier",
        "supplier",
        input.supplier_id ? [input.supplier_id] : []
      )
      await refuseUnknown(
        container,
        "stock_location",
        "stock location",
        input.location_id ? [input.location_id] : []
      )
      await refuseUnknown(
        container,
        "inventory_item",
        "inventory item",
        lines.map((line) => line.inventory_item_id)
      )
      await refuseBadQuantities(container, lines)
    } catch (error) {
      throw await readableError(error, container)
    }
    return new StepResponse(void 0)
  }
)
