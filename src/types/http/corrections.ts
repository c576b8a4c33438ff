import type { DateTime, Page, PageParams } from "./common"

export type AdminTraceabilityCountSheetRow = {
  lot_id: string
  lot_name: string
  expires_at: DateTime | null
  blocked_at: DateTime | null
  quantity: number
  reserved_quantity: number
}

/** What is on hand of an item at a location, to be counted. */
export type AdminTraceabilityCountSheet = {
  location_id: string
  inventory_item_id: string
  /** Marks the moment: what moves later is a conflict. Of several pages, the first one's counts. */
  as_of: string
  rows: AdminTraceabilityCountSheetRow[]
  untracked_quantity: number
}

export type AdminTraceabilityCountSheetParams = PageParams & {
  q?: string
  location_id: string
  inventory_item_id: string
}

export type AdminCountTraceabilityStock = {
  location_id: string
  inventory_item_id: string
  reason?: string | null
  /** Lots that are not listed count as zero; needs `as_of`. */
  complete?: boolean
  as_of?: string
  lots: {
    lot_id?: string
    lot_name?: string
    counted_quantity: number
    expected_quantity?: number
  }[]
  accept_similar?: boolean
}

export type AdminTraceabilityCountSheetResponse = Page & { sheet: AdminTraceabilityCountSheet }
