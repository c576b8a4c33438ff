import type { AdminTraceabilityScanResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { lookUpCode } from "./helpers"
import type { ScanBody } from "./validators"

/** Looks up what a scanned code means: a lot, an article, or both. */
export const POST = traceabilityRoute<ScanBody, unknown, AdminTraceabilityScanResponse>(
  async (req) => ({
    scan: await lookUpCode(req.scope, req.validatedBody),
  })
)
