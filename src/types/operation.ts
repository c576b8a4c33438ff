export const OPERATION_CODES = [
  "receipt",
  "delivery",
  "return",
  "internal",
  "manufacturing",
  "adjustment",
  "scrap",
  "repair_in",
  "repair_out",
  "loan",
] as const
export type OperationCode = (typeof OPERATION_CODES)[number]

export const OPERATION_STATES = ["draft", "waiting", "ready", "done", "cancelled"] as const
export type OperationState = (typeof OPERATION_STATES)[number]

/** The states in which an operation can still be changed. */
export const OPEN_STATES: readonly OperationState[] = ["draft", "waiting", "ready"]

/** When an open operation is scheduled: before today, or from today to the end of the seventh day after it. */
export const OPERATION_DUES = ["late", "soon"] as const
export type OperationDue = (typeof OPERATION_DUES)[number]

/** The open states in which an operation is confirmed: from then on its rows reserve what they name. */
export const CONFIRMED_STATES: readonly OperationState[] = ["waiting", "ready"]

/** `move` in every operation but those of manufacturing orders. */
export type OperationLineRole = "move" | "component" | "finished" | "by_product"

/**
 * Places that are not stock locations of Medusa. `supplier`, `adjustment` and `assembly` are endless and hold no stock rows.
 * What is made comes out of `assembly`, and goes back there when it is taken apart; what is consumed stays in `production`. What
 * customers have of ours while theirs is repaired is at `loan`: neither on hand nor theirs.
 */
export const VIRTUAL_LOCATIONS = [
  "supplier",
  "customer",
  "production",
  "adjustment",
  "scrap",
  "assembly",
  "loan",
] as const

/**
 * A unit that belongs to a customer and lies at a stock location of ours, as for a repair, is at `care:<the location's id>`: on
 * our shelf, but never in our stock.
 */
export const CARE_PREFIX = "care:"
export type CareLocation = `${typeof CARE_PREFIX}${string}`

export type VirtualLocation = (typeof VIRTUAL_LOCATIONS)[number] | CareLocation

/** How an item is tracked. */
export const TRACKINGS = ["none", "lot", "serial"] as const
export type Tracking = (typeof TRACKINGS)[number]

/** A lot is a quantity under one name, a serial number exactly one unit. */
export type LotKind = "lot" | "serial"

/** When the lot names of an item are recorded: while it is in stock, or only as it leaves for a customer. */
export const CAPTURES = ["stock", "delivery"] as const
export type Capture = (typeof CAPTURES)[number]

/** Where a lot name must be unique: among the lots of its item, or among all lots of the shop. */
export const UNIQUENESS_SCOPES = ["item", "global"] as const
export type UniquenessScope = (typeof UNIQUENESS_SCOPES)[number]

export const REMOVAL_STRATEGIES = ["fifo", "lifo", "fefo"] as const
export type RemovalStrategy = (typeof REMOVAL_STRATEGIES)[number]

export const BACKORDER_POLICIES = ["ask", "always", "never"] as const
export type BackorderPolicy = (typeof BACKORDER_POLICIES)[number]

export const RESERVATIONS = ["at_confirm", "manual"] as const
export type Reservation = (typeof RESERVATIONS)[number]

export type BackorderChoice = "create" | "cancel"
