import type { OperationCode } from "../../../../types/operation"
import type { GivenDate } from "../../stock/lots/given-date"
import type { GivenDetail } from "./details/given-detail"

/** A line of an operation that is to be made; `line_item_id` is that of an order. */
export type NewOperationLine = {
  inventory_item_id: string
  line_item_id?: string | null
  quantity: number
  /** What one costs, where it is bought. */
  unit_cost?: number | null
  currency_code?: string | null
  /** What one of that currency is worth in `value_currency_code`, in which it is valued then. */
  exchange_rate?: number | null
  value_currency_code?: string | null
}

export type NewOperation = {
  /** Without it, the default type of the kind `code` at `location_id`. */
  operation_type_id?: string
  code?: OperationCode
  location_id?: string
  from_location_id?: string
  to_location_id?: string
  state?: "draft" | "waiting" | "ready"
  partner_name?: string | null
  scheduled_at?: GivenDate
  order_id?: string | null
  /** Who buys, where an order is delivered. */
  sales_channel_id?: string | null
  country_code?: string | null
  customer_group_ids?: string[] | null
  return_id?: string | null
  purchase_order_id?: string | null
  backorder_of_id?: string | null
  return_of_id?: string | null
  note?: string | null
  /** The goods are in Medusa's level already: carrying this out leaves it as it is. */
  keeps_level?: boolean
  created_by?: string | null
  lines: NewOperationLine[]
}

export type NewOperationWithDetails = Omit<NewOperation, "lines"> & {
  /** New numbers that look like another one of their item are meant. */
  accept_similar?: boolean
  lines: (NewOperationLine & { details?: GivenDetail[] })[]
}
