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
export type StoreTraceabilityLot = Omit<StoreTraceabilityOrderLot, "line_item_id"> & {
  /** These are null for a unit that another customer handed over: the order is theirs. */
  line_item_id: string | null
  order_id: string | null
  order_display_id: number | null
  /** By which it was handed over. */
  transfer_id: string | null
  /** What it is called on the order. */
  title: string | null
  variant_title: string | null
  thumbnail: string | null
  product_handle: string | null
  delivered_at: DateTime | null
}

/** A unit that its owner offers to another customer. */
export type StoreTraceabilityTransfer = { id: string; name: string; expires_at: DateTime }

/** A unit of an order of theirs, or one that was handed over to them. */
export type StoreOfferTraceabilityUnit = { name: string; order_id?: string; transfer_id?: string }

/** The code is in this answer and nowhere else: its customer passes it on. */
export type StoreTraceabilityOfferResponse = {
  transfer: StoreTraceabilityTransfer & { code: string }
}

export type StoreTraceabilityTransferListResponse = { transfers: StoreTraceabilityTransfer[] }

export type StoreAcceptTraceabilityUnit = { code: string }

export type StoreTraceabilityAcceptResponse = { transfer: { id: string; name: string } }

export type StoreTraceabilityCancelResponse = { id: string; cancelled: true }

/** At most 100 a page. */
export type StoreTraceabilityLotListParams = PageParams

export type StoreTraceabilityOrderLotsResponse = { lots: StoreTraceabilityOrderLot[] }

export type StoreTraceabilityLotListResponse = Page & { lots: StoreTraceabilityLot[] }
