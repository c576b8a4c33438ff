import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { readItemNames } from "../../../../medusa/items"
import type { CaseRow } from "../../../../modules/traceability/manufacturing/repairs/case-rows"
import { distinct, placeNames, unitNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"

/** Service cases as they are answered: with the names of items, people, places and orders. */
export async function viewCases(container: MedusaContainer, rows: CaseRow[]) {
  const [{ itemOf, displayIdOf, actorOf }, placeOf] = await Promise.all([
    unitNames(
      container,
      rows,
      rows.flatMap((row) => [row.reported_by, row.closed_by])
    ),
    placeNames(
      container,
      rows.map((row) => row.location_id)
    ),
  ])
  return rows.map((row) => ({
    ...row,
    item: itemOf(row.inventory_item_id),
    order_display_id: displayIdOf(row.order_id),
    location_name: row.location_id && placeOf(row.location_id),
    reported_by_name: actorOf(row.reported_by),
    closed_by_name: actorOf(row.closed_by),
  }))
}

async function readDetails(container: MedusaContainer, row: CaseRow) {
  const { parts, inside, places, owner_today } = await withTraceability(container, (service) =>
    service.readRepair(row)
  )
  const [items, placeOf] = await Promise.all([
    readItemNames(container, distinct([...parts, ...inside].map((part) => part.inventory_item_id))),
    placeNames(
      container,
      places.map((place) => place.location_id)
    ),
  ])
  const itemOf = (id: string) => items.get(id) ?? id
  return {
    parts: parts.map((part) => ({ ...part, item: itemOf(part.inventory_item_id) })),
    inside: inside.map(({ child_lot_id, child_name, child_kind, inventory_item_id, quantity }) => ({
      lot_id: child_lot_id,
      lot_name: child_name,
      kind: child_kind,
      inventory_item_id,
      item: itemOf(inventory_item_id),
      quantity,
    })),
    owner_today,
    places: places.map((place) => ({ ...place, name: placeOf(place.location_id) })),
  }
}

/** One case with its parts, what is in its unit and where that is; 404 when there is none. */
export async function retrieveCase(container: MedusaContainer, id: string) {
  const { cases } = await withTraceability(container, (service) =>
    service.searchServiceCases({ id, limit: 1, offset: 0 })
  )
  if (!cases.length) {
    throw notFound("service case", id)
  }
  const [view] = await viewCases(container, cases)
  return { ...view, ...(await readDetails(container, cases[0])) }
}
