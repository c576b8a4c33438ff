import type { MedusaContainer } from "@medusajs/framework/types"
import { confirmManufacturingOrderWorkflow } from "../../src/workflows/manufacturing/workflows/confirm-manufacturing-order"
import { createBillOfMaterialsWorkflow } from "../../src/workflows/manufacturing/workflows/create-bill-of-materials"
import { createManufacturingOrderWorkflow } from "../../src/workflows/manufacturing/workflows/create-manufacturing-order"
import { produceManufacturingOrdersWorkflow } from "../../src/workflows/manufacturing/workflows/produce-manufacturing-orders"
import { find, findOrCreate } from "./find"
import type { Catalog } from "./seed-catalog"
import type { Shop } from "./seed-shop"

/** What one unit is made of, by SKU. */
const bills: Record<string, Record<string, number>> = {
  "BAT-36V": { "CELL-21700": 40 },
  "EBIKE-KITE-M": { "BAT-36V": 1, "MOTOR-250": 1, "FRAME-KITE-M": 1 },
}

type Unit = { name: string; components: Record<string, string> }

const number = (prefix: string, n: number): string => `${prefix}${String(n).padStart(6, "0")}`

/** Two batteries of the first lot of cells, four of the second. */
const batteries = [1, 2, 3, 4, 5, 6].map((n): Unit => ({
  name: number("BP36-26-", n),
  components: { "CELL-21700": n <= 2 ? "CL-2604-A" : "CL-2605-B" },
}))

const bikes = [1, 2, 3, 4].map((n): Unit => ({
  name: number("KITE-26-", n),
  components: {
    "BAT-36V": number("BP36-26-", n),
    "MOTOR-250": number("HM-26-", n),
    "FRAME-KITE-M": number("FR-26-", n),
  },
}))

async function seedBill(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  sku: string
): Promise<string> {
  const inventory_item_id = catalog[sku].inventoryItemId
  return findOrCreate(container, "traceability_bom", { inventory_item_id }, async () => {
    const lines = Object.entries(bills[sku]).map(([part, quantity]) => ({
      inventory_item_id: catalog[part].inventoryItemId,
      quantity,
    }))
    const labour = { labour_cost: 45, labour_currency_code: "eur" }
    const bom = { inventory_item_id, quantity: 1, consumption: "strict" as const, lines, ...labour }
    const { result } = await createBillOfMaterialsWorkflow(container).run({
      input: { bom, actor_id: shop.actorId },
    })
    return result
  })
}

async function confirmOrder(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  sku: string,
  quantity: number
): Promise<string> {
  const input = {
    inventory_item_id: catalog[sku].inventoryItemId,
    bom_id: await seedBill(container, shop, catalog, sku),
    location_id: shop.locations.berlin,
    quantity,
    created_by: shop.actorId,
  }
  const { result } = await createManufacturingOrderWorkflow(container).run({ input })
  const { id } = result
  await confirmManufacturingOrderWorkflow(container).run({ input: { id } })
  return id
}

const hasLot = async (container: MedusaContainer, name: string): Promise<boolean> =>
  !!(await find(container, "stock_lot", ["id"], { name }))

/** One order a unit, each with the very components that were built in. */
async function build(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  sku: string,
  units: Unit[]
): Promise<void> {
  if (await hasLot(container, units[0].name)) {
    return
  }
  const id = await confirmOrder(container, shop, catalog, sku, units.length)
  const rows = units.map(({ name, components }) => ({
    name,
    components: Object.entries(components).map(([part, lot]) => ({
      inventory_item_id: catalog[part].inventoryItemId,
      lots: [{ name: lot }],
    })),
  }))
  await produceManufacturingOrdersWorkflow(container).run({
    input: { what: { batch: { id, rows } }, actor_id: shop.actorId },
  })
}

/** Three levels: cells from a supplier are built into batteries, and those into e-bikes with motors and frames. */
export async function seedManufacturing(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog
): Promise<void> {
  await build(container, shop, catalog, "BAT-36V", batteries)
  await build(container, shop, catalog, "EBIKE-KITE-M", bikes)
}

/** An order that is open and lacks a battery. */
export async function seedOpenOrder(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog
): Promise<void> {
  const order = { inventory_item_id: catalog["EBIKE-KITE-M"].inventoryItemId, quantity: 2 }
  if (!(await find(container, "traceability_manufacturing_order", ["id"], order))) {
    await confirmOrder(container, shop, catalog, "EBIKE-KITE-M", order.quantity)
  }
}
