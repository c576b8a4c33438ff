import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

/** What is left out stays. */
export type ChangeLoanInput = { id: string; due_at?: string; note?: string | null }

export const changeLoanStepId = "traceability-change-loan-step"

/** This step changes when a lent unit is due back, and what is written about it. Compensated by writing what was there. */
export const changeLoanStep = createStep(
  changeLoanStepId,
  async (input: ChangeLoanInput, { container }) => {
    const { id, due_at, note } = await withTraceability(container, (service) =>
      service.changeLoan(input)
    )
    return new StepResponse({ id }, { id, due_at: due_at.toISOString(), note })
  },
  async (before, { container }) => {
    if (before) {
      await withTraceability(container, (service) => service.changeLoan(before))
    }
  }
)
