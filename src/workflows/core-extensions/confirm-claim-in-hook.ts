import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { TraceabilityEvents } from "../../types/events"
import { withTraceability } from "../../utils/with-traceability"
import { CoreStepArgs, stepOutput } from "./insert-step-after"

const emit = (container: MedusaContainer, operationIds: string[], name: string): Promise<void> =>
  container.resolve(Modules.EVENT_BUS).emit(operationIds.map((id) => ({ name, data: { id } })))

/**
 * Turns the claim of an earlier step into movements at the end of a core workflow. Medusa's side is done by then and
 * cannot be undone cleanly, so nothing may be thrown: a claim that cannot be confirmed now is settled by the job.
 */
export const confirmClaimInHook = (
  claimStepId: string,
  fulfillmentIdOf: (args: CoreStepArgs) => string | null,
  eventName: (typeof TraceabilityEvents)[keyof typeof TraceabilityEvents]
) =>
  async function confirmClaim(args: CoreStepArgs): Promise<void> {
    const container = args.container as MedusaContainer
    const claimId = stepOutput<string | null>(args, claimStepId)
    if (!claimId) {
      return
    }
    try {
      const done = await withTraceability(container, (service) => service.confirmClaim(claimId, fulfillmentIdOf(args)))
      await emit(container, done?.operation_ids ?? [], eventName)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The claim ${claimId} could not be confirmed; the settling job will do it`, error as Error)
    }
  }
