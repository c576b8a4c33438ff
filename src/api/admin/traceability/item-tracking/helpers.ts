import type { MedusaContainer } from "@medusajs/framework/types"
import type { ItemTrackingRow } from "../../../../modules/traceability/stock/tracking/read-tracking"
import { withTraceability } from "../../../../application/with-traceability"
import { setItemTrackingWorkflow } from "../../../../workflows/tracking/workflows/set-item-tracking"
import { placeNames, readItems } from "../../../utils/add-names"
import type { ItemTrackingBody } from "./validators"

/** Adds what a person needs to see: the item's title and how many lots it has. */
export async function addItems(container: MedusaContainer, rows: ItemTrackingRow[]) {
  const ids = rows.map((row) => row.inventory_item_id)
  const items = await readItems(container, ids)
  const counts = await withTraceability(container, (service) => service.countLots(ids))
  return rows.map((row) => ({
    ...row,
    lot_count: counts.get(row.inventory_item_id) ?? 0,
    inventory_item: items.get(row.inventory_item_id) ?? null,
  }))
}

/** Stock of tracked items that is counted in Medusa but has no lot: the warning that nothing may hide. */
export async function readUntrackedWithNames(container: MedusaContainer, itemIds: string[]) {
  const rows = await withTraceability(container, (service) => service.readUntracked(itemIds))
  const nameOf = await placeNames(
    container,
    rows.map((row) => row.location_id)
  )
  return rows.map((row) => ({ ...row, location_name: nameOf(row.location_id) }))
}

/** Changes how items are numbered, and answers how they are now. */
export async function setTracking(
  container: MedusaContainer,
  itemIds: string[],
  change: ItemTrackingBody
) {
  await setItemTrackingWorkflow(container).run({ input: { change, inventory_item_ids: itemIds } })
  const trackings = await withTraceability(container, (service) => service.readTracking(itemIds))
  return {
    item_trackings: await addItems(container, [...trackings.values()]),
    untracked: await readUntrackedWithNames(container, itemIds),
  }
}
