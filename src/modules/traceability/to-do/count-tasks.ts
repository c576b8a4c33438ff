import { TO_DO_TASKS, type ToDoTask } from "../../../types/to-do"
import type { ServiceCaseState } from "../../../types/service-case"
import { openOrders } from "../manufacturing/orders/search-orders"
import { operationList } from "../operations/documents/search-operations"
import type { Sql } from "../sql"
import { lotConditions, type SearchLots } from "../stock/lots/lot-filters"
import { isLoanOverdue } from "../stock/ledger/standing-loan"
import type { Counted } from "../stock/paging/count-rows"
import type { List } from "../stock/paging/find-ids"
import { untrackedList } from "../stock/tracking/search-untracked"
import { countList } from "./count-list"

export type TaskCounts = { [Task in ToDoTask]: Counted | null }

const lotsOnHand = (search: Omit<SearchLots, "limit" | "offset">): List => ({
  table: "traceability_lot",
  alias: "lot",
  conditions: lotConditions({ ...search, on_hand: true, limit: 0, offset: 0 }),
})

const casesIn = (state: ServiceCaseState): List => ({
  table: "traceability_service_case",
  alias: "c",
  conditions: [{ sql: "c.state = ?", bindings: [state] }],
})

/** Each task is the list that its page shows, so that a count and what is behind it cannot differ. */
const listsOf = (abandonedBefore: Date): Record<ToDoTask, List> => ({
  receipts_late: operationList({ code: "receipt", due: "late" }),
  receipts_soon: operationList({ code: "receipt", due: "soon" }),
  receipts_open: operationList({ code: "receipt", open: true }),
  deliveries_missing_numbers: operationList({ code: "delivery", missing_numbers: true }),
  deliveries_ready: operationList({ code: "delivery", state: "ready" }),
  returns_waiting: operationList({ code: "return", open: true }),
  manufacturing_late: openOrders("late"),
  manufacturing_open: openOrders(),
  expired: lotsOnHand({ expired: true }),
  expiring_7_days: lotsOnHand({ expiring_within_days: 7 }),
  expiring_30_days: lotsOnHand({ expiring_within_days: 30 }),
  blocked: lotsOnHand({ blocked: true }),
  stock_without_numbers: untrackedList(),
  recalls_open: {
    table: "traceability_recall",
    alias: "r",
    conditions: [{ sql: "r.closed_at IS NULL", bindings: [] }],
  },
  service_reported: casesIn("reported"),
  service_in_repair: casesIn("in_repair"),
  loans_overdue: {
    table: "traceability_loan",
    alias: "loan",
    conditions: [{ sql: isLoanOverdue("loan"), bindings: [] }],
  },
  stuck: {
    table: "traceability_claim",
    alias: "c",
    conditions: [{ sql: "c.state = 'open' AND c.created_at < ?", bindings: [abandonedBefore] }],
  },
})

/** Counts the tasks that may be seen; null for each other one. */
export async function countTasks(
  sql: Sql,
  { tasks, abandonedBefore }: { tasks: ReadonlySet<ToDoTask>; abandonedBefore: Date }
): Promise<TaskCounts> {
  const lists = listsOf(abandonedBefore)
  const counts: [ToDoTask, Counted | null][] = []
  for (const task of TO_DO_TASKS) {
    counts.push([task, tasks.has(task) ? await countList(sql, lists[task]) : null])
  }
  return Object.fromEntries(counts) as TaskCounts
}
