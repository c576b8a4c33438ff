import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityBomListResponse,
  AdminTraceabilityBomResponse,
} from "../../../../types/http"
import { createBillOfMaterialsWorkflow } from "../../../../workflows/manufacturing/workflows/create-bill-of-materials"
import { findItems } from "../../../../medusa/find-items"
import { requireItems } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addBomNames, retrieveBom, withLabourCurrency } from "./helpers"
import type { BomsParams, CreateBomBody } from "./validators"

/** Lists bills of materials, newest first. */
export const GET = traceabilityRoute<unknown, BomsParams, AdminTraceabilityBomListResponse>(
  async (req) => {
    const { id, q, inventory_item_id, line_item_id, limit, offset } = req.validatedQuery
    const text = q?.trim()
    const named = text ? { text, item_ids: await findItems(req.scope, text) } : undefined
    const { boms, count } = await withTraceability(req.scope, (service) =>
      service.searchBoms({
        ids: id,
        inventory_item_ids: inventory_item_id,
        line_item_ids: line_item_id,
        q: named,
        limit,
        offset,
      })
    )
    return { boms: await addBomNames(req.scope, boms), count, offset, limit }
  }
)

/** Creates a bill of materials. */
export const POST = traceabilityRoute<CreateBomBody, unknown, AdminTraceabilityBomResponse>(
  async (req) => {
    const bom = await withLabourCurrency(req.scope, req.validatedBody)
    await requireItems(
      req.scope,
      [bom, ...bom.lines].map((row) => row.inventory_item_id)
    )
    const { result } = await createBillOfMaterialsWorkflow(req.scope).run({
      input: { bom, actor_id: actorOf(req) },
    })
    return { bom: await retrieveBom(req.scope, result.id) }
  }
)
