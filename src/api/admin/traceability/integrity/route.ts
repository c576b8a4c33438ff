import { checkIntegrity, checkIntegritySample } from "../../../../application/check-integrity"
import type { AdminTraceabilityIntegrityResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { IntegrityParams } from "./validators"

/** Checks whether ledger, lot stock and Medusa's levels agree; with `sample`, our own tables for so many lots. */
export const GET = traceabilityRoute<unknown, IntegrityParams, AdminTraceabilityIntegrityResponse>(
  async (req) => {
    const { sample } = req.validatedQuery
    const integrity = sample
      ? await checkIntegritySample(req.scope, sample)
      : await checkIntegrity(req.scope)
    return { integrity }
  }
)
