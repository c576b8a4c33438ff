import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { withTraceability } from "../../../application/with-traceability"
import type { OperationTypeFlags } from "./create-stock-operation-type"

export type UpdateStockOperationTypeInput = { id: string; change: OperationTypeFlags }

export const updateStockOperationTypeStepId = "traceability-update-stock-operation-type-step"

/**
 * This step changes what operations of a type may do from now on; an archived type takes no new operations. Compensated
 * by restoring the type.
 *
 * Returns it. Throws `invalid_state` when one of the types that every stock location has is to be archived.
 */
export const updateStockOperationTypeStep = createStep(
  updateStockOperationTypeStepId,
  async ({ id, change: { archived, ...flags } }: UpdateStockOperationTypeInput, { container }) => {
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
      service.updateStockOperationTypes({ id, ...flags, ...archivedAt })
    )
    return new StepResponse(updated, before)
  },
  async (before, { container }) => {
    if (before) {
      const {
        id,
        name,
        use_create_lots,
        use_existing_lots,
        add_to_lots,
        buy_back,
        create_component_lots,
        backorder_policy,
        reservation,
        require_scan,
        over_receipt_tolerance,
        archived_at,
      } = before
      await withTraceability(container, (service) =>
        service.updateStockOperationTypes({
          id,
          name,
          use_create_lots,
          use_existing_lots,
          add_to_lots,
          buy_back,
          create_component_lots,
          backorder_policy,
          reservation,
          require_scan,
          over_receipt_tolerance,
          archived_at,
        })
      )
    }
  }
)
