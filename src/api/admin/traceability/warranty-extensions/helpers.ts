import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import type { ExtensionRow } from "../../../../modules/traceability/manufacturing/warranties/extension-rows"
import { unitNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"

/** Extensions as they are answered: with the names of items, people and orders. */
export async function viewExtensions(container: MedusaContainer, rows: ExtensionRow[]) {
  const { itemOf, displayIdOf, actorOf } = await unitNames(
    container,
    rows,
    rows.flatMap((row) => [row.created_by, row.revoked_by])
  )
  return rows.map((row) => ({
    ...row,
    item: itemOf(row.inventory_item_id),
    order_display_id: displayIdOf(row.order_id),
    created_by_name: actorOf(row.created_by),
    revoked_by_name: actorOf(row.revoked_by),
  }))
}

export async function retrieveExtension(container: MedusaContainer, id: string) {
  const { extensions } = await withTraceability(container, (service) =>
    service.searchWarrantyExtensions({ id, limit: 1, offset: 0 })
  )
  if (!extensions.length) {
    throw notFound("extension of a warranty", id)
  }
  return (await viewExtensions(container, extensions))[0]
}
