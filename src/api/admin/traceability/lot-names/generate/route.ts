import { generateLotNames } from "../../../../../modules/traceability/numbers/naming/generate-lot-names"
import type { AdminTraceabilityLotNamesResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { GenerateNamesBody } from "../validators"

/** Generates the series of names that begins with one. */
export const POST = traceabilityRoute<
  GenerateNamesBody,
  unknown,
  AdminTraceabilityLotNamesResponse
>(async (req) => {
  const { first_name, count } = req.validatedBody
  return { names: generateLotNames(first_name, count) }
})
