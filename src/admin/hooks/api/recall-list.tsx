import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityRecallListOfResponse,
  AdminTraceabilityRecalledOrder,
  AdminTraceabilityRecalledPlace,
  AdminTraceabilityRecalledProduction,
} from "../../../types/http"
import { apiDownload, apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

/** What is recalled: a lot, or everything that an operation moved. */
export type RecallSource = { kind: "lots" | "operations"; id: string; name: string }

export const recallOf = ({ kind, id }: RecallSource) => `/admin/traceability/${kind}/${id}/recall`

export type RecalledPlace = AdminTraceabilityRecalledPlace
export type RecalledProduction = AdminTraceabilityRecalledProduction
export type RecalledOrder = AdminTraceabilityRecalledOrder
export type { RecallTotals } from "../../../types/recall"

export const RECALL_PAGE_SIZE = 50

/** Everything the source is in, where it is and who has it. A page holds so many of each list; totals are over all. */
export const useRecallList = (source: RecallSource, page = 0) => {
  const query = { limit: RECALL_PAGE_SIZE, offset: page * RECALL_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recallList(source.kind, source.id, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityRecallListOfResponse>(recallOf(source), { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useExportRecall = (source: RecallSource) =>
  useMutation({
    mutationFn: () =>
      apiDownload(recallOf(source), `recall-${source.name.replace(/\W+/g, "-")}.csv`, {
        format: "csv",
      }),
  })
