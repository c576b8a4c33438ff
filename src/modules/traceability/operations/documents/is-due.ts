import type { OperationDue } from "../../../../types/operation"
import { dayInZone, endOfDayAfter } from "../../stock/settings/time-zone"
import { startOfDay } from "../../stock/settings/time-zone"

/** Of a document that is due soon: within so many days after today. */
export const DUE_SOON_DAYS = 7

const TODAY = startOfDay(dayInZone("now()"))

/** SQL for "what is scheduled at this instant is late, or due soon", by whole days in the shop's zone. */
export const isDue = (column: string, due: OperationDue): string =>
  due === "late"
    ? `${column} < ${TODAY}`
    : `${column} >= ${TODAY} AND ${column} <= ${endOfDayAfter(String(DUE_SOON_DAYS))}`
