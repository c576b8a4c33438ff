import {
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  beginReceiveReturnWorkflow,
  confirmReturnReceiveWorkflow,
  dismissItemReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import { receiveNote } from "../receive-note"
import { planReturnReceiveStep, ValidateOrderReturnInput } from "../steps/plan-return-receive"
import { bringInReturnedStockWorkflow } from "./bring-in-returned-stock"

export const validateOrderReturnWorkflowId = "traceability-validate-order-return"

/**
 * This workflow validates the operation of a return: it receives the return in Medusa with the units that are entered,
 * so that return, order and stock move together, or brings in what Medusa has received without moving stock. The claim
 * inside checks and moves the units.
 */
export const validateOrderReturnWorkflow = createWorkflow(
  validateOrderReturnWorkflowId,
  (input: WorkflowData<ValidateOrderReturnInput>) => {
    const plan = planReturnReceiveStep(input)
    when("return-received-by-medusa", { plan }, ({ plan }) => plan.by_medusa).then(() => {
      beginReceiveReturnWorkflow.runAsStep({
        input: {
          return_id: plan.return_id,
          internal_note: transform({ input }, (data) => receiveNote(data.input.operation_id)),
        },
      })
    })
    when("return-with-good-units", { plan }, ({ plan }) => plan.good.length > 0).then(() => {
      receiveItemReturnRequestWorkflow.runAsStep({
        input: { return_id: plan.return_id, items: plan.good },
      })
    })
    when("return-with-damaged-units", { plan }, ({ plan }) => plan.damaged.length > 0).then(() => {
      dismissItemReturnRequestWorkflow.runAsStep({
        input: { return_id: plan.return_id, items: plan.damaged },
      })
    })
    when("return-confirmed-by-medusa", { plan }, ({ plan }) => plan.by_medusa).then(() => {
      confirmReturnReceiveWorkflow.runAsStep({
        input: {
          return_id: plan.return_id,
          confirmed_by: transform({ input }, (data) => data.input.actor_id ?? undefined),
        },
      })
    })
    when("return-without-stock", { plan }, ({ plan }) => !plan.by_medusa).then(() => {
      bringInReturnedStockWorkflow.runAsStep({
        input: {
          return_id: plan.return_id,
          backorder: input.backorder,
          actor_id: input.actor_id,
        },
      })
    })
    return new WorkflowResponse(
      transform({ input }, () => ({ backorder_id: null as string | null }))
    )
  }
)
