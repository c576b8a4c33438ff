import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityLotValueResponse } from "../../../../../../types/http"
import { orderDisplayIds, placeNames } from "../../../../../utils/add-names"
import { asAmounts } from "../../../../../utils/amounts"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { LotValueParams } from "../../../stock-value/validators"
import { retrieveLot } from "../../helpers"

/** Where costs come from that no place of goods has. */
const SOURCES: Record<string, string> = {
  landed: "Landed cost",
  labour: "Labour",
  manual: "Entered cost",
}

/** Says what a lot cost and is worth, with the entries that say so, newest first. */
export const GET = traceabilityRoute<unknown, LotValueParams, AdminTraceabilityLotValueResponse>(
  async (req) => {
    const { limit, offset } = req.validatedQuery
    const lot_id = req.params.id
    await retrieveLot(req.scope, lot_id)
    const { costs, places, entries, count, quantity_without_cost } = await withTraceability(
      req.scope,
      (service) => service.readLotValue(lot_id, { limit, offset })
    )
    const [nameOf, displayIdOf] = await Promise.all([
      placeNames(
        req.scope,
        [...places, ...entries].map((row) => row.location_id)
      ),
      orderDisplayIds(
        req.scope,
        entries.map((entry) => entry.order_id)
      ),
    ])
    const placeOf = (id: string) => SOURCES[id] ?? nameOf(id)
    return {
      lot_value: {
        lot_id,
        costs: costs.map((cost) => ({ kind: cost.kind, ...asAmounts([cost])[0] })),
        places: places.map((place) => ({
          location_id: place.location_id,
          location: placeOf(place.location_id),
          costed_quantity: place.costed_quantity,
          ...asAmounts([place])[0],
        })),
        quantity_without_cost,
        entries: entries.map((entry) => ({
          id: entry.id,
          location_id: entry.location_id,
          location: placeOf(entry.location_id),
          order_id: entry.order_id,
          order_display_id: displayIdOf(entry.order_id),
          ...asAmounts([entry])[0],
          costed_quantity: entry.costed_quantity,
          kind: entry.kind,
          reference: entry.reference ?? entry.document_reference,
          operation_id: entry.operation_id,
          cost_document_id: entry.document_id,
          counter_lot_id: entry.counter_lot_id,
          counter_lot_name: entry.counter_lot_name,
          occurred_at: entry.occurred_at,
          created_at: entry.created_at,
        })),
      },
      count,
      offset,
      limit,
    }
  }
)
