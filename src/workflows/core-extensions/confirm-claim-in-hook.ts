import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { withTraceability } from "../../application/with-traceability"
import { announcePartialShipment } from "./partial-shipment"
import { CoreStepArgs, stepOutput } from "./insert-step-after"

/**
 * Turns the claim of an earlier step into movements at the end of a core workflow. Medusa's side is done by then and
 * cannot be undone cleanly, so nothing may be thrown: a claim that cannot be confirmed now is settled by the job.
 */
export const confirmClaimInHook = (
  claimStepId: string,
  fulfillmentIdOf: (args: CoreStepArgs) => string | null,
  eventsOf: (operationId: string, lotIds: string[]) => { name: string; data: object }[]
) =>
  async function confirmClaim(args: CoreStepArgs): Promise<void> {
    const container = args.container as MedusaContainer
    const claimId = stepOutput<string | null>(args, claimStepId)
    if (!claimId) {
      return
    }
    try {
      const done = await withTraceability(container, (service) =>
        service.confirmClaim(claimId, fulfillmentIdOf(args))
      )
      const events = done?.operation_ids.flatMap((id) => eventsOf(id, done.lot_ids)) ?? []
      await container.resolve(Modules.EVENT_BUS).emit(events)
      if (done?.part_reservation_ids?.length) {
        await announcePartialShipment(args, claimId)
      }
      if (done?.offers) {
        await offerFreedStock(container, { operation_ids: done.operation_ids })
      }
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `The claim ${claimId} could not be confirmed; the settling job will do it`,
          error as Error
        )
    }
  }
