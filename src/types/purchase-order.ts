export const PURCHASE_ORDER_STATES = ["draft", "confirmed", "received", "cancelled"] as const
export type PurchaseOrderState = (typeof PURCHASE_ORDER_STATES)[number]
