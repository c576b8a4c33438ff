import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import type { PackingRow } from "../../../../modules/traceability/orders/packing/search-packings"
import { itemNames, orderDisplayIds, placeNames } from "../../../utils/add-names"
import { readRecentItems } from "../../../utils/recent-items"

/** Adds the names that a person needs: the order's number and the place. */
export async function addPackingNames(container: MedusaContainer, rows: PackingRow[]) {
  const [displayIdOf, nameOf] = await Promise.all([
    orderDisplayIds(
      container,
      rows.map((row) => row.order_id)
    ),
    placeNames(
      container,
      rows.map((row) => row.location_id)
    ),
  ])
  return rows.map((row) => ({
    ...row,
    order_display_id: displayIdOf(row.order_id),
    location_name: nameOf(row.location_id),
  }))
}

/** One delivery with what is to be packed and what is packed, named. */
export async function retrievePacking(container: MedusaContainer, id: string) {
  const packing = await withTraceability(container, (service) => service.readPacking(id))
  const [displayIdOf, nameOf, namesOf] = await Promise.all([
    orderDisplayIds(container, [packing.order_id]),
    placeNames(container, [packing.location_id]),
    itemNames(
      container,
      packing.lines.map((line) => line.inventory_item_id),
      readRecentItems
    ),
  ])
  return {
    ...packing,
    order_display_id: displayIdOf(packing.order_id),
    location_name: nameOf(packing.location_id),
    lines: packing.lines.map((line) => ({ ...line, ...namesOf(line.inventory_item_id) })),
  }
}
