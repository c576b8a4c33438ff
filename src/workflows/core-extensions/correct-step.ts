import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { CoreStepArgs } from "./insert-step-after"

/* eslint-disable @typescript-eslint/no-explicit-any -- WorkflowManager is exported by Medusa but not typed for this use */

const CORRECTED = Symbol.for("medusa-plugin-traceability.corrected")

/**
 * Changes what a reading step of a core workflow found, before any later step sees it. Returns false when this Medusa has
 * no such step, so that the caller can report it. Running it twice does nothing.
 */
export function correctStep<Found>(
  workflowId: string,
  stepId: string,
  correct: (args: CoreStepArgs, found: Found) => Promise<Found>
): boolean {
  const workflow = WorkflowManager.getWorkflow(workflowId) as any
  const previous = workflow?.handlers_?.get(stepId)
  if (!previous) {
    return false
  }
  if (previous[CORRECTED]) {
    return true
  }
  workflow.handlers_.set(stepId, {
    ...previous,
    [CORRECTED]: true,
    invoke: async (args: CoreStepArgs) => {
      const stored = await previous.invoke(args)
      const isResponse = stored.output?.output !== undefined
      const found = await correct(args, isResponse ? stored.output.output : stored.output)
      return { ...stored, output: isResponse ? { ...stored.output, output: found } : found }
    },
  })
  return true
}
