import type { DateTime, Page, PageParams } from "./common"

/** Days that were added to the warranty of a unit. */
export type AdminTraceabilityWarrantyExtension = {
  id: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  days: number
  /** What the warranty was before it, and is by it; later extensions not counted. */
  warranty_before: DateTime | null
  warranty_until: DateTime
  /** With which order it was bought. */
  order_id: string | null
  order_display_id: number | null
  line_item_id: string | null
  note: string | null
  created_by: string | null
  created_by_name: string | null
  created_at: DateTime
  revoked_at: DateTime | null
  revoked_by: string | null
  revoked_by_name: string | null
  revoked_reason: string | null
}

export type AdminTraceabilityWarrantyExtensionListParams = PageParams & {
  lot_id?: string
  order_id?: string
}

export type AdminTraceabilityWarrantyExtensionListResponse = Page & {
  warranty_extensions: AdminTraceabilityWarrantyExtension[]
}

export type AdminTraceabilityWarrantyExtensionResponse = {
  warranty_extension: AdminTraceabilityWarrantyExtension
}

export type AdminExtendTraceabilityWarranty = {
  lot_id: string
  /** Added to the end of the warranty, or from today where it has ended or there was none. */
  days: number
  note?: string | null
}

export type AdminRevokeTraceabilityWarrantyExtension = { reason: string }
