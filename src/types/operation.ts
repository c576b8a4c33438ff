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

/** Places that are not stock locations of Medusa. `supplier` and `adjustment` are endless and hold no stock rows. */
export const VIRTUAL_LOCATIONS = [
  "supplier",
  "customer",
  "production",
  "adjustment",
  "scrap",
] as const
export type VirtualLocation = (typeof VIRTUAL_LOCATIONS)[number]

export type Tracking = "none" | "lot" | "serial"
export type BackorderChoice = "create" | "cancel"
