import { WorkflowManager } from "@medusajs/framework/orchestration"
import { handlersOf } from "../helpers/handlers-of"

const OURS = /^traceability-/

/** Medusa makes a workflow of each job. A job that died runs again at its next time. */
const JOB = /^job-/

/** Ours, and those of Medusa's that have a step of ours. */
export const ourWorkflows = (): string[] =>
  [...WorkflowManager.getWorkflows().keys()]
    .filter((id) => !JOB.test(id))
    .filter((id) => OURS.test(id) || [...handlersOf(id).keys()].some((step) => OURS.test(step)))
    .sort()

/** Answers which of our workflows ran a step while `run` did. */
export async function recordWorkflows(run: () => Promise<void>): Promise<string[]> {
  const seen = new Set<string>()
  const before = ourWorkflows().map((id) => [id, new Map(handlersOf(id))] as const)
  for (const [id, handlers] of before) {
    for (const [step, handler] of handlers) {
      if (handler) {
        const invoke = (args: unknown) => {
          seen.add(id)
          return handler.invoke(args)
        }
        handlersOf(id).set(step, { ...handler, invoke })
      }
    }
  }
  try {
    await run()
  } finally {
    before.forEach(([id, handlers]) =>
      handlers.forEach((handler, step) => handlersOf(id).set(step, handler))
    )
  }
  return [...seen].sort()
}
