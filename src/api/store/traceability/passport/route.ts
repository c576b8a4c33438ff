import { lookUp } from "../../../../application/passport/look-up"
import { readPassportLink } from "../../../../application/passport/passport-address"
import { MedusaError } from "@medusajs/framework/utils"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { StoreTraceabilityPassportResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { TooManyRequests } from "../../../utils/too-many-requests"
import type { PassportParams } from "../validators"
import { viewFor } from "./helpers"

/**
 * Retrieves the passport behind a Digital Link, for a storefront's own page. Who is signed in and has the unit sees what
 * owners see.
 */
export const GET = traceabilityRoute<unknown, PassportParams, StoreTraceabilityPassportResponse>(
  async (req) => {
    const { link, lang } = req.validatedQuery
    const address = readPassportLink(link, new Date())
    if (address && "problem" in address) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: ${address.problem}`)
    }
    const found = await lookUp(req.scope, address, req.ip ?? "")
    if ("retry_after" in found) {
      throw new TooManyRequests(found.retry_after)
    }
    if (!found.content) {
      throw new TraceabilityError("not_found", "Nothing is published under this number.", {
        status: 404,
      })
    }
    return { passport: await viewFor(req, found.content, lang) }
  }
)
