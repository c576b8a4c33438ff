export const RECALL_STATES = ["open", "closed"] as const
export type RecallState = (typeof RECALL_STATES)[number]

/** What a customer said of recalled goods. */
export const RECALL_ANSWERS = ["has_it", "used", "destroyed", "unknown"] as const
export type RecallAnswer = (typeof RECALL_ANSWERS)[number]

/** What is affected by a recall. Quantities, and how many orders and deliveries there are. */
export type RecallTotals = {
  affected_lots: number
  on_hand: number
  in_production: number
  scrapped: number
  delivered: number
  orders: number
  /** Orders, and deliveries without one. */
  deliveries: number
}

/** What a recall found when it was started. `truncated`: there were more lots than a recall can list, so this is not all. */
export type RecallFound = RecallTotals & { truncated: boolean }

export const NOTICE_STATES = ["waiting", "answered", "returned", "handed_on"] as const
export type NoticeState = (typeof NOTICE_STATES)[number]
