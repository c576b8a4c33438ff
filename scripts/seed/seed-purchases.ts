import type { MedusaContainer } from "@medusajs/framework/types"
import { blockStockLotWorkflow } from "../../src/workflows/lots/workflows/block-stock-lot"
import { validateStockOperationWorkflow } from "../../src/workflows/operations/workflows/validate-stock-operation"
import { writeStockOperationDetailsWorkflow } from "../../src/workflows/operations/workflows/write-stock-operation-details"
import { confirmPurchaseOrderWorkflow } from "../../src/workflows/purchasing/workflows/confirm-purchase-order"
import { createPurchaseOrderWorkflow } from "../../src/workflows/purchasing/workflows/create-purchase-order"
import { createSupplierWorkflow } from "../../src/workflows/purchasing/workflows/create-supplier"
import { find, findOrCreate } from "./find"
import { PHONES } from "./phones"
import type { Catalog } from "./seed-catalog"
import type { Shop } from "./seed-shop"

type Lot = {
  name: string
  quantity?: number
  expiresInDays?: number
  identifiers?: { kind: string; value: string }[]
}
type Line = { sku: string; unitCost: number; quantity: number; lots?: Lot[] }

type Purchase = {
  /** Recognises the purchase order in a later run. */
  key: string
  supplier: keyof typeof suppliers
  location: keyof Shop["locations"]
  expectedInDays: number
  /** Left out, the purchase order stays a draft; "confirmed" leaves its receipt open. */
  until?: "confirmed" | "received"
  lines: Line[]
}

const suppliers = {
  laptops: {
    name: "Nordhain Computers",
    email: "orders@nordhain-computers.example.com",
    phone: "+49 30 5550 110",
  },
  coffee: {
    name: "Old Pier Roastery",
    email: "roastery@old-pier.example.com",
    note: "Delivers on Tuesdays",
  },
  cameras: {
    name: "Glasfeld Optics",
    email: "sales@glasfeld-optics.example.com",
    phone: "+33 4 5550 0142",
  },
  cells: {
    name: "Voltaris Cells",
    email: "logistics@voltaris-cells.example.com",
    phone: "+49 351 5550 77",
  },
  phones: {
    name: "Fjordtel Mobile",
    email: "b2b@fjordtel-mobile.example.com",
    note: "Sends both IMEIs with every delivery",
  },
  bikes: {
    name: "Radwerk Parts",
    email: "sales@radwerk-parts.example.com",
    note: "Motors and frames",
  },
}

const serials = (prefix: string, first: number, count: number): Lot[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `${prefix}${String(first + i).padStart(6, "0")}`,
  }))

const received = (sku: string, unitCost: number, lots: Lot[]): Line => ({
  sku,
  unitCost,
  lots,
  quantity: lots.reduce((sum, lot) => sum + (lot.quantity ?? 1), 0),
})

const SPOILED_LOT = "RB-2609-007"

const purchases: Purchase[] = [
  {
    key: "first-laptops",
    supplier: "laptops",
    location: "berlin",
    expectedInDays: -21,
    until: "received",
    lines: [
      received("NL14-16-512", 610, serials("NL14-24-", 1, 12)),
      received("NL14-32-1TB", 790, serials("NL14P-24-", 1, 8)),
      received("NL16-32-1TB", 1210, serials("NL16-24-", 1, 6)),
    ],
  },
  {
    key: "laptops-for-lyon",
    supplier: "laptops",
    location: "lyon",
    expectedInDays: -14,
    until: "received",
    lines: [received("NL14-32-1TB", 790, serials("NL14P-24-", 101, 12))],
  },
  {
    key: "coffee",
    supplier: "coffee",
    location: "berlin",
    expectedInDays: -10,
    until: "received",
    lines: [
      received("COF-BEANS-1KG", 11.5, [
        { name: "RB-2511-031", quantity: 6, expiresInDays: -12 },
        { name: "RB-2603-014", quantity: 24, expiresInDays: 19 },
        { name: "RB-2608-002", quantity: 60, expiresInDays: 160 },
        { name: SPOILED_LOT, quantity: 36, expiresInDays: 190 },
        { name: "RB-2610-011", quantity: 80, expiresInDays: 245 },
      ]),
      received("COF-FILTER-1KG", 11.9, [
        { name: "RF-2604-003", quantity: 18, expiresInDays: 27 },
        { name: "RF-2609-005", quantity: 48, expiresInDays: 205 },
      ]),
    ],
  },
  {
    key: "cameras",
    supplier: "cameras",
    location: "berlin",
    expectedInDays: -7,
    until: "received",
    lines: [
      received("CAM-C1", 420, serials("C1-25-", 1, 10)),
      received("LENS-35", 96, [
        { name: "L35-2507", quantity: 10 },
        { name: "L35-2511", quantity: 20 },
      ]),
    ],
  },
  {
    key: "battery-cells",
    supplier: "cells",
    location: "berlin",
    expectedInDays: -40,
    until: "received",
    lines: [
      received("CELL-21700", 2.6, [
        { name: "CL-2604-A", quantity: 80, expiresInDays: 420 },
        { name: "CL-2605-B", quantity: 240, expiresInDays: 460 },
      ]),
    ],
  },
  {
    key: "e-bike-parts",
    supplier: "bikes",
    location: "berlin",
    expectedInDays: -35,
    until: "received",
    lines: [
      received("MOTOR-250", 118, serials("HM-26-", 1, 6)),
      received("FRAME-KITE-M", 210, serials("FR-26-", 1, 6)),
    ],
  },
  {
    key: "phones",
    supplier: "phones",
    location: "berlin",
    expectedInDays: -9,
    until: "received",
    lines: [
      received(
        "PHONE-F5-128",
        262,
        PHONES.map(({ imei, imei_2 }) => ({
          name: imei,
          identifiers: [{ kind: "imei_2", value: imei_2 }],
        }))
      ),
    ],
  },
  {
    // Its serial numbers are in examples/packing-list.csv.
    key: "laptops-to-receive",
    supplier: "laptops",
    location: "berlin",
    expectedInDays: 1,
    until: "confirmed",
    lines: [{ sku: "NL14-16-512", unitCost: 598, quantity: 500 }],
  },
  {
    key: "next-coffee",
    supplier: "coffee",
    location: "lyon",
    expectedInDays: 14,
    lines: [
      { sku: "COF-BEANS-1KG", unitCost: 11.5, quantity: 40 },
      { sku: "COF-FILTER-1KG", unitCost: 11.9, quantity: 20 },
    ],
  },
]

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
