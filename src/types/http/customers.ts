import type { LotKind } from "../operation"
import type { DateTime, Page, PageParams } from "./common"

/** A unit, or so much of a lot, that a customer has, with the order that it came with. */
export type AdminTraceabilityCustomerLot = {
  lot_id: string
  name: string
  kind: LotKind
  quantity: number
  order_id: string
  order_display_id: number | null
  /** It came from another customer, whose order that is. */
  handed_over: boolean
  /** What it is called on the order. */
  title: string | null
  delivered_at: DateTime | null
  expires_at: DateTime | null
  warranty_until: DateTime | null
}

export type AdminTraceabilityCustomerLotListParams = PageParams

export type AdminTraceabilityCustomerLotListResponse = Page & {
  lots: AdminTraceabilityCustomerLot[]
}
