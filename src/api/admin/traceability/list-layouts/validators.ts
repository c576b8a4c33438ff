import { z } from "@medusajs/framework/zod"
import type {
  AdminTraceabilityListLayoutListParams,
  AdminWriteTraceabilityListLayout,
} from "../../../../types/http"
import { listReading } from "../../../utils/body-fields"
import type { ParsedBody, ParsedQuery } from "../../../utils/parsed"

const partnerName = z.string().trim().min(1).max(255)

export const listLayoutsParams = z.object({ partner_name: partnerName })
export type ListLayoutsParams = ParsedQuery<
  typeof listLayoutsParams,
  AdminTraceabilityListLayoutListParams
>

export const writeListLayoutBody = z
  .object({
    partner_name: partnerName,
    titles: z.array(z.string().max(1_000).nullable()).min(1).max(100),
    reading: z.object({
      columns: listReading.columns.unwrap(),
      date_order: listReading.date_order,
      decimal_mark: listReading.decimal_mark,
      title_row: listReading.title_row,
    }),
  })
  .refine(({ titles, reading }) => titles.length === reading.columns.length, {
    error: "titles: as many as there are columns, null for one without a title",
  })
export type WriteListLayoutBody = ParsedBody<
  typeof writeListLayoutBody,
  AdminWriteTraceabilityListLayout
>
