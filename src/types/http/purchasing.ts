import type { PurchaseOrderState } from "../purchase-order"
import type { DateTime, Deleted, FieldsParams, ItemNames, Page, PageParams } from "./common"
import type { AdminTraceabilityOperationSummary } from "./operations"

type Recorded = { created_at: DateTime; updated_at: DateTime; deleted_at: DateTime | null }

export type AdminTraceabilitySupplier = Recorded & {
  id: string
  name: string
  email: string | null
  phone: string | null
  note: string | null
  metadata: Record<string, unknown> | null
}

export type AdminTraceabilitySupplierListParams = PageParams & FieldsParams & { q?: string }

type SupplierContact = {
  email?: string | null
  phone?: string | null
  note?: string | null
  metadata?: Record<string, unknown> | null
}

export type AdminCreateTraceabilitySupplier = SupplierContact & { name: string }

export type AdminUpdateTraceabilitySupplier = SupplierContact & { name?: string }

export type AdminTraceabilitySupplierResponse = { supplier: AdminTraceabilitySupplier }

export type AdminTraceabilitySupplierListResponse = Page & {
  suppliers: AdminTraceabilitySupplier[]
}

export type AdminTraceabilitySupplierDeleteResponse = Deleted<"supplier">

export type AdminTraceabilityPurchaseOrderLine = ItemNames & {
  id: string
  inventory_item_id: string
  quantity: number
  /** Read from the receipts. */
  received_quantity: number
  unit_cost: number | null
}

/** A purchase order of a list. */
export type AdminTraceabilityPurchaseOrderSummary = Recorded & {
  id: string
  number: number
  /** The shop's own, else `PO00001`. */
  reference: string
  state: PurchaseOrderState
  supplier_id: string
  supplier: { id: string; name: string }
  location_id: string
  location_name: string
  currency_code: string | null
  /** What one of that currency is worth in the shop's own, in which the goods are valued then. */
  exchange_rate: number | null
  expected_at: DateTime | null
  confirmed_at: DateTime | null
  created_by: string | null
  metadata: Record<string, unknown> | null
  lines: AdminTraceabilityPurchaseOrderLine[]
}

export type AdminTraceabilityPurchaseOrder = AdminTraceabilityPurchaseOrderSummary & {
  operations: AdminTraceabilityOperationSummary[]
}

export type AdminTraceabilityPurchaseOrderListParams = PageParams &
  FieldsParams & {
    /** `PO00012`, `12`, or a part of the reference or of the supplier's name. */
    q?: string
    supplier_id?: string
    location_id?: string
    state?: PurchaseOrderState
  }

type PurchaseOrderHead = {
  reference?: string | null
  expected_at?: string | null
  currency_code?: string | null
  /** Of another currency than the shop's own; can be changed until all has arrived, for what comes after that. */
  exchange_rate?: number | null
  metadata?: Record<string, unknown> | null
}

export type AdminTraceabilityPurchaseOrderLineInput = {
  inventory_item_id: string
  quantity: number
  unit_cost?: number | null
}

export type AdminCreateTraceabilityPurchaseOrder = PurchaseOrderHead & {
  supplier_id: string
  location_id: string
  lines: AdminTraceabilityPurchaseOrderLineInput[]
}

export type AdminUpdateTraceabilityPurchaseOrder = PurchaseOrderHead & {
  supplier_id?: string
  location_id?: string
  lines?: AdminTraceabilityPurchaseOrderLineInput[]
}

export type AdminTraceabilityPurchaseOrderResponse = {
  purchase_order: AdminTraceabilityPurchaseOrder
}

export type AdminTraceabilityPurchaseOrderListResponse = Page & {
  purchase_orders: AdminTraceabilityPurchaseOrderSummary[]
}

export type AdminTraceabilityPurchaseOrderDeleteResponse = Deleted<"purchase_order">
