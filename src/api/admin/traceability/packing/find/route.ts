import type { AdminTraceabilityPackingsFoundResponse } from "../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { findPackings } from "../find-packings"
import { addPackingNames } from "../helpers"
import type { FindPackingBody } from "../validators"

/** Finds what is to be packed by an order's number or the barcode of a picking list. An order at several places has several. */
export const POST = traceabilityRoute<
  FindPackingBody,
  unknown,
  AdminTraceabilityPackingsFoundResponse
>(async (req) => ({
  packings: await addPackingNames(
    req.scope,
    await findPackings(req.scope, req.validatedBody.code, actorOf(req))
  ),
}))
