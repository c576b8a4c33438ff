import type { MedusaContainer } from "@medusajs/framework/types"
import { TraceabilityError } from "../shared/traceability-error"
import { readByIds } from "./read-by-ids"

/** What requests refer to and the database cannot know: by the names of Medusa's query, as people call it. */
const CALLED = {
  customer: "customer",
  customer_group: "customer group",
  inventory_item: "inventory item",
  order_claim: "claim",
  return: "return",
  sales_channel: "sales channel",
  stock_location: "stock location",
  traceability_supplier: "supplier",
} as const

/**
 * Refuses (`not_found`, 404) ids that name nothing, all of them at once: kept without a look they would be found by nobody. Null and
 * undefined are no ids.
 */
export async function refuseUnknownIds(
  container: MedusaContainer,
  entity: keyof typeof CALLED,
  ids: (string | null | undefined)[]
): Promise<void> {
  const given = [...new Set(ids.flatMap((id) => id ?? []))]
  const found = await readByIds<{ id: string }>(container, entity, ["id"], given)
  const known = new Set(found.map(({ id }) => id))
  const unknown = given.filter((id) => !known.has(id))
  if (unknown.length) {
    throw new TraceabilityError(
      "not_found",
      `There is no ${CALLED[entity]} with the id ${unknown.join(", ")}.`,
      { status: 404 }
    )
  }
}
