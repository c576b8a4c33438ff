import { deleteStockLotWorkflow } from "../../../../../workflows/lots/workflows/delete-stock-lot"
import { updateStockLotWorkflow } from "../../../../../workflows/lots/workflows/update-stock-lot"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveLot } from "../helpers"
import type { UpdateLotBody } from "../validators"

export const GET = traceabilityRoute(async (req) => ({
  lot: await retrieveLot(req.scope, req.params.id),
}))

export const POST = traceabilityRoute(async (req) => {
  await updateStockLotWorkflow(req.scope).run({
    input: { id: req.params.id, change: req.validatedBody as UpdateLotBody },
  })
  return { lot: await retrieveLot(req.scope, req.params.id) }
})

export const DELETE = traceabilityRoute(async (req) => {
  await deleteStockLotWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { id: req.params.id, object: "lot", deleted: true }
})
