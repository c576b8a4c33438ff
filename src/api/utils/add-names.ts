import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../application/with-traceability"
import { readItemNames, readItemTitles } from "../../medusa/items"
import { readLocationNames } from "../../medusa/locations"
import { readUserNames } from "../../medusa/users"
import { isCare, isVirtualLocation, shelfOf } from "../../shared/places"
import type { AdminTraceabilityItem, ItemNames } from "../../types/http/common"

const VIRTUAL_LABELS: Record<string, string> = {
  supplier: "Supplier",
  customer: "Customer",
  production: "Production",
  adjustment: "Inventory adjustment",
  scrap: "Scrap",
  assembly: "Production",
  loan: "On loan",
}

type Ids = (string | null | undefined)[]

export const distinct = (ids: Ids): string[] => [...new Set(ids.filter((id): id is string => !!id))]

/** Names of places, with the virtual ones in words. */
export async function placeNames(
  container: MedusaContainer,
  ids: Ids
): Promise<(id: string) => string> {
  const names = await readLocationNames(
    container,
    distinct(distinct(ids).map(shelfOf)).filter((id) => !isVirtualLocation(id))
  )
  const nameOf = (id: string) => VIRTUAL_LABELS[id] ?? names.get(id) ?? id
  return (id) => (isCare(id) ? `${nameOf(shelfOf(id))} (in care)` : nameOf(id))
}

/** Reads inventory items by id, titled as people know them. */
export type ReadItems = (
  container: MedusaContainer,
  ids: string[]
) => Promise<Map<string, AdminTraceabilityItem>>

export const readItems: ReadItems = (container, ids) => readItemTitles(container, distinct(ids))

/** What people know items by; nulls for one that does not exist any more. */
export async function itemNames(
  container: MedusaContainer,
  ids: string[],
  read: ReadItems = readItems
): Promise<(id: string) => ItemNames> {
  const items = await read(container, ids)
  return (id) => ({ sku: items.get(id)?.sku ?? null, title: items.get(id)?.title ?? null })
}

/** Who did it: a user's name, else the e-mail address. */
export async function actorNames(
  container: MedusaContainer,
  ids: Ids
): Promise<(id: string | null) => string | null> {
  const names = await readUserNames(container, distinct(ids))
  return (id) => (id && names.get(id)) ?? null
}

/** With whom operations were, by the operation's id: the supplier or the customer. */
export async function operationPartners(
  container: MedusaContainer,
  ids: Ids
): Promise<(id: string | null | undefined) => string | null> {
  const known = distinct(ids)
  const operations = known.length
    ? await withTraceability(container, (service) =>
        service.listStockOperations({ id: known }, { select: ["id", "partner_name"] })
      )
    : []
  const partners = new Map(operations.map(({ id, partner_name }) => [id, partner_name]))
  return (id) => (id && partners.get(id)) || null
}

/** The numbers that people know orders by. */
export async function orderDisplayIds(
  container: MedusaContainer,
  ids: Ids
): Promise<(id: string | null | undefined) => number | null> {
  const orderIds = distinct(ids)
  if (!orderIds.length) {
    return () => null
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: orderIds },
  })
  const numbers = new Map(data.map((order) => [order.id, Number(order.display_id)]))
  return (id) => (id && numbers.get(id)) || null
}

type OfUnit = { inventory_item_id: string; order_id: string | null }

/** What rows about units are shown with: their items and orders, and the `people` who did something to them. */
export async function unitNames(container: MedusaContainer, rows: OfUnit[], people: Ids) {
  const [items, displayIdOf, actorOf] = await Promise.all([
    readItemNames(container, distinct(rows.map((row) => row.inventory_item_id))),
    orderDisplayIds(
      container,
      rows.map((row) => row.order_id)
    ),
    actorNames(container, people),
  ])
  const itemOf = (id: string): string => items.get(id) ?? id
  return { itemOf, displayIdOf, actorOf }
}
