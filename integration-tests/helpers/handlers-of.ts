import { WorkflowManager } from "@medusajs/framework/orchestration"

type Handler = { invoke: (args: unknown) => Promise<unknown> }

export type Handlers = Map<string, Handler | undefined>

/** What runs at each step of a workflow. Medusa's types do not have it. */
export const handlersOf = (id: string): Handlers =>
  (WorkflowManager.getWorkflow(id) as unknown as { handlers_: Handlers }).handlers_
