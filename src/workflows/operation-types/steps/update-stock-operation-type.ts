import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import { OPERATION_RULES, type OperationRules } from "../../../types/operation-rules"

export type UpdateStockOperationTypeInput = {
  id: string
  change: Partial<OperationRules> & { name?: string; archived?: boolean }
}

export const updateStockOperationTypeStepId = "traceability-update-stock-operation-type-step"

/**
 * This step changes what operations of a type may do from now on; an archived type takes no new operations. Compensated
 * by restoring the type.
 *
 * Returns it. Throws `invalid_state` when one of the types that every stock location has is to be archived.
 */
export const updateStockOperationTypeStep = createStep(
  updateStockOperationTypeStepId,
  async ({ id, change: { archived, ...change } }: UpdateStockOperationTypeInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.retrieveStockOperationType(id)
    )
    if (archived && before.is_default) {
      throw new TraceabilityError(
        "invalid_state",
        say("invalid_state.typeNotArchived", { type: before.name })
      )
    }
    const archivedAt = archived === undefined ? {} : { archived_at: archived ? new Date() : null }
    const { operations: _none, ...updated } = await withTraceability(container, (service) =>
      service.updateStockOperationTypes({ id, ...change, ...archivedAt })
    )
    return new StepResponse(updated, before)
  },
  async (before, { container }) => {
    if (before) {
      const { id, name, archived_at } = before
      const rules: Partial<OperationRules> = Object.fromEntries(
        OPERATION_RULES.map((rule) => [rule, before[rule]])
      )
      await withTraceability(container, (service) =>
        service.updateStockOperationTypes({ id, name, archived_at, ...rules })
      )
    }
  }
)
