import type { ShelfLifeBuyer } from "../shelf-life"
import type { AdminTraceabilityAmount } from "./value"
import type { DateTime, Deleted, ListParam, Page, PageParams } from "./common"

/** How much of its shelf life a lot must have left when it ships to a buyer. All that apply must be kept: the strictest wins. */
export type AdminTraceabilityShelfLifeRule = {
  id: string
  /** Null: every item. */
  inventory_item_id: string | null
  /** The item as people know it. */
  item: string | null
  buyer: ShelfLifeBuyer
  /** Of the sales channel or the customer group, or the country's code; null for all. */
  buyer_id: string | null
  /** As people know the buyer. */
  buyer_name: string | null
  min_days: number | null
  /** Of the lot's whole shelf life. */
  min_percent: number | null
  note: string | null
  created_by: string | null
  created_by_name: string | null
  created_at: DateTime
  updated_at: DateTime
}

export type AdminTraceabilityShelfLifeRuleListParams = PageParams & {
  inventory_item_id?: string
  buyer?: ShelfLifeBuyer
}

export type AdminTraceabilityShelfLifeRuleListResponse = Page & {
  shelf_life_rules: AdminTraceabilityShelfLifeRule[]
}

export type AdminTraceabilityShelfLifeRuleResponse = {
  shelf_life_rule: AdminTraceabilityShelfLifeRule
}

export type AdminTraceabilityShelfLifeRuleDeleteResponse = Deleted<"shelf_life_rule">

export type AdminCreateTraceabilityShelfLifeRule = {
  inventory_item_id?: string | null
  buyer: ShelfLifeBuyer
  buyer_id?: string | null
  min_days?: number | null
  min_percent?: number | null
  note?: string | null
}

export type AdminUpdateTraceabilityShelfLifeRule = {
  min_days?: number | null
  min_percent?: number | null
  note?: string | null
}

/**
 * Which lots: those that somebody cannot get any more (`lost`), that will be lost within some days (`soon`), of which more is there than is
 * sold in time (`unsold`), any of these (`any`), or all that expire.
 */
export type AgingRisk = "any" | "lost" | "soon" | "unsold" | "all"

/** What a rule says of a lot today. */
export type AdminTraceabilityAgingRule = {
  id: string
  buyer: ShelfLifeBuyer
  buyer_id: string | null
  buyer_name: string | null
  min_days: number | null
  min_percent: number | null
  /** Null where the lot's whole shelf life is not known. */
  days_needed: number | null
  /** The lot may still be sold to them today. */
  kept: boolean
  /** For so many days more; 0 is today only, less than that is over. Null where nobody knows. */
  days_until_lost: number | null
}

export type AdminTraceabilityAgingLot = {
  lot_id: string
  lot_name: string
  inventory_item_id: string
  item: string
  /** The product that the item is sold as, for its prices. */
  product_id: string | null
  expires_at: DateTime
  blocked: boolean
  /** Whole days of the shop until the one on which it expires; 0 on that day, less than that is expired. */
  days_left: number
  shelf_life_days: number | null
  received_at: DateTime
  age_days: number
  quantity: number
  reserved_quantity: number
  places: { location_id: string; location: string; quantity: number; reserved_quantity: number }[]
  rules: AdminTraceabilityAgingRule[]
  /** Sold of its item a day, over the last 90 days. */
  daily_sales: number
  /** How much will not be sold before it expires, at that pace and the oldest first. */
  unsold_quantity: number
  /** What is on hand of it is worth, empty where nobody knows. Null for who may not see costs. */
  values: AdminTraceabilityAmount[] | null
}

export type AdminTraceabilityAgingListParams = PageParams & {
  risk?: AgingRisk
  /** For `soon`: within so many days, 14 by default. */
  days?: number
  inventory_item_id?: string
  location_id?: string
  /** Only what one sales channel, customer group or country (its code) asks for. */
  buyer_id?: string
}

export type AdminTraceabilityAgingListResponse = Page & { lots: AdminTraceabilityAgingLot[] }

/** How fast the stock of an item turns over. */
export type AdminTraceabilityRotation = {
  inventory_item_id: string
  item: string
  lots: number
  on_hand: number
  /** Days since it came in, each unit counted. */
  average_age_days: number
  oldest_received_at: DateTime
  slowest_lot_id: string
  slowest_lot_name: string
  /** What left to customers and into production in the period, less what came back. */
  shipped: number
  /** Half of what was there at the beginning and is there now. */
  average_stock: number
  /** How often the average stock left in the period. */
  turnover: number | null
  turns_per_year: number | null
  /** How many days what is there lasts at the pace of the period. */
  cover_days: number | null
}

export type AdminTraceabilityRotationListParams = PageParams & {
  /** The period: so many days until now, 90 by default. */
  days?: number
  location_id?: string
  inventory_item_id?: string
}

export type AdminTraceabilityRotationListResponse = Page & { items: AdminTraceabilityRotation[] }

/** Puts a tag on the products of lots, so that a promotion or a price list of Medusa's can name them. */
export type AdminMarkDownTraceabilityLots = { lot_ids: string[]; tag?: string }

export type AdminTraceabilityMarkDownResponse = {
  tag: { id: string; value: string }
  /** The products that have it now. */
  product_ids: string[]
}

export type StoreTraceabilityAvailabilityParams = {
  variant_id: ListParam
  /** Where it goes; without it, rules about countries are not asked. */
  country_code?: string
}

/** How many of a variant are fresh enough for who asks. */
export type StoreTraceabilityAvailability = {
  variant_id: string
  /** False where nothing of the variant is tracked: then Medusa's own quantity counts. */
  is_tracked: boolean
  /** Null where nothing of it is tracked. */
  available_quantity: number | null
}

export type StoreTraceabilityAvailabilityResponse = {
  availability: StoreTraceabilityAvailability[]
}
