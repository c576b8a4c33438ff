import type { LotKind } from "../operation"
import type { ToDoTask } from "../to-do"
import type { AdminTraceabilityItem } from "./common"

/** Counted no further than 1,000, as lists are: beyond that `count_is_exact` is false. */
export type AdminTraceabilityToDoCount = { count: number; count_is_exact: boolean }

/** What there is to do at a stock location, and how many lots are on hand there. Null is what may not be seen. */
export type AdminTraceabilityToDoLocation = {
  id: string
  name: string
  receipts: number | null
  deliveries: number | null
  returns: number | null
  manufacturing: number | null
  lots: AdminTraceabilityToDoCount
}

/** Lots on hand that expire in a month of the shop's zone, as `2026-12`. */
export type AdminTraceabilityToDoMonth = AdminTraceabilityToDoCount & { month: string }

/** Lots on hand for at least `from_days` and less than `below_days` days; null is without an end. */
export type AdminTraceabilityToDoAge = AdminTraceabilityToDoCount & {
  from_days: number
  below_days: number | null
}

/** How much of a lot came back with the thousand latest returns of the last 90 days. */
export type AdminTraceabilityToDoReturnedLot = {
  lot_id: string
  name: string
  kind: LotKind
  inventory_item: AdminTraceabilityItem | null
  quantity: number
}

/** Null is what the roles of who asks do not let them see. */
export type AdminTraceabilityToDo = {
  tasks: { [Task in ToDoTask]: AdminTraceabilityToDoCount | null }
  /** Places where Medusa's level is not what is on hand. Null, too, where that is too much to compare at once: see `/integrity`. */
  differences: number | null
  locations: AdminTraceabilityToDoLocation[]
  expiry: AdminTraceabilityToDoMonth[]
  stock_age: AdminTraceabilityToDoAge[]
  returned_lots: AdminTraceabilityToDoReturnedLot[] | null
  /** What every shop does first. */
  first_steps: { tracked: boolean; received: boolean; sold: boolean }
}

export type AdminTraceabilityToDoResponse = { to_do: AdminTraceabilityToDo }
