import { correctStockLotWorkflow } from "../../../../workflows/corrections/workflows/correct-stock-lot"
import { requirePlaces } from "../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveOperations } from "../operations/helpers"
import type { CorrectLotBody } from "./validators"

export const POST = traceabilityRoute(async (req) => {
  const body = req.validatedBody as CorrectLotBody
  await requirePlaces(req.scope, [body.location_id])
  const { result } = await correctStockLotWorkflow(req.scope).run({
    input: { ...body, actor_id: actorOf(req) },
  })
  return { operations: await retrieveOperations(req.scope, result) }
})
