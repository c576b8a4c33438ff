import type { Tracking } from "../operation"
import type { AdminTraceabilityItem, LongPage, LongPageParams } from "./common"

/** So much of a tracked item is counted at a stock location without a lot or serial number. */
export type AdminTraceabilityUntrackedPlace = {
  inventory_item_id: string
  inventory_item: AdminTraceabilityItem | null
  location_id: string
  location_name: string
  tracking: Tracking
  quantity: number
}

export type AdminTraceabilityUntrackedStockListParams = LongPageParams & {
  location_id?: string
  inventory_item_id?: string
}

export type AdminTraceabilityUntrackedStockListResponse = LongPage & {
  untracked_stock: AdminTraceabilityUntrackedPlace[]
}
