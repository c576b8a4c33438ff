import type {
  AdminTraceabilityCountSheetResponse,
  AdminTraceabilityStockCountResponse,
} from "../../../../types/http"
import { countStockWorkflow } from "../../../../workflows/corrections/workflows/count-stock"
import { withTraceability } from "../../../../application/with-traceability"
import { requireItems, requirePlaces } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { expiredNotes } from "../operations/expired-notes"
import { retrieveOperations } from "../operations/helpers"
import type { CountSheetParams, CountStockBody } from "./validators"

/** What is on hand of an item at a location, to be counted. */
export const GET = traceabilityRoute<
  unknown,
  CountSheetParams,
  AdminTraceabilityCountSheetResponse
>(async (req) => {
  const search = req.validatedQuery
  await requireItems(req.scope, [search.inventory_item_id])
  await requirePlaces(req.scope, [search.location_id])
  const { sheet, count } = await withTraceability(req.scope, (service) =>
    service.readCountSheet(search)
  )
  return { sheet, count, offset: search.offset, limit: search.limit }
})

/** Records a count: the difference to what is on hand, as done adjustments; notes say which of what was found has expired. */
export const POST = traceabilityRoute<CountStockBody, unknown, AdminTraceabilityStockCountResponse>(
  async (req) => {
    const body = req.validatedBody
    await requireItems(req.scope, [body.inventory_item_id])
    await requirePlaces(req.scope, [body.location_id])
    const { result } = await countStockWorkflow(req.scope).run({
      input: { ...body, actor_id: actorOf(req) },
    })
    const ids = result.map((operation) => operation.id)
    const notes = await Promise.all(ids.map((id) => expiredNotes(req.scope, id)))
    return { operations: await retrieveOperations(req.scope, ids), notes: notes.flat() }
  }
)
