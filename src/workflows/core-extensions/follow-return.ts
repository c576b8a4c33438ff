import { currentActor } from "../../application/current-actor"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { syncOrderReturnWorkflow } from "../returns/workflows/sync-order-return"
import { CoreStepArgs, stepOutput } from "./insert-step-after"

export const openPendingReturnStepId = "traceability-open-pending-return-step"
export const cancelReturnOperationStepId = "traceability-cancel-return-operation-step"

/**
 * Inserted into `create-complete-return-order` where it receives at once: Medusa marks the return as received and moves no
 * stock. Only here is that known, so here the operation that brings the goods in is made, and before the return is received: if the
 * process dies or this fails, the return waits to be received as any other does. Nothing is undone, since Medusa leaves the return.
 */
export async function openPendingReturn(args: CoreStepArgs): Promise<void> {
  const payload = args.payload as { receive_now?: boolean; created_by?: string }
  const created = stepOutput<{ id: string } | undefined>(args, "create-complete-return")
  if (payload.receive_now && created) {
    await syncOrderReturnWorkflow(args.container as MedusaContainer).run({
      input: {
        return_id: created.id,
        actor_id: payload.created_by ?? currentActor(),
      },
    })
  }
}

/**
 * Appended to `cancel-return`: nothing comes back any more, so the units are no longer held for it. Medusa's part is done by now, so a
 * failure is logged and not thrown: the settling job does the same.
 */
export async function cancelReturnOperation(args: CoreStepArgs): Promise<void> {
  const { return_id, canceled_by } = args.payload as { return_id: string; canceled_by?: string }
  const container = args.container as MedusaContainer
  try {
    const input = { return_id, actor_id: canceled_by ?? currentActor() }
    await syncOrderReturnWorkflow(container).run({ input })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The operation of return ${return_id} could not follow it`, error as Error)
  }
}
