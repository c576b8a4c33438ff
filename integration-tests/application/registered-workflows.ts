import { WorkflowManager } from "@medusajs/framework/orchestration"
import { type Handlers, handlersOf } from "../helpers/handlers-of"

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
