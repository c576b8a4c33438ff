import type { ToDoTask } from "../../../../types/to-do"
import { type Asking, isAllowed } from "../../../utils/permissions"

/** The permission of the page behind each task. */
const RESOURCES: Record<ToDoTask, string> = {
  receipts_late: "stock_operation",
  receipts_soon: "stock_operation",
  receipts_open: "stock_operation",
  deliveries_missing_numbers: "stock_operation",
  deliveries_ready: "stock_operation",
  returns_waiting: "stock_operation",
  manufacturing_late: "manufacturing_order",
  manufacturing_open: "manufacturing_order",
  expired: "stock_lot",
  expiring_7_days: "stock_lot",
  expiring_30_days: "stock_lot",
  blocked: "stock_lot",
  stock_without_numbers: "item_tracking",
  recalls_open: "traceability_recall",
  service_reported: "traceability_service",
  service_in_repair: "traceability_service",
  loans_overdue: "traceability_service",
  stuck: "traceability_repair",
}

/** Which of these resources may who asks read? */
export async function readable(asking: Asking, resources: string[]): Promise<Set<string>> {
  const answers = await Promise.all(
    resources.map(async (resource) => ({
      resource,
      allowed: await isAllowed(asking, { resource, operation: "read" }),
    }))
  )
  return new Set(answers.filter(({ allowed }) => allowed).map(({ resource }) => resource))
}

/** The tasks that may be counted for whoever may read these resources. */
export const tasksOf = (resources: ReadonlySet<string>): Set<ToDoTask> =>
  new Set((Object.keys(RESOURCES) as ToDoTask[]).filter((task) => resources.has(RESOURCES[task])))

export const TASK_RESOURCES = [...new Set(Object.values(RESOURCES))]
