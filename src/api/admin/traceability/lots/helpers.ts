import type { MedusaContainer } from "@medusajs/framework/types"
import type { Blocked } from "../../../../modules/traceability/operations/documents/hold-lot"
import type { LotView } from "../../../../modules/traceability/stock/lots/lot-view"
import { readFulfillmentStages } from "../../../../medusa/fulfillment-stages"
import { withTraceability } from "../../../../application/with-traceability"
import {
  actorNames,
  distinct,
  orderDisplayIds,
  placeNames,
  readItems,
  type ReadItems,
} from "../../../utils/add-names"
import { readPeriod } from "../../../utils/read-period"
import { notFound, requireProductItemIds } from "../../../utils/require"
import type { LotFilters } from "./validators"

/** The filters of a request as the module takes them: a product is its inventory items. */
export async function readLotSearch<T extends LotFilters>(container: MedusaContainer, filters: T) {
  const { id, inventory_item_id, product_id, ...search } = filters
  if (search.created_after && search.created_before) {
    await readPeriod(container, { from: search.created_after, to: search.created_before })
  }
  const ofProduct = product_id ? await requireProductItemIds(container, product_id) : undefined
  return { ...search, ids: id, inventory_item_ids: ofProduct ?? inventory_item_id }
}

/** What blocking took from operations, with how they stand now that they were offered other lots. */
export async function blockEffects(
  container: MedusaContainer,
  { lost, still_shipping }: Pick<Blocked, "lost" | "still_shipping">
) {
  const operations = await withTraceability(container, (service) =>
    service.listStockOperations(
      { id: lost.map((operation) => operation.operation_id) },
      { select: ["id", "state", "order_id"] }
    )
  )
  const lost_reservations = lost.map((operation) => {
    const { state, order_id } = operations.find(({ id }) => id === operation.operation_id)!
    return { ...operation, state, order_id }
  })
  return { lost_reservations, still_shipping }
}

export async function addLotNames(
  container: MedusaContainer,
  lots: LotView[],
  itemsOf: ReadItems = readItems
) {
  const [items, nameOf, actorOf, displayIdOf, stages] = await Promise.all([
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
      lots.flatMap((lot) => [lot.blocked_by, lot.created_by])
    ),
    orderDisplayIds(
      container,
      lots.map((lot) => lot.owner_order_id)
    ),
    readFulfillmentStages(container, distinct(lots.map((lot) => lot.owner_fulfillment_id))),
  ])
  return lots.map(
    ({ owner_order_id, owner_reference, owner_name, owner_fulfillment_id, ...lot }) => ({
      ...lot,
      owner: owner_reference
        ? {
            order_id: owner_order_id,
            order_display_id: displayIdOf(owner_order_id),
            reference: owner_reference,
            partner_name: owner_name,
            stage: (owner_fulfillment_id && stages.get(owner_fulfillment_id)) || null,
          }
        : null,
      blocked_by_name: actorOf(lot.blocked_by),
      created_by_name: actorOf(lot.created_by),
      inventory_item: items.get(lot.inventory_item_id) ?? null,
      location_name: lot.location_id ? nameOf(lot.location_id) : null,
    })
  )
}

export async function retrieveLot(container: MedusaContainer, id: string) {
  const { lots } = await withTraceability(container, (service) =>
    service.searchLots({ ids: [id], limit: 1, offset: 0 })
  )
  if (!lots.length) {
    throw notFound("lot", id)
  }
  return (await addLotNames(container, lots))[0]
}
