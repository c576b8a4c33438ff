import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityLotPassportResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import type { LotPassportBody } from "../../../item-passports/validators"
import { describeLotPassport, readLot } from "./helpers"

/** Retrieves the passport of a lot or unit: its link, what it has beside that of its item, and who sees what. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityLotPassportResponse>(
  async (req) => describeLotPassport(req, await readLot(req.scope, req.params.id))
)

/** Changes what a lot or unit has beside what is published of its item, or hides it. What is left out stays. */
export const POST = traceabilityRoute<
  LotPassportBody,
  unknown,
  AdminTraceabilityLotPassportResponse
>(async (req) => {
  const lot = await readLot(req.scope, req.params.id)
  await withTraceability(req.scope, (service) =>
    service.writeLotPassport(lot, req.validatedBody, actorOf(req))
  )
  return describeLotPassport(req, lot)
})
