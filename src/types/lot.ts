/** Derived from where the lot's stock is. */
export const LOT_STATUSES = [
  "new",
  "available",
  "reserved",
  "in_care",
  "on_loan",
  "delivered",
  "consumed",
  "scrapped",
] as const
export type LotStatus = (typeof LOT_STATUSES)[number]

/** What lots can be grouped by; `expiry` groups by month. */
export const LOT_GROUPINGS = ["item", "lot", "location", "expiry", "status"] as const
export type LotGrouping = (typeof LOT_GROUPINGS)[number]

export const LOT_DATES = ["expires_at", "best_before_at", "removal_at", "alert_at"] as const
export type LotDate = (typeof LOT_DATES)[number]
