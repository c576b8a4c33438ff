import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readDefaultCurrency } from "../../../medusa/default-currency"
import { refuseUnknownCurrencies } from "../../../medusa/refuse-unknown-currencies"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import type { NewPurchaseOrder } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { refuseExchangeRate } from "../refuse-exchange-rate"

export type CreatePurchaseOrderInput = NewPurchaseOrder

export const createPurchaseOrderStepId = "traceability-create-purchase-order-step"

/**
 * This step creates a draft purchase order with its lines. Compensated by deleting it.
 *
 * Returns its id. Throws `invalid_state` for an exchange rate where there is nothing to exchange, and
 * for a currency that Medusa does not know.
 */
export const createPurchaseOrderStep = createStep(
  createPurchaseOrderStepId,
  async ({ lines, ...order }: CreatePurchaseOrderInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    await refuseUnknownCurrencies(container, [order.currency_code])
    refuseExchangeRate(order, await readDefaultCurrency(container))
    const created = await service.createPurchaseOrderWithLines(order, lines)
    return new StepResponse(created, created)
  },
  async (id, { container }) => {
    if (id) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await service.deleteTraceabilityPurchaseOrders([id])
    }
  }
)
