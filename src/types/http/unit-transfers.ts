import type { DateTime, Page, PageParams } from "./common"

/** A unit that went, or is to go, from one customer to another. */
export type AdminTraceabilityUnitTransfer = {
  id: string
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  order_id: string | null
  order_display_id: number | null
  from_customer_id: string | null
  to_customer_id: string | null
  /** Names, else e-mail addresses; null without the permission to see them. */
  from_customer: string | null
  to_customer: string | null
  /** Of an offer that nobody has accepted. */
  expires_at: DateTime | null
  note: string | null
  created_by: string | null
  created_at: DateTime
  accepted_at: DateTime | null
  cancelled_at: DateTime | null
  revoked_at: DateTime | null
  revoked_by: string | null
  revoked_reason: string | null
  /** Its customer is the owner of today. */
  current: boolean
}

export type AdminTraceabilityUnitTransferListParams = PageParams & {
  lot_id?: string
  to_customer_id?: string
}

export type AdminTraceabilityUnitTransferListResponse = Page & {
  unit_transfers: AdminTraceabilityUnitTransfer[]
}

export type AdminTraceabilityUnitTransferResponse = {
  unit_transfer: AdminTraceabilityUnitTransfer
}

export type AdminTransferTraceabilityUnit = {
  lot_id: string
  to_customer_id: string
  note?: string | null
}

export type AdminRevokeTraceabilityUnitTransfer = { reason: string }
