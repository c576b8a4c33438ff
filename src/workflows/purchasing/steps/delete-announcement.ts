import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type DeleteAnnouncementInput = { purchase_order_id: string; id: string }

export const deleteAnnouncementStepId = "traceability-delete-announcement-step"

/**
 * This step deletes an announcement of a purchase order. Compensated by writing it again.
 *
 * Returns its id. Throws `invalid_state` for one of which something has been received.
 */
export const deleteAnnouncementStep = createStep(
  deleteAnnouncementStepId,
  async ({ purchase_order_id, id }: DeleteAnnouncementInput, { container }) => {
    const deleted = await withTraceability(container, (service) =>
      service.deleteAnnouncement(purchase_order_id, id)
    )
    return new StepResponse(id, deleted)
  },
  async (deleted, { container }) => {
    if (deleted) {
      await withTraceability(container, (service) => service.restoreAnnouncement(deleted))
    }
  }
)
