import type { MedusaContainer } from "@medusajs/framework/types"
import type { HeldByOperation } from "../../../../modules/traceability/operations/documents/hold-lot"
import type { LotView } from "../../../../modules/traceability/stock/lots/lot-view"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { withTraceability } from "../../../../application/with-traceability"
import { readProductItemIds } from "../../../utils/product-items"
import type { LotFilters } from "./validators"
import { actorNames, placeNames, readItems, type ReadItems } from "../../../utils/add-names"

/** The filters of a request as the module takes them: a product is its inventory items. */
export async function readLotSearch<T extends LotFilters>(container: MedusaContainer, filters: T) {
  const { id, inventory_item_id, product_id, fields: _fields, ...search } = filters
  const ofProduct = product_id ? await readProductItemIds(container, product_id) : undefined
  if (ofProduct === null) {
    throw new TraceabilityError("not_found", `There is no product with the id ${product_id}.`, {
      status: 404,
    })
  }
  return { ...search, ids: id, inventory_item_ids: ofProduct ?? inventory_item_id }
}

/** What operations lost, with how they stand now that they were offered other lots. */
export async function addStates(container: MedusaContainer, lost: HeldByOperation[]) {
  const operations = await withTraceability(container, (service) =>
    service.listStockOperations(
      { id: lost.map((operation) => operation.operation_id) },
      { select: ["id", "state", "order_id"] }
    )
  )
  return lost.map((operation) => {
    const { state, order_id } = operations.find(({ id }) => id === operation.operation_id)!
    return { ...operation, state, order_id }
  })
}

export async function addLotNames(
  container: MedusaContainer,
  lots: LotView[],
  itemsOf: ReadItems = readItems
) {
  const [items, nameOf, actors] = await Promise.all([
    itemsOf(
      container,
      lots.map((lot) => lot.inventory_item_id)
    ),
    placeNames(
      container,
      lots.map((lot) => lot.location_id)
    ),
    actorNames(
      container,
      lots.map((lot) => lot.blocked_by)
    ),
  ])
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
