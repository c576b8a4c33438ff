import { checkIntegrity } from "../../../../application/check-integrity"
import { traceabilityRoute } from "../../../utils/traceability-route"

export const GET = traceabilityRoute(async (req) => ({
  integrity: await checkIntegrity(req.scope),
}))
