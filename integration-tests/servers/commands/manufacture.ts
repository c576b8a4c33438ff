import { type Client, statusOf } from "../client"
import type { Command } from "../command"
import type { Shop, Unit } from "../shop"

const ORDERS = "/manufacturing-orders"
const FEW_ROBOTS = 6

/** Builds a robot around a phone. What is refused is cancelled. */
export async function buildWith(
  { trace }: Client,
  shop: Shop,
  unit: Unit,
  robot: string
): Promise<void> {
  const { manufacturing_order: made } = await trace.post(ORDERS, {
    inventory_item_id: shop.robot.inventoryItemId,
    quantity: 1,
    location_id: shop.places[0],
  })
  try {
    await trace.post(`${ORDERS}/${made.id}/confirm`)
    const lots = [{ name: unit.name }]
    const components = [{ inventory_item_id: shop.phone.inventoryItemId, lots }]
    await trace.post(`${ORDERS}/${made.id}/batch/produce`, { rows: [{ name: robot, components }] })
    shop.builds.push(made.id)
  } catch (error) {
    if ([400, 404, 409].includes(statusOf(error))) {
      await trace.post(`${ORDERS}/${made.id}/cancel`).catch(() => undefined)
    }
    throw error
  }
}

export const build: Command = async ({ client, shop, random }) => {
  const unit = random.pick(shop.phones)
  if (unit) {
    await buildWith(client, shop, unit, `R-${random.upTo(FEW_ROBOTS)}`)
  }
}

export const unbuild: Command = async ({ client, shop, random }) => {
  const id = random.pick(shop.builds)
  if (id) {
    await client.trace.post(`${ORDERS}/${id}/unbuild`)
    shop.builds = shop.builds.filter((known) => known !== id)
  }
}
