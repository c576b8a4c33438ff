import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readDefaultCurrency } from "../../../medusa/default-currency"
import { refuseExchangeRate } from "../refuse-exchange-rate"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"

export type PlanPurchaseReceiptInput = { id: string; actor_id: string | null }

export const planPurchaseReceiptStepId = "traceability-plan-purchase-receipt-step"

/** The receipt that a purchase order asks for: its lines with their prices, from its supplier, at its place. */
export async function planPurchaseReceipt(
  container: MedusaContainer,
  { id, actor_id }: PlanPurchaseReceiptInput
) {
  const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  const order = await service.retrieveTraceabilityPurchaseOrder(id, {
    relations: ["lines", "supplier"],
  })
  const lines = [...order.lines].sort((a, b) => a.position - b.position)
  const own = await readDefaultCurrency(container)
  const currency = order.currency_code ?? own
  refuseExchangeRate(order, own)
  return {
    code: "receipt" as const,
    location_id: order.location_id,
    purchase_order_id: id,
    partner_name: order.supplier.name,
    scheduled_at: order.expected_at,
    created_by: actor_id,
    lines: lines.map((line) => ({
      inventory_item_id: line.inventory_item_id,
      quantity: line.quantity,
      unit_cost: currency ? line.unit_cost : null,
      currency_code: line.unit_cost === null ? null : currency,
      exchange_rate: order.exchange_rate,
      value_currency_code: order.exchange_rate === null ? null : own,
    })),
  }
}

/**
 * This step plans the receipt that a purchase order asks for: its lines, from its supplier, at its place.
 *
 * Returns the input of the step that creates an operation.
 */
export const planPurchaseReceiptStep = createStep(
  planPurchaseReceiptStepId,
  async (input: PlanPurchaseReceiptInput, { container }) =>
    new StepResponse({ operation: await planPurchaseReceipt(container, input) })
)
