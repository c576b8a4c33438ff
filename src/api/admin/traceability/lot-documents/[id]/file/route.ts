import type { BinaryAnswer } from "../../../../../utils/binary-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { fileOf, retrieveLotDocument } from "../../helpers"

/** The file of a document, to be saved. */
export const GET = traceabilityRoute<unknown, unknown, BinaryAnswer>(async (req) =>
  fileOf(req.scope, await retrieveLotDocument(req.scope, req.params.id))
)
