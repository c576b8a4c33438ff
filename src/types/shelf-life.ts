/** Whom a rule of remaining shelf life is about. */
export const SHELF_LIFE_BUYERS = ["all", "sales_channel", "customer_group", "country"] as const
export type ShelfLifeBuyer = (typeof SHELF_LIFE_BUYERS)[number]

/** How much of its shelf life a lot must have left when it ships: days, per cent of it, or both. */
export type ShelfLifeNeed = { min_days: number | null; min_percent: number | null }

/** Who buys, as far as rules of shelf life ask: what Medusa knows of an order. */
export type Buyer = {
  sales_channel_id: string | null
  /** ISO 3166-1 alpha-2, in lower case as Medusa keeps it. */
  country_code: string | null
  customer_group_ids: string[]
}
