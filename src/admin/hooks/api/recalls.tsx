import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type { NoticeState } from "../../../types/recall"
import type {
  AdminAnswerTraceabilityRecallNotice,
  AdminCloseTraceabilityRecall,
  AdminStartTraceabilityRecallOf,
  AdminTraceabilityRecall,
  AdminTraceabilityRecallListResponse,
  AdminTraceabilityRecallNotice,
  AdminTraceabilityRecallNoticeListResponse,
  AdminTraceabilityRecallNoticeResponse,
  AdminTraceabilityRecallResponse,
  AdminTraceabilityRecallSummary,
  AdminTraceabilityStartedRecallResponse,
} from "../../../types/http"
import { apiDownload, apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { RECALL_PAGE_SIZE, recallOf, type RecallSource } from "./recall-list"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const RECALLS = "/admin/traceability/recalls"

export type { RecallState } from "../../../types/recall"
export type RecallSummary = AdminTraceabilityRecallSummary
export type Recall = AdminTraceabilityRecall

export const sourceOf = ({ lot, operation }: RecallSummary): RecallSource =>
  lot
    ? { kind: "lots", id: lot.id, name: lot.name }
    : { kind: "operations", id: operation!.id, name: operation!.reference }

export const useRecalls = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recalls(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityRecallListResponse>(RECALLS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** The recalls of this source that are not closed yet. */
export const useOpenRecalls = ({ kind, id }: RecallSource) =>
  useRecalls({ [kind === "lots" ? "lot_id" : "operation_id"]: id, state: "open" })

/** How often a recall that is still being started is read again. */
const STARTING_EVERY_MS = 4_000

export const useRecall = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recall(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityRecallResponse>(`${RECALLS}/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.recall.starting ? STARTING_EVERY_MS : false),
  })
  return { ...data, ...rest }
}

export type StartedRecall = AdminTraceabilityStartedRecallResponse

export const useStartRecall = (source: RecallSource) =>
  useRefreshingMutation((input: AdminStartTraceabilityRecallOf) =>
    apiFetch<StartedRecall>(recallOf(source), { method: "POST", body: input })
  )

export const useCloseRecall = (id: string) =>
  useRefreshingMutation((input: AdminCloseTraceabilityRecall) =>
    apiFetch<AdminTraceabilityRecallResponse>(`${RECALLS}/${id}/close`, {
      method: "POST",
      body: input,
    })
  )

export const useReopenRecall = (id: string) =>
  useRefreshingMutation((_: void) =>
    apiFetch<AdminTraceabilityRecallResponse>(`${RECALLS}/${id}/reopen`, { method: "POST" })
  )

export {
  NOTICE_STATES,
  RECALL_ANSWERS,
  type NoticeState,
  type RecallAnswer,
} from "../../../types/recall"

export type RecallNotice = AdminTraceabilityRecallNotice

export const useRecallNotices = (
  recallId: string,
  state: NoticeState | undefined,
  page: number
) => {
  const query = { state, limit: RECALL_PAGE_SIZE, offset: page * RECALL_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recallNotices(recallId, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityRecallNoticeListResponse>(`${RECALLS}/${recallId}/notices`, {
        query,
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** Who received what, who was notified and what they said, as a file; of one state or all. */
export const useExportNotices = ({ id, reference }: Recall, state: NoticeState | undefined) =>
  useMutation({
    mutationFn: () =>
      apiDownload(`${RECALLS}/${id}/notices`, `${reference.replace(/\//g, "-")}-customers.csv`, {
        state,
        format: "csv",
      }),
  })

export type AnswerInput = AdminAnswerTraceabilityRecallNotice

export const useRecordAnswer = (recallId: string, noticeId: string) =>
  useRefreshingMutation((input: AnswerInput) =>
    apiFetch<AdminTraceabilityRecallNoticeResponse>(
      `${RECALLS}/${recallId}/notices/${noticeId}/answers`,
      {
        method: "POST",
        body: input,
      }
    )
  )
