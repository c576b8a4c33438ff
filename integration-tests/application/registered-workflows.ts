import { WorkflowManager } from "@medusajs/framework/orchestration"

type Handlers = Map<string, unknown>

/** Not in Medusa's types: what runs at each step. */
const handlersOf = (id: string) =>
  (WorkflowManager.getWorkflow(id) as unknown as { handlers_: Handlers }).handlers_

const isSame = (a: Handlers, b: Handlers) =>
  a.size === b.size && [...a].every(([step, handler]) => b.get(step) === handler)

/**
 * Remembers which workflows there are and what each of their steps runs. The function it answers brings that back and answers
 * the names of those that a spec left changed; workflows that a spec added simply go.
 */
export function rememberWorkflows(): () => string[] {
  const remembered = new Map<string, Handlers>(
    [...WorkflowManager.getWorkflows().keys()].map((id) => [id, new Map(handlersOf(id))])
  )
  return () => {
    for (const id of WorkflowManager.getWorkflows().keys()) {
      if (!remembered.has(id)) {
        WorkflowManager.unregister(id)
      }
    }
    const changed = [...remembered].filter(([id, before]) => !isSame(before, handlersOf(id)))
    for (const [id, before] of changed) {
      const handlers = handlersOf(id)
      handlers.clear()
      before.forEach((handler, step) => handlers.set(step, handler))
    }
    return changed.map(([id]) => id)
  }
}
