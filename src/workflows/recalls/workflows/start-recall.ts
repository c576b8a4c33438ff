import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { StartRecall } from "../../../modules/traceability/insight/recall/start-recall"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { CONTINUE_RECALL } from "../continue-recall-event"
import { startRecallStep } from "../steps/start-recall"
import { notifyRecalledOrdersStep } from "../steps/notify-recalled-orders"

export const startRecallWorkflowId = "traceability-start-recall"

/**
 * This workflow recalls a lot, or what an operation moved: it blocks the lots and everything they are in, through all
 * levels, and emits one event for each order that got some of it. Operations that lose lots are filled with other ones. Run
 * again while the recall is open, it resumes that recall and notifies only the orders that are new. A mock recall finds the
 * same, blocks nothing and notifies nobody. Of more than 20,000 lots it blocks the first, what is on hand before the rest, and the
 * rest is blocked, and the orders are notified, in the background.
 *
 * Hooks: `validateRecall` (`{ source, mock, reason, actor_id }`) before anything is written, to refuse it; `recallStarted`
 * (`{ recall_id, mock, reason, lost, still_shipping, actor_id }`) at the end. What a hook throws undoes all of it.
 *
 * Returns `{ recall_id, blocked, notified, lost, still_shipping, truncated }`: how many lots were not blocked before, how many
 * orders were notified, which operations lost some of it, which are shipping some right now, and whether there are more lots
 * than a recall can list.
 */
export const startRecallWorkflow = createWorkflow(
  startRecallWorkflowId,
  (input: WorkflowData<StartRecall>) => {
    const validateRecall = createHook("validateRecall", {
      source: input.source,
      mock: input.mock,
      reason: input.reason,
      actor_id: input.actor_id,
    })
    const started = startRecallStep(input)
    reserveWaitingOperationsStep({ operation_ids: started.lost_ids })
    const notified = notifyRecalledOrdersStep({ recall_id: started.recall_id })
    when("recall-is-not-whole", { started }, (done) => !done.started.is_whole).then(() =>
      emitEventStep({ eventName: CONTINUE_RECALL, data: { id: started.recall_id } })
    )
    const recallStarted = createHook("recallStarted", {
      recall_id: started.recall_id,
      mock: input.mock,
      reason: input.reason,
      lost: started.lost,
      still_shipping: started.still_shipping,
      actor_id: input.actor_id,
    })
    return new WorkflowResponse(
      transform({ started, notified }, (done) => ({
        recall_id: done.started.recall_id,
        blocked: done.started.blocked_ids.length,
        notified: done.notified.orders,
        lost: done.started.lost,
        still_shipping: done.started.still_shipping,
        truncated: done.started.truncated,
      })),
      { hooks: [validateRecall, recallStarted] as const }
    )
  }
)
