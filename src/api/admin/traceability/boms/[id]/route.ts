import type {
  AdminTraceabilityBomDeleteResponse,
  AdminTraceabilityBomResponse,
} from "../../../../../types/http"
import { deleteBillOfMaterialsWorkflow } from "../../../../../workflows/manufacturing/workflows/delete-bill-of-materials"
import { updateBillOfMaterialsWorkflow } from "../../../../../workflows/manufacturing/workflows/update-bill-of-materials"
import { requireItems } from "../../../../utils/require"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveBom, withLabourCurrency } from "../helpers"
import type { UpdateBomBody } from "../validators"

/** Retrieves a bill of materials. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityBomResponse>(
  async (req) => ({ bom: await retrieveBom(req.scope, req.params.id) })
)

/** Updates a bill of materials; its product stays. */
export const POST = traceabilityRoute<UpdateBomBody, unknown, AdminTraceabilityBomResponse>(
  async (req) => {
    const change = await withLabourCurrency(req.scope, req.validatedBody)
    await requireItems(
      req.scope,
      (change.lines ?? []).map((line) => line.inventory_item_id)
    )
    await updateBillOfMaterialsWorkflow(req.scope).run({ input: { id: req.params.id, change } })
    return { bom: await retrieveBom(req.scope, req.params.id) }
  }
)

/** Deletes a bill of materials; orders that were made with it stay as they are. */
export const DELETE = traceabilityRoute<unknown, unknown, AdminTraceabilityBomDeleteResponse>(
  async (req) => {
    await deleteBillOfMaterialsWorkflow(req.scope).run({ input: req.params.id })
    return { id: req.params.id, object: "bom", deleted: true }
  }
)
