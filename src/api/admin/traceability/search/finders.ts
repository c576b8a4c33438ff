import type { MedusaContainer } from "@medusajs/framework/types"
import type { SearchedType } from "../../../../types/search"
import { findDocuments, findManufacturingOrders, findRecalls } from "./find-documents"
import { findItems, findLots } from "./find-lots"
import { findOrders, findPurchaseOrders, findSuppliers } from "./find-partners"
import type { Found, Searched } from "./found"

type Finder = {
  /** Who may read this finds it. Medusa's own for its orders. */
  resource: string
  find: (container: MedusaContainer, search: Searched) => Promise<Found[]>
}

export const FINDERS: Record<SearchedType, Finder> = {
  lot: { resource: "stock_lot", find: findLots },
  item: { resource: "stock_lot", find: findItems },
  order: { resource: "order", find: findOrders },
  operation: { resource: "stock_operation", find: findDocuments },
  manufacturing_order: { resource: "manufacturing_order", find: findManufacturingOrders },
  purchase_order: { resource: "purchase_order", find: findPurchaseOrders },
  supplier: { resource: "traceability_supplier", find: findSuppliers },
  recall: { resource: "traceability_recall", find: findRecalls },
}
