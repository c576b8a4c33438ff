import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import { createProduct, type Product } from "./create-product"
import type { Store } from "./create-store"
import type { Fulfilling } from "./fulfil"
import { createWorkshop, type Workshop } from "./manufacturing"
import type { Operation } from "./request-samples"
import type { Traceability } from "./traceability"

export type OneOfEach = {
  /** By the name of a property in a body or a query. */
  ids: Record<string, string>
  /** By the word before the parameter in a path. */
  idOfPath: Record<string, string>
  /** Tracked by lot, with five pieces in stock and one of them ordered. */
  product: Product
  workshop: Workshop
  /** The path of a route with the ids of what there is in it. */
  pathOf: (operation: Operation) => string
}

/** A shop that has one of everything a route can name, so that a request to any of them finds something. */
export async function createOneOfEach(
  api: AxiosInstance,
  admin: RequestHeaders,
  store: Store,
  trace: Traceability,
  sales: Fulfilling
): Promise<OneOfEach> {
  const shop = await createWorkshop(api, admin, store, trace)
  const product = await createProduct(api, admin, store, { title: "Lamp", sku: "LAMP", stock: 5 })
  await trace.track(product.inventoryItemId, "lot")
  const draft = await shop.draft(shop.bike, 2)
  const order = await shop.order(shop.bike, 2)
  const receipt = await trace.openReceipt(store.locationId, shop.battery.inventoryItemId, 2)
  const lot = await trace.lot("C-A")
  const { supplier } = await trace.post("/suppliers", { name: "Supplier" })
  const { purchase_order } = await trace.post("/purchase-orders", {
    supplier_id: supplier.id,
    location_id: store.locationId,
    lines: [{ inventory_item_id: shop.cell.inventoryItemId, quantity: 5 }],
  })
  const { recall } = await trace.post(`/lots/${lot.id}/recall`, { reason: "Exercise", mock: true })
  const sold = await sales.order([product.variantId, 1])
  const { passport_key } = await trace.post("/passport-keys", {
    name: "Workshop",
    level: "partner",
  })
  const type = await trace.operationType(store.locationId, "receipt")
  // About nobody who buys here.
  const nobody = { buyer: "country", buyer_id: "aq", min_days: 1 }
  const { shelf_life_rule } = await trace.post("/shelf-life/rules", nobody)
  const noticed = { lot_id: lot.id, kind: "other", reason: "The seal is broken" }
  const { suspicion } = await trace.post("/suspicions", noticed)
  const {
    lot_documents: [document],
  } = await trace.post("/lot-documents", {
    lot_ids: [lot.id],
    filename: "certificate.pdf",
    content: Buffer.from("%PDF-1.4").toString("base64"),
    kind: "manual",
  })
  const { cost_document } = await trace.post("/cost-documents", {
    kind: "landed",
    amount: 1,
    division: "equal",
    lot_ids: [lot.id],
  })
  const worn = { lot_id: lot.id, reason: "Other" }
  const { service_case } = await trace.post("/service-cases", worn)
  const idOfPath: Record<string, string> = {
    "cost-documents": cost_document.id,
    boms: shop.bom.id,
    claims: "clm_nothing",
    "item-tracking": shop.cell.inventoryItemId,
    documents: document.id,
    "lot-documents": document.id,
    lots: lot.id,
    packing: (await sales.delivery(sold)).id,
    "item-passports": shop.cell.inventoryItemId,
    "passport-alerts": "palert_nothing",
    "passport-keys": passport_key.id,
    "manufacturing-orders": order.id,
    "operation-types": type.id,
    operations: receipt.id,
    orders: sold.id,
    products: product.productId,
    "purchase-orders": purchase_order.id,
    recalls: recall.id,
    returns: "return_nothing",
    rules: shelf_life_rule.id,
    "service-cases": service_case.id,
    "warranty-extensions": "wext_nothing",
    "unit-transfers": "utrf_nothing",
    loans: "loan_nothing",
    transfers: "utrf_nothing",
    suppliers: supplier.id,
    suspicions: suspicion.id,
    lines: receipt.lines[0].id,
    notices: "rnot_nothing",
    "manufacturing-orders/split": draft.id,
  }
  return {
    ids: {
      inventory_item_id: shop.cell.inventoryItemId,
      location_id: store.locationId,
      stock_location_id: store.locationId,
      from_location_id: store.locationId,
      to_location_id: store.locationId,
      lot_id: lot.id,
      lot_ids: lot.id,
      ids: lot.id,
      wrong_lot_id: lot.id,
      supplier_id: supplier.id,
      operation_type_id: type.id,
      bom_id: shop.bom.id,
      operation_id: receipt.id,
      url: "https://example.com/file",
      logo_url: "https://example.com/logo",
      contact_url: "https://example.com/contact",
      language: "en",
    },
    idOfPath,
    product,
    workshop: shop,
    pathOf: ({ path }) =>
      path.replace(/([\w-]+)\/\{\w+\}/g, (_, before: string) => `${before}/${idOfPath[before]}`),
  }
}
