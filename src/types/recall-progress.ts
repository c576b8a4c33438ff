/** How far a recall has come. Quantities; `affected` is the sum of on hand, in production, scrapped and with customers. */
export type RecallProgress = {
  affected: number
  on_hand: number
  in_production: number
  scrapped: number
  with_customers: number
  /** Since the recall; it is part of what is on hand or scrapped by now. */
  came_back: number
  /** Of what is with customers: what they said they have, used up or destroyed. */
  answered: number
  /** With customers, and nobody knows more. */
  unaccounted: number
  /** Never rounded up to 100, and below 100 while `truncated` or still being started. */
  percent: number
  /** There are more lots than a recall can list: the figures are of those it has, not of all. */
  truncated: boolean
  /** Who got some of it after the recall was last started. */
  new_deliveries: number
  /** Lots that are still to be blocked, in the background. */
  to_block: number
}
