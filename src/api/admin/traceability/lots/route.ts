import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityLotListResponse,
  AdminTraceabilityLotResponse,
} from "../../../../types/http"
import { createStockLotWorkflow } from "../../../../workflows/lots/workflows/create-stock-lot"
import { requirePermission } from "../../../utils/permissions"
import { requireItems, requirePlaces } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addLotNames, readLotSearch } from "./helpers"
import type { CreateLotBody, LotsParams } from "./validators"

/** Lists lots and serial numbers. */
export const GET = traceabilityRoute<unknown, LotsParams, AdminTraceabilityLotListResponse>(
  async (req) => {
    const { group_by: by, group_key: key, ...params } = req.validatedQuery
    const search = await readLotSearch(req.scope, params)
    const { lots, ...found } = await withTraceability(req.scope, (service) =>
      service.searchLots({ ...search, group: by && { by, key } })
    )
    return {
      lots: await addLotNames(req.scope, lots),
      ...found,
      offset: search.offset,
      limit: search.limit,
    }
  }
)

/** Creates a lot; with a location, it also names so much of the stock that is counted there. */
export const POST = traceabilityRoute<CreateLotBody, unknown, AdminTraceabilityLotResponse>(
  async (req) => {
    const { location_id, quantity = 1, ...lot } = req.validatedBody
    if (location_id) {
      await requirePermission(req, { resource: "stock_operation", operation: "create" })
    }
    await requireItems(req.scope, [lot.inventory_item_id])
    await requirePlaces(req.scope, [location_id])
    const place = location_id ? { location_id, quantity } : undefined
    const { result } = await createStockLotWorkflow(req.scope).run({
      input: { lot, place, actor_id: actorOf(req) },
    })
    const [created] = await addLotNames(req.scope, [result])
    return { lot: created }
  }
)
