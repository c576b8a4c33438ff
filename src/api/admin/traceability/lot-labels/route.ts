import { traceabilityRoute } from "../../../utils/traceability-route"
import { readLabels } from "./helpers"
import type { LabelsBody, LabelsParams } from "./validators"

const ofLots = (ids: string[]) => ({ ids, limit: ids.length, offset: 0 })

export const GET = traceabilityRoute((req) => {
  const params = req.validatedQuery as LabelsParams
  return readLabels(req.scope, params.ids ? ofLots(params.ids) : params)
})

export const POST = traceabilityRoute((req) =>
  readLabels(req.scope, ofLots((req.validatedBody as LabelsBody).ids))
)
