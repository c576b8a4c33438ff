import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityNewPassportKeyResponse,
  AdminTraceabilityPassportKeyListResponse,
} from "../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { PassportKeyBody } from "./validators"

/** Lists the keys that open passports for partners and authorities, those that were revoked last. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityPassportKeyListResponse>(
  async (req) => ({
    passport_keys: await withTraceability(req.scope, (service) => service.readPassportKeys()),
  })
)

/** Makes a key. The answer is the only place that ever has it. */
export const POST = traceabilityRoute<
  PassportKeyBody,
  unknown,
  AdminTraceabilityNewPassportKeyResponse
>(async (req) => {
  const { expires_at, ...body } = req.validatedBody
  return withTraceability(req.scope, (service) =>
    service.makePassportKey({
      ...body,
      expires_at: expires_at ? new Date(expires_at) : null,
      actor_id: actorOf(req),
    })
  )
})
