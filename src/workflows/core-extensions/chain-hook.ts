import { WorkflowManager } from "@medusajs/framework/orchestration"
import type { CoreStepArgs } from "./insert-step-after"

/* eslint-disable @typescript-eslint/no-explicit-any -- WorkflowManager is exported by Medusa but not typed for this use */

const CHAINED = Symbol.for("medusa-plugin-traceability.chained")

/**
 * Runs `mine` after whichever handler a hook has: none, the host's, or another plugin's. A hook takes one handler, and
 * registering a second keeps the host from booting; so the registered one is wrapped when all files are loaded.
 */
export function chainHook(
  workflowId: string,
  hook: string,
  mine: (args: CoreStepArgs) => Promise<void>
): boolean {
  const workflow = WorkflowManager.getWorkflow(workflowId) as any
  const previous = workflow?.handlers_?.get(hook)
  if (!previous) {
    return false
  }
  if (previous[CHAINED]) {
    return true
  }
  workflow.handlers_.set(hook, {
    ...previous,
    [CHAINED]: true,
    invoke: async (args: CoreStepArgs) => {
      const result = await previous.invoke(args)
      await mine(args)
      return result
    },
  })
  return true
}
