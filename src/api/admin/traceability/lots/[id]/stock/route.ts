import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityLotStockResponse } from "../../../../../../types/http"
import { placeNames } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"

/** Lists the places where a lot is, with how much of it. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityLotStockResponse>(
  async (req) => {
    await retrieveLot(req.scope, req.params.id)
    const stock = await withTraceability(req.scope, (service) =>
      service.readLotStock(req.params.id)
    )
    const nameOf = await placeNames(
      req.scope,
      stock.map((row) => row.location_id)
    )
    return { stock: stock.map((row) => ({ ...row, location_name: nameOf(row.location_id) })) }
  }
)
