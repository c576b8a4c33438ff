import { deleteBillOfMaterialsWorkflow } from "../../../../../workflows/manufacturing/workflows/delete-bill-of-materials"
import { updateBillOfMaterialsWorkflow } from "../../../../../workflows/manufacturing/workflows/update-bill-of-materials"
import { requireItems } from "../../../../utils/add-names"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveBom } from "../helpers"
import type { UpdateBomBody } from "../validators"

export const GET = traceabilityRoute(async (req) => ({
  bom: await retrieveBom(req.scope, req.params.id),
}))

export const POST = traceabilityRoute(async (req) => {
  const change = req.validatedBody as UpdateBomBody
  await requireItems(
    req.scope,
    (change.lines ?? []).map((line) => line.inventory_item_id)
  )
  await updateBillOfMaterialsWorkflow(req.scope).run({ input: { id: req.params.id, change } })
  return { bom: await retrieveBom(req.scope, req.params.id) }
})

export const DELETE = traceabilityRoute(async (req) => {
  await deleteBillOfMaterialsWorkflow(req.scope).run({ input: req.params.id })
  return { id: req.params.id, object: "bom", deleted: true }
})
