import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type TraceabilityEventData, validatedEvents } from "../../../types/events"
import type { OperationCode } from "../../../types/operation"

export type EmitOperationValidatedInput = {
  operation_id: string
  code?: OperationCode
  lot_ids: string[]
}

export const emitOperationValidatedStepId = "traceability-emit-operation-validated-step"

/**
 * This step emits that operations were carried out and which lots they moved; the events are released when the workflow
 * has succeeded. The ledger is written by now, so a failing event bus is logged: throwing would change Medusa's levels
 * back and leave the lots.
 */
export const emitOperationValidatedStep = createStep(
  emitOperationValidatedStepId,
  async (
    input: EmitOperationValidatedInput | EmitOperationValidatedInput[],
    { container, eventGroupId }
  ) => {
    const done = [input].flat()
    const metadata = { eventGroupId }
    const events = done.flatMap(({ operation_id, code, lot_ids }) =>
      validatedEvents(operation_id, code, lot_ids).map((event) => ({ ...event, metadata }))
    )
    try {
      await container.resolve(Modules.EVENT_BUS).emit<TraceabilityEventData>(events)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `Telling that ${done.map((row) => row.operation_id).join(", ")} was validated failed`,
          error as Error
        )
    }
    return new StepResponse(void 0)
  }
)
