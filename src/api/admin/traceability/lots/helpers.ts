import type { MedusaContainer } from "@medusajs/framework/types"
import type { LotView } from "../../../../modules/traceability/lots/search-lots"
import { TraceabilityError } from "../../../../utils/traceability-error"
import { withTraceability } from "../../../../utils/with-traceability"
import { actorNames, placeNames, readItems } from "../../../utils/add-names"

export async function addLotNames(container: MedusaContainer, lots: LotView[]) {
  const items = await readItems(
    container,
    lots.map((lot) => lot.inventory_item_id)
  )
  const nameOf = await placeNames(
    container,
    lots.map((lot) => lot.location_id)
  )
  const actors = await actorNames(
    container,
    lots.map((lot) => lot.blocked_by)
  )
  return lots.map((lot) => ({
    ...lot,
    blocked_by_name: (lot.blocked_by && actors.get(lot.blocked_by)) ?? null,
    inventory_item: items.get(lot.inventory_item_id) ?? null,
    location_name: lot.location_id ? nameOf(lot.location_id) : null,
  }))
}

export async function retrieveLot(container: MedusaContainer, id: string) {
  const { lots } = await withTraceability(container, (service) =>
    service.searchLots({ ids: [id], limit: 1, offset: 0 })
  )
  if (!lots.length) {
    throw new TraceabilityError("not_found", `There is no lot with the id ${id}.`, { status: 404 })
  }
  return (await addLotNames(container, lots))[0]
}
