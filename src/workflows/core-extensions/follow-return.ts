import { currentActor } from "../../application/current-actor"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { syncOrderReturnWorkflow } from "../returns/workflows/sync-order-return"
import { CoreStepArgs, stepOutput } from "./insert-step-after"

export const openPendingReturnStepId = "traceability-open-pending-return-step"
export const cancelReturnOperationStepId = "traceability-cancel-return-operation-step"

/** Medusa's part is done by now, so a failure is logged and not thrown: looking at the return does the same. */
async function follow(
  args: CoreStepArgs,
  input: { return_id: string; actor_id: string | null; stock_pending?: boolean }
): Promise<void> {
  const container = args.container as MedusaContainer
  try {
    await syncOrderReturnWorkflow(container).run({ input })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The operation of return ${input.return_id} could not follow it`, error as Error)
  }
}

/**
 * Appended to `create-complete-return-order` where it receives at once: Medusa marks the return as received and moves no
 * stock. Only here is that known, so here the operation that brings the goods in is made.
 */
export async function openPendingReturn(args: CoreStepArgs): Promise<void> {
  const payload = args.payload as { receive_now?: boolean; created_by?: string }
  const created = stepOutput<{ id: string } | undefined>(args, "create-complete-return")
  if (payload.receive_now && created) {
    await follow(args, {
      return_id: created.id,
      actor_id: payload.created_by ?? currentActor(),
      stock_pending: true,
    })
  }
}

/** Appended to `cancel-return`: nothing comes back any more, so the units are no longer held for it. */
export async function cancelReturnOperation(args: CoreStepArgs): Promise<void> {
  const payload = args.payload as { return_id: string; canceled_by?: string }
  await follow(args, {
    return_id: payload.return_id,
    actor_id: payload.canceled_by ?? currentActor(),
  })
}
