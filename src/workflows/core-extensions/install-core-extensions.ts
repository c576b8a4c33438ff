import { WorkflowManager } from "@medusajs/framework/orchestration"
import { TraceabilityEvents, validatedEvents } from "../../types/events"
import type { AdminTraceabilityMissingExtension } from "../../types/http"
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
import { correctFulfilledOrder } from "./correct-fulfilled-order"
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

/** A step that has nothing to undo by itself: at the end of a core workflow an earlier step undoes it. */
const withoutUndo = (run: (args: CoreStepArgs) => Promise<void>) => () => ({
  invoke: run,
  compensate: async () => undefined,
})

/**
 * Without its second half a return's claim would wait for the settling job, so the first half is added only with it.
 */
const installReturnReceive = (): boolean =>
  insertStepAfter(
    "confirm-return-receive",
    ["preview-order-change"],
    confirmReturnReceiveStepId,
    withoutUndo(confirmClaimInHook(claimReturnReceiveStepId, () => null, returnedEvents))
  ) &&
  insertStepAfter(
    "confirm-return-receive",
    ["order-change-query"],
    claimReturnReceiveStepId,
    claimReturnReceive
  )

/** As for a return: the claim is added only together with what confirms it. */
const installOrderCancel = (): boolean =>
  chainHook(
    "cancel-order",
    "orderCanceled",
    confirmClaimInHook(claimOrderCancelStepId, () => null, cancelledEvents)
  ) && insertStepAfter("cancel-order", ["get-order"], claimOrderCancelStepId, claimOrderCancel)

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

/** What goes unchecked when a workflow of Medusa cannot be extended, in words for the shop's people. */
const CONSEQUENCES: Record<string, string> = {
  "create-order-fulfillment":
    "Orders can be fulfilled without their lots and serial numbers being checked or recorded.",
  "cancel-order-fulfillment":
    "Cancelling a fulfillment does not bring its lots and serial numbers back.",
  "delete-inventory-item-workflow": "An inventory item that has lots can be deleted.",
  "cancel-order": "Cancelling an order does not free the lots and serial numbers chosen for it.",
  "confirm-return-receive":
    "Returns can be received without their lots and serial numbers being checked or recorded.",
  "create-complete-return-order":
    "A return that is received at once gets no document for its lots and serial numbers.",
  "cancel-return": "Cancelling a return leaves its document open.",
}

const BUSY = "Orders and returns of the same item at the same moment may fail half way."

type Extension = { workflow: string; part: string; install: () => boolean }

const EXTENSIONS: Extension[] = [
  {
    workflow: "create-order-fulfillment",
    part: "claim",
    install: () =>
      insertStepAfter(
        "create-order-fulfillment",
        ["get-reservations", "get-shipping-option", "create-fulfillment-validate-order"],
        claimOrderFulfillmentLotsStepId,
        claimOrderFulfillmentLots
      ),
  },
  {
    workflow: "create-order-fulfillment",
    part: "what was promised",
    install: () => correctStep("create-order-fulfillment", "get-order", correctFulfilledOrder),
  },
  {
    workflow: "create-order-fulfillment",
    part: "confirm",
    install: () =>
      chainHook(
        "create-order-fulfillment",
        "fulfillmentCreated",
        confirmClaimInHook(claimOrderFulfillmentLotsStepId, createdFulfillmentId, deliveredEvents)
      ),
  },
  {
    workflow: "delete-inventory-item-workflow",
    part: "check",
    install: () =>
      insertStepAfter(
        "delete-inventory-item-workflow",
        ["use-query-graph-step"],
        refuseItemDeleteStepId,
        refuseItemDelete
      ),
  },
  {
    workflow: "cancel-order-fulfillment",
    part: "claim",
    install: () =>
      insertStepAfter(
        "cancel-order-fulfillment",
        ["get-reservations", "cancel-fulfillment-validate-order"],
        claimOrderFulfillmentCancelStepId,
        claimOrderFulfillmentCancel
      ),
  },
  {
    workflow: "cancel-order-fulfillment",
    part: "what was shipped",
    install: () => correctStep("cancel-order-fulfillment", "get-order", correctFulfillmentCancel),
  },
  {
    workflow: "cancel-order-fulfillment",
    part: "confirm",
    install: () =>
      chainHook(
        "cancel-order-fulfillment",
        "orderFulfillmentCanceled",
        confirmClaimInHook(claimOrderFulfillmentCancelStepId, () => null, cancelledEvents)
      ),
  },
  {
    workflow: "cancel-order",
    part: "steps",
    install: installOrderCancel,
  },
  { workflow: "confirm-return-receive", part: "steps", install: installReturnReceive },
  {
    workflow: "confirm-return-receive",
    part: "what was shipped",
    install: () => correctStep("confirm-return-receive", "use-remote-query", correctReturn),
  },
  {
    workflow: "create-complete-return-order",
    part: "steps",
    install: () =>
      insertStepAfter(
        "create-complete-return-order",
        ["create-complete-return"],
        openPendingReturnStepId,
        withoutUndo(openPendingReturn)
      ),
  },
  {
    workflow: "cancel-return",
    part: "steps",
    install: () =>
      insertStepAfter(
        "cancel-return",
        ["cancel-order-return"],
        cancelReturnOperationStepId,
        withoutUndo(cancelReturnOperation)
      ),
  },
  ...Object.entries(LOCKING_STEPS).map(([workflow, stepIds]) => ({
    workflow,
    part: "locks",
    install: () => waitForLocks(workflow, stepIds),
  })),
]

const consequenceOf = ({ workflow, part }: Extension): string =>
  part === "locks" ? BUSY : CONSEQUENCES[workflow]

/** An exception is a step that cannot be added either; the others are added all the same. */
function isInstalled({ install }: Extension): boolean {
  try {
    return install()
  } catch {
    return false
  }
}

/** Commands such as `medusa db:migrate` start modules without loading Medusa's workflows: there is nothing to extend. */
export const areWorkflowsLoaded = (): boolean =>
  EXTENSIONS.some(({ workflow }) => !!WorkflowManager.getWorkflow(workflow))

/**
 * Adds our steps to Medusa's workflows. Runs at application start, when every workflow file is loaded. Returns what this
 * Medusa has no place for: the shop still runs, without that check. Running it twice does nothing.
 */
export const installCoreExtensions = (): AdminTraceabilityMissingExtension[] =>
  EXTENSIONS.filter((extension) => !isInstalled(extension)).map((extension) => ({
    workflow: extension.workflow,
    part: extension.part,
    consequence: consequenceOf(extension),
  }))
