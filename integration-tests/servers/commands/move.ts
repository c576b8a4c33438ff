import { type Client, statusOf } from "../client"
import type { Command } from "../command"
import type { Shop, Unit } from "../shop"

const FEW_NUMBERS = 6

/** Carries a unit to another warehouse in one operation, which is cancelled when it is refused. */
export async function transfer(
  { trace }: Client,
  shop: Shop,
  unit: Unit,
  [from, to]: string[]
): Promise<void> {
  const details = [{ lot_id: unit.id, quantity: 1 }]
  const lines = [{ inventory_item_id: shop.phone.inventoryItemId, quantity: 1, details }]
  const places = { location_id: from, from_location_id: from, to_location_id: to }
  const { operation } = await trace.post("/operations", { code: "internal", ...places, lines })
  let status = 409
  try {
    await trace.post(`/operations/${operation.id}/confirm`)
    status = 0
    await trace.post(`/operations/${operation.id}/validate`)
    status = 200
  } catch (error) {
    status = status === 0 ? statusOf(error) : status
    if ([400, 404, 409].includes(statusOf(error))) {
      await trace.post(`/operations/${operation.id}/cancel`).catch(() => undefined)
    }
    throw error
  } finally {
    shop.journal.note("transferred", unit.id, status)
  }
}

export async function scrap(
  { trace }: Client,
  shop: Shop,
  unit: Unit,
  place: string
): Promise<void> {
  let status = 0
  try {
    await trace.post(`/lots/${unit.id}/scrap`, {
      location_id: place,
      quantity: 1,
      reason: "Broken",
    })
    status = 200
  } catch (error) {
    status = statusOf(error)
    throw error
  } finally {
    shop.journal.note("scrapped", unit.id, status)
  }
}

export const transferUnit: Command = async ({ client, shop, random }) => {
  const unit = random.pick(shop.phones)
  const { places } = shop
  if (unit) {
    await transfer(client, shop, unit, random.upTo(2) ? places : [...places].reverse())
  }
}

export const scrapUnit: Command = async ({ client, shop, random }) => {
  const unit = random.pick(random.upTo(4) ? shop.coffees : shop.phones)
  if (unit) {
    await scrap(client, shop, unit, shop.places[0])
  }
}

/** Several people bring in the same lot, or the same new serial number. */
export const receive: Command = async ({ client, shop, random }) => {
  const [place] = shop.places
  if (random.upTo(2)) {
    const name = `C-${1 + random.upTo(4)}`
    await client.trace.receive(place, shop.coffee.inventoryItemId, [[name, 3]])
    return
  }
  const name = `N-${Math.floor(shop.received / 2) + random.upTo(FEW_NUMBERS)}`
  shop.received++
  await client.trace.receive(place, shop.phone.inventoryItemId, [name])
  const { id } = await client.trace.lot(name, shop.phone.inventoryItemId)
  shop.phones.push({ id, name })
}

/** Somebody counts a unit and finds it, or does not. */
export const count: Command = async ({ client, shop, random }) => {
  const isPhone = random.upTo(2) > 0
  const unit = random.pick(isPhone ? shop.phones : shop.coffees)
  if (unit) {
    const counted_quantity = random.upTo(3) ? 1 : 0
    await client.trace.post("/stock-counts", {
      location_id: shop.places[0],
      inventory_item_id: (isPhone ? shop.phone : shop.coffee).inventoryItemId,
      lots: [
        { lot_id: unit.id, counted_quantity: isPhone ? counted_quantity : 10 + counted_quantity },
      ],
    })
  }
}
