import { traceabilityRoute } from "../../../utils/traceability-route"
import { lookUpCode } from "./helpers"
import type { ScanBody } from "./validators"

export const POST = traceabilityRoute(async (req) => ({
  scan: await lookUpCode(req.scope, req.validatedBody as ScanBody),
}))
