export const OPERATION_CODES = [
  "receipt",
  "delivery",
  "return",
  "internal",
  "manufacturing",
  "adjustment",
  "scrap",
] as const
export type OperationCode = (typeof OPERATION_CODES)[number]

export const OPERATION_STATES = ["draft", "waiting", "ready", "done", "cancelled"] as const
export type OperationState = (typeof OPERATION_STATES)[number]

/**
 * Places that are not stock locations of Medusa. `supplier`, `adjustment` and `assembly` are endless and hold no stock rows.
 * What is made comes out of `assembly`, and goes back there when it is taken apart; what is consumed stays in `production`.
 */
export const VIRTUAL_LOCATIONS = [
  "supplier",
  "customer",
  "production",
  "adjustment",
  "scrap",
  "assembly",
] as const
export type VirtualLocation = (typeof VIRTUAL_LOCATIONS)[number]

export type Tracking = "none" | "lot" | "serial"
export type BackorderChoice = "create" | "cancel"
