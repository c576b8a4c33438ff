import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OperationCode } from "../../../types/operation"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"

export type OperationTypeFlags = {
  name?: string
  use_create_lots?: boolean
  use_existing_lots?: boolean
  add_to_lots?: boolean
  buy_back?: boolean
  create_component_lots?: boolean
  backorder_policy?: "ask" | "always" | "never"
  reservation?: "at_confirm" | "manual"
  require_scan?: boolean
  over_receipt_tolerance?: number
  archived?: boolean
}

export type CreateStockOperationTypeInput = Omit<OperationTypeFlags, "archived"> & {
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
