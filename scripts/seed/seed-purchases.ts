import type { MedusaContainer } from "@medusajs/framework/types"
import { blockStockLotWorkflow } from "../../src/workflows/lots/workflows/block-stock-lot"
import { validateStockOperationWorkflow } from "../../src/workflows/operations/workflows/validate-stock-operation"
import { writeStockOperationDetailsWorkflow } from "../../src/workflows/operations/workflows/write-stock-operation-details"
import { confirmPurchaseOrderWorkflow } from "../../src/workflows/purchasing/workflows/confirm-purchase-order"
import { createPurchaseOrderWorkflow } from "../../src/workflows/purchasing/workflows/create-purchase-order"
import { createSupplierWorkflow } from "../../src/workflows/purchasing/workflows/create-supplier"
import { find, findOrCreate } from "./find"
import { type Line, type Purchase, purchases, SPOILED_LOT, suppliers } from "./purchases"
import type { Catalog } from "./seed-catalog"
import type { Shop } from "./seed-shop"

/** At noon, which is the same day in nearly every time zone. */
function inDays(days: number): Date {
  const date = new Date()
  date.setUTCHours(12, 0, 0, 0)
  date.setUTCDate(date.getUTCDate() + days)
  return date
}

async function createPurchaseOrder(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  purchase: Purchase
): Promise<string> {
  const supplier = suppliers[purchase.supplier]
  const supplier_id = await findOrCreate(
    container,
    "traceability_supplier",
    { name: supplier.name },
    async () => {
      return (await createSupplierWorkflow(container).run({ input: supplier })).result
    }
  )
  const { result } = await createPurchaseOrderWorkflow(container).run({
    input: {
      supplier_id,
      location_id: shop.locations[purchase.location],
      currency_code: "eur",
      expected_at: inDays(purchase.expectedInDays),
      created_by: shop.actorId,
      metadata: { demo: purchase.key },
      lines: purchase.lines.map(({ sku, quantity, unitCost }) => ({
        inventory_item_id: catalog[sku].inventoryItemId,
        quantity,
        unit_cost: unitCost,
      })),
    },
  })
  return result.id
}

type OpenReceipt = { id: string; lines: { id: string; position: number }[] }

/** Fills the receipt in as a person would, and validates it. */
async function receive(
  container: MedusaContainer,
  shop: Shop,
  purchaseOrderId: string,
  lines: Line[]
): Promise<void> {
  const fields = ["id", "lines.id", "lines.position"]
  const receipt = await find<OpenReceipt>(container, "stock_operation", fields, {
    purchase_order_id: purchaseOrderId,
  })
  const { id: operation_id, lines: rows } = receipt!
  rows.sort((a, b) => a.position - b.position)

  for (const [i, { lots = [] }] of lines.entries()) {
    const details = lots.map((lot) => ({
      lot_name: lot.name,
      quantity: lot.quantity,
      identifiers: lot.identifiers,
      expires_at: lot.expiresInDays === undefined ? null : inDays(lot.expiresInDays),
    }))
    await writeStockOperationDetailsWorkflow(container).run({
      input: { operation_id, line_id: rows[i].id, mode: "replace", details },
    })
  }
  await validateStockOperationWorkflow(container).run({
    input: { operation_id, actor_id: shop.actorId },
  })
}

async function blockSpoiledLot(container: MedusaContainer, shop: Shop): Promise<void> {
  const lot = await find<{ id: string }>(container, "stock_lot", ["id"], { name: SPOILED_LOT })
  const reason = "Recalled by the roastery: packaging is not airtight"
  await blockStockLotWorkflow(container).run({
    input: { id: lot!.id, reason, actor_id: shop.actorId },
  })
}

async function seedPurchase(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog,
  purchase: Purchase
): Promise<void> {
  const filters = { metadata: { demo: purchase.key } }
  const present = await find<{ id: string; state: string }>(
    container,
    "traceability_purchase_order",
    ["id", "state"],
    filters
  )
  const id = present?.id ?? (await createPurchaseOrder(container, shop, catalog, purchase))
  const state = present?.state ?? "draft"

  if (purchase.until && state === "draft") {
    await confirmPurchaseOrderWorkflow(container).run({ input: { id, actor_id: shop.actorId } })
  }
  if (purchase.until === "received" && (state === "draft" || state === "confirmed")) {
    await receive(container, shop, id, purchase.lines)
    if (purchase.key === "coffee") {
      await blockSpoiledLot(container, shop)
    }
  }
}

/** All stock of tracked items comes from receipts, so every unit has a history from its first day. */
export async function seedPurchases(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog
): Promise<void> {
  for (const purchase of purchases) {
    await seedPurchase(container, shop, catalog, purchase)
  }
}
