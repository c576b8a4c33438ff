import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import type { SuspicionRow } from "../../../../modules/traceability/operations/suspicion/search-suspicions"
import { unitNames } from "../../../utils/add-names"
import { notFound } from "../../../utils/require"

/** What is said against units as it is answered: with the names of items, people and orders. */
export async function viewSuspicions(container: MedusaContainer, rows: SuspicionRow[]) {
  const { itemOf, displayIdOf, actorOf } = await unitNames(
    container,
    rows,
    rows.flatMap((row) => [row.reported_by, row.cleared_by])
  )
  return rows.map((row) => ({
    ...row,
    item: itemOf(row.inventory_item_id),
    order_display_id: displayIdOf(row.order_id),
    reported_by_name: actorOf(row.reported_by),
    cleared_by_name: actorOf(row.cleared_by),
  }))
}

export async function retrieveSuspicion(container: MedusaContainer, id: string) {
  const { suspicions } = await withTraceability(container, (service) =>
    service.searchSuspicions({ id, limit: 1, offset: 0 })
  )
  if (!suspicions.length) {
    throw notFound("suspicion", id)
  }
  return (await viewSuspicions(container, suspicions))[0]
}
