import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { familyOf } from "./component-reservations"
import { orderToken } from "../shared/message-tokens"

type Place = { inventory_item_id: string; location_id: string }
type Row = Place & {
  line_item_id: string | null
  external_id: string | null
  description: string | null
}

/** A message names the oldest few; the page of the item's reservations shows all. */
const NAMED_MAX = 5
const READ_MAX = 200

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

function say(names: string[]): string {
  const unique = [...new Set(names)]
  const named = unique.slice(0, NAMED_MAX).join(", ")
  return unique.length > NAMED_MAX ? `${named} and ${unique.length - NAMED_MAX} more` : named
}

/**
 * Who Medusa has promised these items to at these places, by item and place: customers' orders, and manufacturing orders of
 * other families than `familyReference`. Orders are tokens, for `readableError` to name.
 */
export async function readPromises(
  container: MedusaContainer,
  places: Place[],
  familyReference: string
): Promise<(place: Place) => string | undefined> {
  if (!places.length) {
    return () => undefined
  }
  const rows = (await container.resolve(Modules.INVENTORY).listReservationItems(
    {
      inventory_item_id: [...new Set(places.map((place) => place.inventory_item_id))],
      location_id: [...new Set(places.map((place) => place.location_id))],
    },
    { take: READ_MAX, order: { created_at: "ASC" } }
  )) as unknown as Row[]
  const others = rows.filter((row) => familyOf(row.external_id) !== familyReference)
  const orderOf = await readOrderIds(
    container,
    others.flatMap((row) => row.line_item_id ?? [])
  )
  const nameOf = (row: Row): string => {
    const orderId = row.line_item_id && orderOf.get(row.line_item_id)
    return orderId ? `order ${orderToken(orderId)}` : (row.description ?? "a reservation")
  }
  return ({ inventory_item_id, location_id }) => {
    const here = others.filter(
      (row) => row.inventory_item_id === inventory_item_id && row.location_id === location_id
    )
    return here.length ? say(here.map(nameOf)) : undefined
  }
}
