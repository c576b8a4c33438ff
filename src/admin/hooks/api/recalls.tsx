import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { apiDownload, apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { RecallProgress } from "../../../types/recall-progress"
import type { Page } from "../../lib/types"
import type { HeldByOperation } from "./lots"
import { RECALL_PAGE_SIZE, recallOf, type RecallSource, type RecallTotals } from "./recall-list"

const RECALLS = "/admin/traceability/recalls"

export type RecallState = "open" | "closed"

export type RecallSummary = {
  id: string
  reference: string
  mock: boolean
  state: RecallState
  reason: string
  lot: { id: string; name: string } | null
  operation: { id: string; reference: string } | null
  started_at: string
  started_by_name: string | null
  trace_ms: number
  found: RecallTotals
  closed_at: string | null
  closed_by_name: string | null
  close_note: string | null
  outcome: RecallProgress | null
  /** Everybody who got some; those with an order, who can be told; those who were told; those who answered. */
  notices: { count: number; orders: number; told: number; answered: number }
}

export type Recall = RecallSummary & { progress: RecallProgress }

export const sourceOf = ({ lot, operation }: RecallSummary): RecallSource =>
  lot
    ? { kind: "lots", id: lot.id, name: lot.name }
    : { kind: "operations", id: operation!.id, name: operation!.reference }

export const useRecalls = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recalls(query),
    queryFn: ({ signal }) =>
      apiFetch<{ recalls: RecallSummary[] } & Page>(RECALLS, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** The recalls of this source that are not closed yet. */
export const useOpenRecalls = ({ kind, id }: RecallSource) =>
  useRecalls({ [kind === "lots" ? "lot_id" : "operation_id"]: id, state: "open" })

export const useRecall = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recall(id),
    queryFn: ({ signal }) => apiFetch<{ recall: Recall }>(`${RECALLS}/${id}`, { signal }),
  })
  return { ...data, ...rest }
}

/** How many lots were not blocked before, how many orders were told, and what became of operations. */
export type StartedRecall = {
  recall: Recall
  blocked: number
  notified: number
  lost: HeldByOperation[]
  still_shipping: HeldByOperation[]
}

/** Whatever a recall changes shows on many pages. */
const useRecallMutation = <I, A>(mutationFn: (input: I) => Promise<A>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useStartRecall = (source: RecallSource) =>
  useRecallMutation((input: { reason: string; mock: boolean }) =>
    apiFetch<StartedRecall>(recallOf(source), { method: "POST", body: input })
  )

export const useCloseRecall = (id: string) =>
  useRecallMutation((input: { note: string | null }) =>
    apiFetch<{ recall: Recall }>(`${RECALLS}/${id}/close`, { method: "POST", body: input })
  )

export const useReopenRecall = (id: string) =>
  useRecallMutation((_: void) =>
    apiFetch<{ recall: Recall }>(`${RECALLS}/${id}/reopen`, { method: "POST" })
  )

export const RECALL_ANSWERS = ["has_it", "used", "destroyed", "unknown"] as const
export type RecallAnswer = (typeof RECALL_ANSWERS)[number]

export const NOTICE_STATES = ["waiting", "answered", "returned"] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

export type RecallNotice = {
  id: string
  /** Null for goods that left without an order. */
  order_id: string | null
  operation_id: string | null
  display_id: number | null
  reference: string
  customer_id: string | null
  name: string | null
  email: string | null
  phone: string | null
  quantity: number
  came_back: number
  told_at: string | null
  state: NoticeState
  answer: RecallAnswer | null
  answer_quantity: number | null
  answer_note: string | null
  answered_at: string | null
  answered_by_name: string | null
  lot_count: number
  lots: { lot_id: string; name: string }[]
}

export const useRecallNotices = (
  recallId: string,
  state: NoticeState | undefined,
  page: number
) => {
  const query = { state, limit: RECALL_PAGE_SIZE, offset: page * RECALL_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recallNotices(recallId, query),
    queryFn: ({ signal }) =>
      apiFetch<{ notices: RecallNotice[] } & Page>(`${RECALLS}/${recallId}/notices`, {
        query,
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** Who got what, who was told and what they said, as a file; of one state or all. */
export const useExportNotices = ({ id, reference }: Recall, state: NoticeState | undefined) =>
  useMutation({
    mutationFn: () =>
      apiDownload(`${RECALLS}/${id}/notices`, `${reference.replace(/\//g, "-")}-customers.csv`, {
        state,
        format: "csv",
      }),
  })

export type AnswerInput = {
  answer: RecallAnswer | null
  quantity?: number | null
  note?: string | null
}

export const useRecordAnswer = (recallId: string, noticeId: string) =>
  useRecallMutation((input: AnswerInput) =>
    apiFetch<{ notice: RecallNotice }>(`${RECALLS}/${recallId}/notices/${noticeId}/answers`, {
      method: "POST",
      body: input,
    })
  )
