import { CsvAnswer } from "../../../../../utils/csv-answer"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerFdaSheet } from "../../../reports/fda-sheet"
import { retrieveLot } from "../../helpers"

/** The sortable spreadsheet of the FDA's traceability rule (FSMA 204) for a lot. */
export const GET = traceabilityRoute<unknown, unknown, CsvAnswer>(async (req) =>
  answerFdaSheet(req.scope, await retrieveLot(req.scope, req.params.id))
)
