import { query } from "../helpers/books"
import { isCare, isStock, type Item, KIND, type Lot, type Place, type Warehouse } from "./books"
import type { World } from "./command"

const byName = (a: unknown[], b: unknown[]) => String(a).localeCompare(String(b))

/** On hand and free, promised, or where else it is: as the lot's status says it. */
function statusOf(lot: Lot, reserved: number): string {
  const onHand = [...lot.places]
    .filter(([place]) => isStock(place))
    .reduce((sum, [, quantity]) => sum + quantity, 0)
  if (onHand) {
    return onHand > reserved ? "available" : "reserved"
  }
  if ([...lot.places.keys()].some(isCare)) {
    return "in_care"
  }
  if (lot.places.has("production")) {
    return "consumed"
  }
  return lot.places.has("customer") ? "delivered" : lot.places.has("scrap") ? "scrapped" : "new"
}

/** The application's books beside the model's: lots, where they are, goods without numbers, Medusa's levels, statuses. */
export async function compare({ shop, books }: World): Promise<void> {
  const ids = [shop.itemIds]
  const placeOf = (id: string): Place =>
    id === "customer" || id === "scrap" || id === "production" ? id : shop.placeOf(id)
  const stock = await query(
    shop.container,
    `SELECT lot.name, s.location_id, s.quantity::float8 AS quantity, s.reserved_quantity::float8 AS reserved
       FROM traceability_lot_stock s JOIN traceability_lot lot ON lot.id = s.lot_id WHERE s.inventory_item_id = ANY(?::text[])`,
    ids
  )
  const ours = [...books.lots.values()].flatMap((lot) =>
    [...lot.places].map(([place, quantity]) => [lot.name, place, quantity])
  )
  expect(
    stock.map((row) => [row.name, placeOf(row.location_id), row.quantity]).sort(byName)
  ).toEqual(ours.sort(byName))

  const held = (await shop.held()).filter((row) => row.lot_id)
  const promised = new Map<string, number>()
  for (const row of held) {
    const key = `${row.lot_name} at ${row.place}`
    promised.set(key, (promised.get(key) ?? 0) + row.quantity)
  }
  const reserved = stock
    .filter((row) => row.reserved > 0)
    .map((row) => [`${row.name} at ${placeOf(row.location_id)}`, row.reserved])
  expect(reserved.sort(byName)).toEqual([...promised].sort(byName))
  expect(stock.filter((row) => row.reserved > row.quantity)).toEqual([])
  expect(held.filter((row) => row.order_id && books.lot(row.lot_name)!.blocked)).toEqual([])

  const bare = await query(
    shop.container,
    `SELECT inventory_item_id, location_id, quantity::float8 AS quantity FROM traceability_untracked_stock
      WHERE inventory_item_id = ANY(?::text[]) AND quantity > 0`,
    ids
  )
  const bareOurs = [...books.bare]
    .filter(([, quantity]) => quantity > 0)
    .map(([place, quantity]) => [shop.itemId("drill"), place, quantity])
  expect(
    bare.map((row) => [row.inventory_item_id, placeOf(row.location_id), row.quantity]).sort(byName)
  ).toEqual(bareOurs.sort(byName))

  const levels = await query(
    shop.container,
    `SELECT inventory_item_id, location_id, stocked_quantity::float8 AS quantity FROM inventory_level
      WHERE inventory_item_id = ANY(?::text[]) AND deleted_at IS NULL AND stocked_quantity <> 0`,
    ids
  )
  const levelsOurs = (Object.keys(KIND) as Item[]).flatMap((item) =>
    (["A", "B"] as Warehouse[]).flatMap((place) =>
      books.level(item, place) ? [[shop.itemId(item), place, books.level(item, place)]] : []
    )
  )
  expect(
    levels
      .map((row) => [row.inventory_item_id, placeOf(row.location_id), row.quantity])
      .sort(byName)
  ).toEqual(levelsOurs.sort(byName))

  const { lots } = await shop.trace.get("/lots", {
    inventory_item_id: shop.itemIds.join(","),
    limit: 100,
  })
  const reservedOf = (name: string) =>
    stock.filter((row) => row.name === name).reduce((sum, row) => sum + row.reserved, 0)
  const views = [...books.lots.values()].map((lot) => [
    lot.name,
    statusOf(lot, reservedOf(lot.name)),
    lot.blocked,
    lot.expired,
  ])
  expect(
    lots
      .map((lot: { name: string; status: string; blocked_at: string | null; expired: boolean }) => [
        lot.name,
        lot.status,
        !!lot.blocked_at,
        lot.expired,
      ])
      .sort(byName)
  ).toEqual(views.sort(byName))
}

/** At the end of a run: what each order shows as delivered, and the application's own proof. */
export async function compareOrders({ shop, books }: World): Promise<void> {
  for (const order of books.orders) {
    const { lines } = await shop.trace.order(order.id)
    const delivered = books.deliveries
      .filter((d) => d.order === order && !d.cancelled)
      .flatMap((d) => d.parts)
    const rows = (parts: { name: string; quantity: number }[]) =>
      parts.map((part) => [part.name, part.quantity]).sort(byName)
    expect(rows(lines[0].delivered)).toEqual(rows(delivered))
  }
  expect(await shop.trace.integrity()).toMatchObject({ ok: true })
}
