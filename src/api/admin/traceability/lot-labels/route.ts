import type { AdminTraceabilityLotLabelListResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { readLabels } from "./helpers"
import type { LabelsBody, LabelsParams } from "./validators"

const ofLots = (ids: string[]) => ({ ids, limit: ids.length, offset: 0 })

/** Lists labels: of lots, of what an operation moved, or of what a manufacturing order produced. */
export const GET = traceabilityRoute<unknown, LabelsParams, AdminTraceabilityLotLabelListResponse>(
  (req) => {
    const params = req.validatedQuery
    return readLabels(req.scope, params.ids ? ofLots(params.ids) : params)
  }
)

/** Lists the labels of more lots than an address can hold. */
export const POST = traceabilityRoute<LabelsBody, unknown, AdminTraceabilityLotLabelListResponse>(
  (req) => readLabels(req.scope, ofLots(req.validatedBody.ids))
)
