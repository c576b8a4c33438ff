import type { DateOrder, DecimalMark, ListColumn } from "../list"
import type { DateTime } from "./common"

/** How a list is to be read, as somebody said it. */
export type AdminTraceabilityListLayoutReading = {
  columns: ListColumn[]
  date_order?: DateOrder
  decimal_mark?: DecimalMark
  title_row?: boolean
}

/** For the lists of a partner that have just these titles; null for a column without one. */
export type AdminTraceabilityListLayout = {
  id: string
  partner_name: string
  titles: (string | null)[]
  reading: AdminTraceabilityListLayoutReading
  updated_by: string | null
  updated_at: DateTime
}

export type AdminTraceabilityListLayoutListParams = { partner_name: string }

/** In place of what was said of such lists before. */
export type AdminWriteTraceabilityListLayout = Pick<
  AdminTraceabilityListLayout,
  "partner_name" | "titles" | "reading"
>

export type AdminTraceabilityListLayoutListResponse = {
  list_layouts: AdminTraceabilityListLayout[]
}

export type AdminTraceabilityListLayoutResponse = { list_layout: AdminTraceabilityListLayout }
