import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { countDifferences } from "../../../../application/count-differences"
import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityToDoResponse } from "../../../../types/http"
import { abandonedBefore } from "../../../../workflows/core-extensions/settling/abandoned-after"
import { readItems } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { readable, TASK_RESOURCES, tasksOf } from "./tasks-of"

const LOCATIONS_MAX = 100

/** Retrieves what there is to do: counts with the lists behind them, and what charts show. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityToDoResponse>(
  async (req) => {
    const resources = await readable(req, [...TASK_RESOURCES, "lot_movement"])
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
    const { data: locations } = await query.graph({
      entity: "stock_location",
      fields: ["id", "name"],
      pagination: { skip: 0, take: LOCATIONS_MAX, order: { name: "ASC" } },
    })
    const names = new Map(locations.map(({ id, name }) => [id, name]))
    const seesOperations = resources.has("stock_operation")
    const found = await withTraceability(req.scope, (service) =>
      service.readToDo({
        tasks: tasksOf(resources),
        returns: seesOperations,
        location_ids: [...names.keys()],
        abandonedBefore: abandonedBefore(),
      })
    )
    const differences = resources.has("lot_movement") ? await countDifferences(req.scope) : null
    const items = await readItems(
      req.scope,
      (found.returned_lots ?? []).map((lot) => lot.inventory_item_id)
    )
    const ifAllowed = (count: number, resource: string) => (resources.has(resource) ? count : null)
    return {
      to_do: {
        ...found,
        differences,
        locations: found.locations.map((place) => ({
          id: place.id,
          name: names.get(place.id) ?? place.id,
          receipts: ifAllowed(place.receipts, "stock_operation"),
          deliveries: ifAllowed(place.deliveries, "stock_operation"),
          returns: ifAllowed(place.returns, "stock_operation"),
          manufacturing: ifAllowed(place.manufacturing, "manufacturing_order"),
          lots: place.lots,
        })),
        returned_lots:
          found.returned_lots?.map(({ inventory_item_id, ...lot }) => ({
            ...lot,
            inventory_item: items.get(inventory_item_id) ?? null,
          })) ?? null,
      },
    }
  }
)
