import { writeLookups } from "../../../../application/passport/count-lookup"
import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityPassportAlertListResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { PassportAlertParams } from "./validators"

/** Lists suspicious look-ups of passports, the latest first. */
export const GET = traceabilityRoute<
  unknown,
  PassportAlertParams,
  AdminTraceabilityPassportAlertListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  // What this server has gathered since a moment ago belongs to it.
  await writeLookups(req.scope)
  const found = await withTraceability(req.scope, (service) =>
    service.searchAlerts(req.validatedQuery)
  )
  return { ...found, limit, offset }
})
