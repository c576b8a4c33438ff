import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { readDefaultCurrency } from "../../../medusa/default-currency"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"

export const rateOpenReceiptsStepId = "traceability-rate-open-receipts-step"

/** Gives the open receipts of a purchase order the exchange rate that the order has. Returns the lines that changed, as they were. */
export async function rateOpenReceipts(container: MedusaContainer, id: string) {
  const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  const { exchange_rate } = await service.retrieveTraceabilityPurchaseOrder(id)
  const value_currency_code = exchange_rate === null ? null : await readDefaultCurrency(container)
  return withTraceability(container, (traceability) =>
    traceability.rateOpenReceipts(id, { exchange_rate, value_currency_code })
  )
}

/**
 * This step gives the open receipts of a purchase order the exchange rate that the order has; what has arrived keeps the value it has.
 * Compensated by the rates that they had.
 *
 * Throws `invalid_state` (409) while one of them is being validated.
 */
export const rateOpenReceiptsStep = createStep(
  rateOpenReceiptsStepId,
  async (id: string, { container }) =>
    new StepResponse(void 0, await rateOpenReceipts(container, id)),
  async (before, { container }) => {
    if (before?.length) {
      await withTraceability(container, (service) => service.restoreReceiptRates(before))
    }
  }
)
