import type { ToDoTask } from "../../../types/to-do"

export type Task = ToDoTask | "differences"

const operations = (query: string) => `/traceability/operations?${query}`
const lots = (query: string) => `/traceability/lots?stock=on_hand&group_by=none&${query}`

/** The list behind each number: it shows just what was counted. */
export const TASK_LINKS: Record<Task, string> = {
  receipts_late: operations("code=receipt&due=late"),
  receipts_soon: operations("code=receipt&due=soon"),
  receipts_open: operations("code=receipt&open=true"),
  deliveries_missing_numbers: operations("code=delivery&missing_numbers=true"),
  deliveries_ready: operations("code=delivery&state=ready"),
  returns_waiting: operations("code=return&open=true"),
  manufacturing_late: "/traceability/manufacturing-orders?due=late",
  manufacturing_open: "/traceability/manufacturing-orders?open=true",
  expired: lots("expired=true"),
  expiring_7_days: lots("expiring_within_days=7"),
  expiring_30_days: lots("expiring_within_days=30"),
  blocked: lots("blocked=true"),
  stock_without_numbers: "/traceability/stock-without-numbers",
  recalls_open: "/traceability/recalls?state=open",
  service_reported: "/traceability/service?state=reported",
  service_in_repair: "/traceability/service?state=in_repair",
  loans_overdue: "/traceability/service?loan=overdue",
  differences: "/traceability/stock-check",
  stuck: "/traceability/stock-check",
}

/** What is wrong as soon as there is any of it; everything else is work as usual. */
export const ALARMING: ReadonlySet<Task> = new Set<Task>([
  "receipts_late",
  "deliveries_missing_numbers",
  "manufacturing_late",
  "expired",
  "expiring_7_days",
  "recalls_open",
  "loans_overdue",
  "differences",
  "stuck",
])

export const TASK_GROUPS: Record<string, Task[]> = {
  receiving: ["receipts_late", "receipts_soon", "receipts_open"],
  shipping: ["deliveries_missing_numbers", "deliveries_ready", "returns_waiting"],
  making: ["manufacturing_late", "manufacturing_open"],
  dates: ["expired", "expiring_7_days", "expiring_30_days", "blocked"],
  service: ["service_reported", "service_in_repair", "loans_overdue"],
  order: ["stock_without_numbers", "recalls_open", "differences", "stuck"],
}
