import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AddLotDocument } from "../../../modules/traceability/stock/lot-documents/write-lot-documents"
import { withTraceability } from "../../../application/with-traceability"

export const addLotDocumentStepId = "traceability-add-lot-document-step"

/** This step adds a stored file to lots. Returns the ids of the documents. Compensated by taking them out again. */
export const addLotDocumentStep = createStep(
  addLotDocumentStepId,
  async (input: AddLotDocument, { container }) => {
    const ids = await withTraceability(container, (service) => service.addLotDocument(input))
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await withTraceability(container, (service) => service.dropLotDocuments(ids))
    }
  }
)
