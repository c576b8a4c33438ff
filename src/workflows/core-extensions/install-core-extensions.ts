import type { Logger } from "@medusajs/framework/types"
import { TraceabilityEvents, validatedEvents } from "../../types/events"
import { chainHook } from "./chain-hook"
import {
  claimOrderFulfillmentCancel,
  claimOrderFulfillmentCancelStepId,
} from "./claim-order-fulfillment-cancel"
import {
  claimOrderFulfillmentLots,
  claimOrderFulfillmentLotsStepId,
} from "./claim-order-fulfillment-lots"
import { confirmClaimInHook } from "./confirm-claim-in-hook"
import { CoreStepArgs, insertStepAfter, stepOutput } from "./insert-step-after"

const createdFulfillmentId = (args: CoreStepArgs): string | null =>
  stepOutput<{ id: string } | undefined>(args, "create-fulfillment-workflow-as-step")?.id ?? null

const deliveredEvents = (id: string, lotIds: string[]) => validatedEvents(id, "delivery", lotIds)
const cancelledEvents = (id: string) => [
  { name: TraceabilityEvents.OPERATION_CANCELLED, data: { id } },
]

/**
 * Adds our steps to Medusa's fulfilment workflows. Runs at application start, when every workflow file is loaded. A step
 * that this Medusa does not have is reported, not fatal: the shop still runs, without that check.
 */
export function installCoreExtensions(logger: Logger): void {
  const installed: Record<string, boolean> = {
    "create-order-fulfillment: claim": insertStepAfter(
      "create-order-fulfillment",
      "get-reservations",
      claimOrderFulfillmentLotsStepId,
      claimOrderFulfillmentLots
    ),
    "create-order-fulfillment: confirm": chainHook(
      "create-order-fulfillment",
      "fulfillmentCreated",
      confirmClaimInHook(claimOrderFulfillmentLotsStepId, createdFulfillmentId, deliveredEvents)
    ),
    "cancel-order-fulfillment: claim": insertStepAfter(
      "cancel-order-fulfillment",
      "get-reservations",
      claimOrderFulfillmentCancelStepId,
      claimOrderFulfillmentCancel
    ),
    "cancel-order-fulfillment: confirm": chainHook(
      "cancel-order-fulfillment",
      "orderFulfillmentCanceled",
      confirmClaimInHook(claimOrderFulfillmentCancelStepId, () => null, cancelledEvents)
    ),
  }
  const missing = Object.keys(installed).filter((name) => !installed[name])
  if (missing.length) {
    logger.warn(
      `medusa-plugin-traceability could not extend ${missing.join(", ")} of this Medusa version: lots are not checked there.`
    )
  }
}
