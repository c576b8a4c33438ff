import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { readDefaultCurrency } from "../../../medusa/default-currency"
import { refuseUnknownCurrencies } from "../../../medusa/refuse-unknown-currencies"
import type PurchasingModuleService from "../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../types/module-keys"
import { refuseExchangeRate } from "../refuse-exchange-rate"
import { restorePurchaseOrder } from "../restore-purchase-order"
import { say } from "../../../shared/say"
import { sayState } from "../../../shared/say-state"
import { TraceabilityError } from "../../../shared/traceability-error"
import type { CreatePurchaseOrderInput } from "./create-purchase-order"

export type UpdatePurchaseOrderInput = {
  id: string
  change: Partial<Omit<CreatePurchaseOrderInput, "created_by">>
}

export const updatePurchaseOrderStepId = "traceability-update-purchase-order-step"

/**
 * This step changes a draft purchase order; lines, when given, replace all lines. Of a confirmed one it changes the exchange rate alone.
 * Compensated by restoring the order.
 *
 * Returns its id. Throws `invalid_state` for an order that is not a draft, and for an exchange rate where there is nothing to exchange.
 */
export const updatePurchaseOrderStep = createStep(
  updatePurchaseOrderStepId,
  async ({ id, change: { lines, ...fields } }: UpdatePurchaseOrderInput, { container }) => {
    const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
    const order = await service.retrieveTraceabilityPurchaseOrder(id)
    const isOnlyRate =
      fields.exchange_rate !== undefined &&
      Object.keys({ ...fields, lines }).every(
        (key) => key === "exchange_rate" || (key === "lines" && !lines)
      )
    if (order.state !== "draft" && !(order.state === "confirmed" && isOnlyRate)) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.onlyDraftEdited", {
          reference: purchaseOrderReference(order),
          state: sayState(order.state),
        })
      )
    }
    await refuseUnknownCurrencies(container, [fields.currency_code])
    refuseExchangeRate({ ...order, ...fields }, await readDefaultCurrency(container))
    const before = await service.snapshotPurchaseOrder(id)
    await service.updatePurchaseOrderWithLines(id, fields, lines)
    return new StepResponse(
      id,
      order.state === "draft" ? { before } : { id, exchange_rate: order.exchange_rate }
    )
  },
  async (done, { container }) => {
    if (done && "before" in done) {
      await restorePurchaseOrder(done.before, { container })
    } else if (done) {
      const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
      await service.updateTraceabilityPurchaseOrders(done)
    }
  }
)
