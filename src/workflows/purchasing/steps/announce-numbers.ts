import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type GivenAnnouncement, readAnnouncement } from "../../../application/read-announcement"
import { withTraceability } from "../../../application/with-traceability"
import { throwRowErrors } from "../../../shared/traceability-error"

export type AnnounceNumbersInput = GivenAnnouncement & {
  accept_over_receipt?: boolean
  actor_id: string | null
}

export const announceNumbersStepId = "traceability-announce-numbers-step"

/**
 * This step keeps the numbers that a supplier announces for a purchase order, all or nothing. Compensated by taking the
 * announcement away.
 *
 * Returns what was read, with the announcement's id. Throws every bad row by its `index`, from 0.
 */
export const announceNumbersStep = createStep(
  announceNumbersStepId,
  async (input: AnnounceNumbersInput, { container }) => {
    const read = await readAnnouncement(container, input)
    throwRowErrors(read.errors.map(({ line, ...error }) => ({ ...error, index: line - 1 })))
    const { purchase_order_id, accept_similar, accept_over_receipt, actor_id } = input
    const announced = await withTraceability(container, (service) =>
      service.announceNumbers({
        purchase_order_id,
        accept_similar,
        accept_over_receipt,
        actor_id,
        source: read.source,
        rows: read.rows,
      })
    )
    return new StepResponse({ ...read, ...announced }, announced.announcement_id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.discardAnnouncement(id))
    }
  }
)
