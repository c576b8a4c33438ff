import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { orderToken } from "../shared/message-tokens"
import { placeKey, type StockPlace } from "../shared/stock-place"

/** A reservation of Medusa's that holds components for the orders of a manufacturing family. */
export type ComponentReservation = StockPlace & {
  id: string
  family_reference: string
  quantity: number
}

const PREFIX = "traceability:mo:"

/** What marks a reservation as ours: its `external_id`. */
export const reservationKey = (familyReference: string): string => `${PREFIX}${familyReference}`

/** The family that a reservation of ours is for; null for any other reservation. */
const familyOf = (externalId: string | null | undefined): string | null =>
  externalId?.startsWith(PREFIX) ? externalId.slice(PREFIX.length) : null

type ComponentRow = StockPlace & { id: string; external_id: string; quantity: unknown }

/** The component reservations of these families, or with null of all. */
export async function readComponentReservations(
  container: MedusaContainer,
  families: string[] | null
): Promise<ComponentReservation[]> {
  if (families && !families.length) {
    return []
  }
  const external_id = families ? families.map(reservationKey) : { $like: `${PREFIX}%` }
  const rows = (await container
    .resolve(Modules.INVENTORY)
    // Medusa filters by every column; its type names only some of them.
    .listReservationItems({ external_id } as object, { take: null })) as unknown as ComponentRow[]
  return rows.map(({ external_id: key, quantity, id, inventory_item_id, location_id }) => ({
    id,
    inventory_item_id,
    location_id,
    quantity: Number(quantity),
    family_reference: familyOf(key)!,
  }))
}

type PromiseRow = StockPlace & {
  line_item_id: string | null
  external_id: string | null
  description: string | null
}

/** A message names the oldest few; the page of the item's reservations shows all. */
const NAMED_MAX = 5
const READ_MAX = 200

/** The orders of line items, by line item id. */
async function readOrderIds(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Map<string, string>> {
  if (!lineItemIds.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_item",
    fields: ["item_id", "order_id"],
    filters: { item_id: lineItemIds },
  })
  const rows = data as unknown as { item_id: string; order_id: string }[]
  return new Map(rows.map((row) => [row.item_id, row.order_id]))
}

function listNames(names: string[]): string {
  const unique = [...new Set(names)]
  const named = unique.slice(0, NAMED_MAX).join(", ")
  return unique.length > NAMED_MAX ? `${named} and ${unique.length - NAMED_MAX} more` : named
}

/**
 * Who Medusa has promised these items to at these places: customers' orders, and manufacturing orders of other families
 * than `familyReference`. Returns the text for one place, undefined where nothing is promised; orders are tokens in it,
 * for `readableError` to name.
 */
export async function readPromises(
  container: MedusaContainer,
  places: StockPlace[],
  familyReference: string
): Promise<(place: StockPlace) => string | undefined> {
  if (!places.length) {
    return () => undefined
  }
  const rows = (await container.resolve(Modules.INVENTORY).listReservationItems(
    {
      inventory_item_id: [...new Set(places.map((place) => place.inventory_item_id))],
      location_id: [...new Set(places.map((place) => place.location_id))],
    },
    { take: READ_MAX, order: { created_at: "ASC" } }
  )) as unknown as PromiseRow[]
  const others = rows.filter((row) => familyOf(row.external_id) !== familyReference)
  const orderOf = await readOrderIds(
    container,
    others.flatMap((row) => row.line_item_id ?? [])
  )
  const nameOf = (row: PromiseRow): string => {
    const orderId = row.line_item_id && orderOf.get(row.line_item_id)
    return orderId ? `order ${orderToken(orderId)}` : (row.description ?? "a reservation")
  }
  return (place) => {
    const here = others.filter((row) => placeKey(row) === placeKey(place))
    return here.length ? listNames(here.map(nameOf)) : undefined
  }
}
