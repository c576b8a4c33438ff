/** What the search finds, in the order in which it is answered. */
export const SEARCHED_TYPES = [
  "lot",
  "item",
  "order",
  "operation",
  "manufacturing_order",
  "purchase_order",
  "supplier",
  "recall",
] as const
export type SearchedType = (typeof SEARCHED_TYPES)[number]
