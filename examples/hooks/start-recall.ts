/** Copy to src/workflows/hooks: a recall names the case of the quality department, which is told when it has started. */
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { startRecallWorkflow } from "medusa-plugin-traceability/workflows"

const CASE = /\bQA-\d+\b/

startRecallWorkflow.hooks.validateRecall(async ({ mock, reason }) => {
  if (!mock && !CASE.test(reason)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Name the case of the quality department in the reason, as QA-123."
    )
  }
})

startRecallWorkflow.hooks.recallStarted(async ({ recall_id, mock, reason }, { container }) => {
  if (!mock) {
    await container.resolve(Modules.EVENT_BUS).emit({
      name: "quality.recall_started",
      data: { recall_id, case: reason.match(CASE)![0] },
    })
  }
})
