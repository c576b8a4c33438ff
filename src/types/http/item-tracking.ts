import type { Capture, RemovalStrategy, Tracking } from "../operation"
import type {
  AdminTraceabilityItem,
  DateTime,
  FieldsParams,
  ListParam,
  Page,
  PageParams,
} from "./common"

type Content = {
  tracking: Tracking
  capture: Capture
  number_prefix: string
  /** How many digits the number behind the prefix has at least. */
  number_padding: number
  next_number: number
  removal_strategy: RemovalStrategy
  use_expiration: boolean
  /** Days from receipt to the expiration, and from the other dates to it. */
  expiration_days: number | null
  best_before_days: number | null
  removal_days: number | null
  alert_days: number | null
  warranty_days: number | null
}

/** How one inventory item is numbered. An item that was never configured reads as not tracked. */
export type AdminTraceabilityItemTracking = Content & {
  inventory_item_id: string
  /** When prefix, padding or next number were set; null while new numbers follow the item's most recent one. */
  sequence_set_at: DateTime | null
  lot_count: number
  /** Null when the inventory item does not exist any more. */
  inventory_item: AdminTraceabilityItem | null
}

/** Stock of a tracked item that is counted in Medusa but has no lot. */
export type AdminTraceabilityUntrackedStock = {
  inventory_item_id: string
  location_id: string
  location_name: string
  quantity: number
}

export type AdminUpdateTraceabilityItemTracking = Partial<Content> & {
  /** Null: new numbers follow the most recent one again. */
  sequence_set_at?: null
}

export type AdminTraceabilityItemTrackingListParams = PageParams &
  FieldsParams & {
    inventory_item_id?: ListParam
    product_id?: string
    tracking?: ListParam
  }

export type AdminTraceabilityItemTrackingResponse = {
  item_tracking: AdminTraceabilityItemTracking
  untracked: AdminTraceabilityUntrackedStock[]
}

/** All items of one product. */
export type AdminTraceabilityProductItemTrackingResponse = {
  item_trackings: AdminTraceabilityItemTracking[]
  untracked: AdminTraceabilityUntrackedStock[]
}

export type AdminTraceabilityItemTrackingListResponse = Page &
  AdminTraceabilityProductItemTrackingResponse
