import type { LotKind } from "../operation"
import type { DateTime, Page, PageParams } from "./common"

/** What a customer may see of a lot that they have. */
export type StoreTraceabilityOrderLot = {
  line_item_id: string
  name: string
  kind: LotKind
  quantity: number
  expires_at: DateTime | null
  warranty_until: DateTime | null
  fulfillment_id: string | null
}

/** A unit, or so much of a lot, that a customer has, with the order that it came with. */
export type StoreTraceabilityLot = StoreTraceabilityOrderLot & {
  order_id: string
  order_display_id: number | null
  /** What it is called on the order. */
  title: string | null
  variant_title: string | null
  thumbnail: string | null
  product_handle: string | null
  delivered_at: DateTime | null
}

/** At most 100 a page. */
export type StoreTraceabilityLotListParams = PageParams

export type StoreTraceabilityOrderLotsResponse = { lots: StoreTraceabilityOrderLot[] }

export type StoreTraceabilityLotListResponse = Page & { lots: StoreTraceabilityLot[] }
