import { WorkflowManager } from "@medusajs/framework/orchestration"

/* eslint-disable @typescript-eslint/no-explicit-any -- WorkflowManager is exported by Medusa but not typed for this use */

/** What a handler of a core workflow is called with: its input, the results of earlier steps, the container. */
export type CoreStepArgs = {
  payload: any
  invoke: Record<string, any>
  container: any
  transaction?: {
    transactionId?: string
    getFlow?: () => { metadata?: { eventGroupId?: string } } | undefined
  }
  context?: { eventGroupId?: string }
}

/** The output of an earlier step, whichever way the step was written. */
export function stepOutput<T>(args: CoreStepArgs, stepId: string): T {
  const stored = args.invoke[stepId]?.output
  return (stored?.output !== undefined ? stored.output : stored) as T
}

type Handlers = {
  invoke: (args: CoreStepArgs) => Promise<unknown>
  compensate: (output: any, args: CoreStepArgs) => Promise<void>
}

/**
 * Inserts a compensable step of ours into a core workflow, right after the first of `places` that this Medusa has: the best one
 * and, should a later version lack it, others where nothing was changed yet either. Returns false when it has none of them, so that
 * the caller can report it. Running it twice does nothing.
 */
export function insertStepAfter(
  workflowId: string,
  places: string[],
  stepId: string,
  handlers: (container: any) => Handlers
): boolean {
  const workflow = WorkflowManager.getWorkflow(workflowId) as any
  const existing = places.find((place) => workflow?.handlers_.has(place))
  if (!existing) {
    return false
  }
  if (workflow.handlers_.has(stepId)) {
    return true
  }
  const definition = WorkflowManager.getTransactionDefinition(workflowId) as any
  // insertActionBefore() hands the wrong parent on in 2.21.2; only insertActionAfter() is safe.
  definition.insertActionAfter(existing, stepId, { uuid: stepId, noCompensation: false })
  const own = {
    invoke: async (args: CoreStepArgs) => ({
      __type: "Symbol.WorkflowWorkflowData",
      output: await handlers(args.container).invoke(args),
    }),
    compensate: async (args: CoreStepArgs) => {
      // A step that failed is compensated too, without an output: it has nothing to undo.
      const output = args.invoke[stepId]?.output
      if (output) {
        await handlers(args.container).compensate(output, args)
      }
    },
  }
  // Without its options the workflow would lose how it is stored and kept.
  WorkflowManager.update(workflowId, definition, new Map([[stepId, own]]) as any, workflow.options)
  return true
}
