import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TraceabilityError } from "../../../utils/traceability-error"
import { withTraceability } from "../../../utils/with-traceability"

export const deleteStockOperationTypeStepId = "delete-stock-operation-type-step"

/** Deletes a type that was never used and is not one of the seven that every stock location has. */
export const deleteStockOperationTypeStep = createStep(
  deleteStockOperationTypeStepId,
  async (id: string, { container }) => {
    await withTraceability(container, async (service) => {
      const type = await service.retrieveStockOperationType(id)
      const [used] = await service.listStockOperations({ operation_type_id: id }, { take: 1 })
      if (type.is_default || used) {
        const reason = type.is_default ? "every stock location needs it" : `${used.reference} uses it`
        throw new TraceabilityError("invalid_state", `"${type.name}" cannot be deleted: ${reason}. Archive it instead.`)
      }
      await service.deleteStockOperationTypes([id])
    })
    return new StepResponse(id)
  }
)
