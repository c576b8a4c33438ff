/** What is counted on the page To do, each with the list that shows just what was counted. */
export const TO_DO_TASKS = [
  "receipts_late",
  "receipts_soon",
  "receipts_open",
  "deliveries_missing_numbers",
  "deliveries_ready",
  "returns_waiting",
  "manufacturing_late",
  "manufacturing_open",
  "expired",
  "expiring_7_days",
  "expiring_30_days",
  "blocked",
  "stock_without_numbers",
  "recalls_open",
  "service_reported",
  "service_in_repair",
  "loans_overdue",
  "stuck",
] as const
export type ToDoTask = (typeof TO_DO_TASKS)[number]
