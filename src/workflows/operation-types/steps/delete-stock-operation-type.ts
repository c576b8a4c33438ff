import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
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
        const reason = type.is_default
          ? "the stock location works with it. Change its switches instead."
          : `${used.reference} uses it. Archive it instead.`
        throw new TraceabilityError("invalid_state", `"${type.name}" cannot be deleted: ${reason}`)
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
