import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"

export const deleteStockOperationTypeStepId = "traceability-delete-stock-operation-type-step"

/**
 * This step deletes an operation type. Compensated by creating it again.
 *
 * Returns its id. Throws `invalid_state` for one of the types that every stock location has, and for one that was
 * used.
 */
export const deleteStockOperationTypeStep = createStep(
  deleteStockOperationTypeStepId,
  async (id: string, { container }) => {
    const before = await withTraceability(container, async (service) => {
      const type = await service.retrieveStockOperationType(id)
      const [used] = await service.listStockOperations({ operation_type_id: id }, { take: 1 })
      if (type.is_default || used) {
        const said = type.is_default
          ? say("invalid_state.typeNotDeleted", { type: type.name })
          : say("invalid_state.typeUsed", { type: type.name, reference: used.reference })
        throw new TraceabilityError("invalid_state", said)
      }
      await service.deleteStockOperationTypes([id])
      return type
    })
    return new StepResponse(id, before)
  },
  async (before, { container }) => {
    if (before) {
      const { operations: _none, ...type } = before
      await withTraceability(container, (service) => service.createStockOperationTypes(type))
    }
  }
)
