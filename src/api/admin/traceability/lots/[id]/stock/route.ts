import { withTraceability } from "../../../../../../application/with-traceability"
import { placeNames } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"

export const GET = traceabilityRoute(async (req) => {
  await retrieveLot(req.scope, req.params.id)
  const stock = await withTraceability(req.scope, (service) => service.readLotStock(req.params.id))
  const nameOf = await placeNames(
    req.scope,
    stock.map((row) => row.location_id)
  )
  return { stock: stock.map((row) => ({ ...row, location_name: nameOf(row.location_id) })) }
})
