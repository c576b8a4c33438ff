import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OperationSnapshot } from "../../modules/traceability/operations/operation-snapshot"
import { withTraceability } from "../../utils/with-traceability"
import { restoreOperations } from "../operations/restore-operations"
import { syncOrderReturnWorkflow } from "../returns/workflows/sync-order-return"
import { CoreStepArgs, stepOutput } from "./insert-step-after"

export const openPendingReturnStepId = "traceability-open-pending-return"
export const cancelReturnOperationStepId = "traceability-cancel-return-operation"

/** Medusa's part is done by now, so a failure is told and not thrown: looking at the return does the same. */
async function follow<T>(
  container: MedusaContainer,
  returnId: string,
  run: () => Promise<T>
): Promise<T | null> {
  try {
    return await run()
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The operation of return ${returnId} could not follow it`, error as Error)
    return null
  }
}

/**
 * Appended to `create-complete-return-order` where it receives at once: Medusa marks the return as received and moves no
 * stock. Only here is that known, so here the operation that brings the goods in is made. Undone by taking it away.
 */
export const openPendingReturn = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const payload = args.payload as { receive_now?: boolean; created_by?: string }
    const created = stepOutput<{ id: string } | undefined>(args, "create-complete-return")
    if (!payload.receive_now || !created) {
      return null
    }
    const input = {
      return_id: created.id,
      actor_id: payload.created_by ?? null,
      stock_pending: true,
    }
    return follow(container, created.id, async () => {
      const { result } = await syncOrderReturnWorkflow(container).run({ input })
      return result
    })
  },
  compensate: (id: string) =>
    withTraceability(container, (service) => service.discardOperation(id)),
})

/**
 * Appended to `cancel-return`: nothing comes back any more, so the units are no longer held for it. Undone by putting the
 * operation back, with the units that were named.
 */
export const cancelReturnOperation = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<OperationSnapshot | null> => {
    const { return_id } = args.payload as { return_id: string }
    return follow(container, return_id, () =>
      withTraceability(container, (service) => service.cancelReturn(return_id))
    )
  },
  compensate: (before: OperationSnapshot) => restoreOperations(before, { container }),
})
