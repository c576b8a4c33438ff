import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isVirtualLocation } from "../../shared/places"
import { readItemTitles } from "../../medusa/items"
import { readLocationNames } from "../../medusa/locations"
import { readUserNames } from "../../medusa/users"
import { TraceabilityError } from "../../shared/traceability-error"

const VIRTUAL_LABELS: Record<string, string> = {
  supplier: "Supplier",
  customer: "Customer",
  production: "Production",
  adjustment: "Inventory adjustment",
  scrap: "Scrap",
  assembly: "Production",
}

export type Item = { id: string; sku: string | null; title: string | null }

const unique = (ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id): id is string => !!id)),
]

/** Names of places, with the virtual ones in words. */
export async function placeNames(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<(id: string) => string> {
  const names = await readLocationNames(
    container,
    unique(ids).filter((id) => !isVirtualLocation(id))
  )
  return (id) => VIRTUAL_LABELS[id] ?? names.get(id) ?? id
}

/** Reads inventory items by id, titled as people know them. */
export type ReadItems = (container: MedusaContainer, ids: string[]) => Promise<Map<string, Item>>

export function readItems(container: MedusaContainer, ids: string[]): Promise<Map<string, Item>> {
  return readItemTitles(container, unique(ids))
}

/** The inventory items with these ids; answers 404 when one of them does not exist. */
export async function requireItems(container: MedusaContainer, ids: string[]): Promise<void> {
  const known = await readItems(container, ids)
  const unknown = unique(ids).filter((id) => !known.has(id))
  if (unknown.length) {
    throw new TraceabilityError(
      "not_found",
      `There is no inventory item with the id ${unknown.join(", ")}.`,
      { status: 404 }
    )
  }
}

/** Who did it: a user's name, else the e-mail address. */
export function actorNames(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, string>> {
  return readUserNames(container, unique(ids))
}

export async function orderDisplayIds(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Map<string, number>> {
  const orderIds = unique(ids)
  if (!orderIds.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: orderIds },
  })
  return new Map(data.map((order) => [order.id, Number(order.display_id)]))
}

/** Places of a request must be stock locations of Medusa, or one of the virtual places. */
export async function requirePlaces(
  container: MedusaContainer,
  ids: (string | undefined)[]
): Promise<void> {
  const real = unique(ids).filter((id) => !isVirtualLocation(id))
  const names = await readLocationNames(container, real)
  const unknown = real.find((id) => !names.has(id))
  if (unknown) {
    throw new TraceabilityError("not_found", `There is no stock location with the id ${unknown}.`, {
      status: 404,
    })
  }
}
