import type { MedusaContainer } from "@medusajs/framework/types"
import { refuseUnknownIds } from "../../medusa/refuse-unknown-ids"
import { isVirtualLocation } from "../../shared/places"
import { TraceabilityError } from "../../shared/traceability-error"
import { distinct, readItems } from "./add-names"
import { readProductItemIds } from "./product-items"

/** The answer to an id that names nothing. */
export const notFound = (what: string, ids: string): TraceabilityError =>
  new TraceabilityError("not_found", `There is no ${what} with the id ${ids}.`, { status: 404 })

/** The inventory items with these ids; 404 when one of them does not exist. */
export async function requireItems(container: MedusaContainer, ids: string[]): Promise<void> {
  const known = await readItems(container, ids)
  const unknown = distinct(ids).filter((id) => !known.has(id))
  if (unknown.length) {
    throw notFound("inventory item", unknown.join(", "))
  }
}

/** The ids of the inventory items of a product's variants; 404 when there is no such product. */
export async function requireProductItemIds(
  container: MedusaContainer,
  productId: string
): Promise<string[]> {
  const ids = await readProductItemIds(container, productId)
  if (!ids) {
    throw notFound("product", productId)
  }
  return ids
}

/** Places of a request must be stock locations of Medusa, or one of the virtual places. */
export async function requirePlaces(
  container: MedusaContainer,
  ids: (string | undefined)[]
): Promise<void> {
  const real = distinct(ids).filter((id) => !isVirtualLocation(id))
  await refuseUnknownIds(container, "stock_location", real)
}
