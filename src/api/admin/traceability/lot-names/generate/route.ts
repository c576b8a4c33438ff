import { generateLotNames } from "../../../../../modules/traceability/numbers/naming/generate-lot-names"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { GenerateNamesBody } from "../validators"

export const POST = traceabilityRoute(async (req) => {
  const { first_name, count } = req.validatedBody as GenerateNamesBody
  return { names: generateLotNames(first_name, count) }
})
