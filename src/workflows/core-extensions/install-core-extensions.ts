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
import {
  cancelReturnOperation,
  cancelReturnOperationStepId,
  openPendingReturn,
  openPendingReturnStepId,
} from "./follow-return"
import { claimOrderCancel, claimOrderCancelStepId } from "./claim-order-cancel"
import { claimReturnReceive, claimReturnReceiveStepId } from "./claim-return-receive"
import { confirmClaimInHook } from "./confirm-claim-in-hook"
import { correctFulfillmentCancel } from "./correct-fulfillment-cancel"
import { correctReturn } from "./correct-return"
import { correctStep } from "./correct-step"
import { refuseItemDelete, refuseItemDeleteStepId } from "./refuse-item-delete"
import { CoreStepArgs, insertStepAfter, stepOutput } from "./insert-step-after"
import { waitForLocks } from "./wait-for-locks"

const confirmReturnReceiveStepId = "traceability-confirm-return-receive-step"

const createdFulfillmentId = (args: CoreStepArgs): string | null =>
  stepOutput<{ id: string } | undefined>(args, "create-fulfillment-workflow-as-step")?.id ?? null

const deliveredEvents = (id: string, lotIds: string[]) => validatedEvents(id, "delivery", lotIds)
const cancelledEvents = (id: string) => [
  { name: TraceabilityEvents.OPERATION_CANCELLED, data: { id } },
]

const returnedEvents = (id: string, lotIds: string[]) => validatedEvents(id, "return", lotIds)

/** A step that only does something at the end of a core workflow: it never throws, and an earlier step undoes it. */
const lateStep = (run: (args: CoreStepArgs) => Promise<void>) => () => ({
  invoke: run,
  compensate: async () => undefined,
})

/**
 * Without its second half a return's claim would wait for the settling job, so the first half is added only with it.
 */
const installReturnReceive = (): boolean =>
  insertStepAfter(
    "confirm-return-receive",
    "preview-order-change",
    confirmReturnReceiveStepId,
    lateStep(confirmClaimInHook(claimReturnReceiveStepId, () => null, returnedEvents))
  ) &&
  insertStepAfter(
    "confirm-return-receive",
    "order-change-query",
    claimReturnReceiveStepId,
    claimReturnReceive
  )

/** As for a return: the claim is added only together with what confirms it. */
const installOrderCancel = (): boolean =>
  chainHook(
    "cancel-order",
    "orderCanceled",
    confirmClaimInHook(claimOrderCancelStepId, () => null, cancelledEvents)
  ) && insertStepAfter("cancel-order", "get-order", claimOrderCancelStepId, claimOrderCancel)

/** Steps of Medusa's that lock inventory items, in the workflows that move an order's goods. */
const LOCKING_STEPS: Record<string, string[]> = {
  "create-order-fulfillment": [
    "adjust-inventory-levels-step",
    "update-reservations-step",
    "delete-reservations",
  ],
  "cancel-order-fulfillment": [
    "adjust-inventory-levels-step",
    "create-reservations-step",
    "update-reservations-step",
  ],
  "confirm-return-receive": ["adjust-inventory-levels-step"],
  "cancel-order": ["delete-reservations-by-line-items"],
}

/**
 * Adds our steps to Medusa's workflows. Runs at application start, when every workflow file is loaded. A step
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
    "delete-inventory-item-workflow: check": insertStepAfter(
      "delete-inventory-item-workflow",
      "use-query-graph-step",
      refuseItemDeleteStepId,
      refuseItemDelete
    ),
    "cancel-order-fulfillment: claim": insertStepAfter(
      "cancel-order-fulfillment",
      "get-reservations",
      claimOrderFulfillmentCancelStepId,
      claimOrderFulfillmentCancel
    ),
    "cancel-order-fulfillment: what was shipped": correctStep(
      "cancel-order-fulfillment",
      "get-order",
      correctFulfillmentCancel
    ),
    "cancel-order-fulfillment: confirm": chainHook(
      "cancel-order-fulfillment",
      "orderFulfillmentCanceled",
      confirmClaimInHook(claimOrderFulfillmentCancelStepId, () => null, cancelledEvents)
    ),
    "cancel-order": installOrderCancel(),
    "confirm-return-receive": installReturnReceive(),
    "confirm-return-receive: what was shipped": correctStep(
      "confirm-return-receive",
      "use-remote-query",
      correctReturn
    ),
    "create-complete-return-order": insertStepAfter(
      "create-complete-return-order",
      "receive-return",
      openPendingReturnStepId,
      lateStep(openPendingReturn)
    ),
    "cancel-return": insertStepAfter(
      "cancel-return",
      "cancel-order-return",
      cancelReturnOperationStepId,
      lateStep(cancelReturnOperation)
    ),
  }
  for (const [workflowId, stepIds] of Object.entries(LOCKING_STEPS)) {
    installed[`${workflowId}: locks`] = waitForLocks(workflowId, stepIds)
  }
  const missing = Object.keys(installed).filter((name) => !installed[name])
  if (missing.length) {
    logger.warn(
      `medusa-plugin-traceability could not extend ${missing.join(", ")} of this Medusa version: lots are not checked there.`
    )
  }
}
