import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OperationCode } from "../../../types/operation"
import type { OperationRules } from "../../../types/operation-rules"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"

export type CreateStockOperationTypeInput = Partial<OperationRules> & {
  code: OperationCode
  name: string
  stock_location_id: string
  reference_prefix: string
}

export const createStockOperationTypeStepId = "traceability-create-stock-operation-type-step"

/**
 * This step adds an operation type of the shop's own. Compensated by deleting it.
 *
 * Returns it. Throws `invalid_state` when another type has its reference prefix, as references are unique.
 */
export const createStockOperationTypeStep = createStep(
  createStockOperationTypeStepId,
  async (input: CreateStockOperationTypeInput, { container }) => {
    const type = await withTraceability(container, async (service) => {
      const [taken] = await service.listStockOperationTypes(
        { reference_prefix: input.reference_prefix },
        { take: 1 }
      )
      if (taken) {
        throw new TraceabilityError(
          "invalid_state",
          say("invalid_state.prefixTaken", { prefix: input.reference_prefix, type: taken.name })
        )
      }
      return service.createStockOperationTypes(input)
    })
    const { operations: _none, ...made } = type
    return new StepResponse(made, made.id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.deleteStockOperationTypes([id]))
    }
  }
)
