import { useInfiniteQuery, useMutation } from "@tanstack/react-query"
import type {
  AdminTraceabilityReportResponse,
  AdminTraceabilityReportRow,
} from "../../../types/http"
import { apiDownload, apiFetch, saveFile } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

/** What a Traceability Report is about, as the server's paths name it. */
export type ReportSubject = `${"lots" | "operations" | "orders" | "manufacturing-orders"}/${string}`

/** Upstream: what came before. Downstream: what was made with it. */
export type TraceDirection = "upstream" | "downstream"

export type ReportRow = AdminTraceabilityReportRow
type ReportPage = AdminTraceabilityReportResponse

const PAGE_SIZE = 50
const FILE_PAGE_SIZE = 1_000

const pathOf = (subject: ReportSubject) => `/admin/traceability/${subject}/report`

/** The Traceability Report of a subject, or with `movementId` the rows below one of its rows; more of them page by page. */
export const useReport = (
  subject: ReportSubject,
  direction: TraceDirection,
  movementId?: string
) => {
  const about = { direction, movement_id: movementId, limit: PAGE_SIZE }
  const { data, ...rest } = useInfiniteQuery({
    queryKey: queryKeys.report(subject, about),
    queryFn: ({ pageParam, signal }) =>
      apiFetch<ReportPage>(pathOf(subject), { query: { ...about, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ReportPage) => (page.more ? page.rows.at(-1)?.id : undefined),
  })
  return { rows: data?.pages.flatMap((page) => page.rows), ...rest }
}

const readAll = async (subject: ReportSubject): Promise<ReportRow[]> => {
  const rows: ReportRow[] = []
  for (let more = true; more;) {
    const query = { limit: FILE_PAGE_SIZE, after: rows.at(-1)?.id }
    const page = await apiFetch<ReportPage>(pathOf(subject), { query })
    rows.push(...page.rows)
    more = page.more
  }
  return rows
}

export type ReportFormat = "csv" | "json"

/** Saves the whole report, not only the rows that are shown. */
export const useExportReport = (subject: ReportSubject, name: string) =>
  useMutation({
    mutationFn: async (format: ReportFormat) => {
      const filename = `traceability-${name.replace(/[\\/]/g, "-")}.${format}`
      if (format === "csv") {
        return apiDownload(pathOf(subject), filename, { format })
      }
      const text = JSON.stringify({ rows: await readAll(subject) }, null, 2)
      saveFile(new Blob([text], { type: "application/json" }), filename)
    },
  })
