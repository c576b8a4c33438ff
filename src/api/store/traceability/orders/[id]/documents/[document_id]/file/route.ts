import { TraceabilityError } from "../../../../../../../../shared/traceability-error"
import type { BinaryAnswer } from "../../../../../../../utils/binary-answer"
import { traceabilityRoute } from "../../../../../../../utils/traceability-route"
import { fileOf } from "../../../../../../../admin/traceability/lot-documents/helpers"
import { readOrderDocuments } from "../../../../../order-documents"

/** The file of a document that the shop shows to the customer of the order. */
export const GET = traceabilityRoute<unknown, unknown, BinaryAnswer>(async (req) => {
  const documents = await readOrderDocuments(req)
  const document = documents.find(({ id }) => id === req.params.document_id)
  if (!document) {
    throw new TraceabilityError(
      "not_found",
      `There is no document with the id ${req.params.document_id}.`,
      { status: 404 }
    )
  }
  return fileOf(req.scope, document)
})
