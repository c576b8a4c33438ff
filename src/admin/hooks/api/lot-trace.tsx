import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { TraceDirection } from "./report"
import type { LotKind, Movement, OperationCode, Page } from "../../lib/types"

export type TraceEdgeKind =
  | "consumed"
  | "produced"
  | "received"
  | "delivered"
  | "returned"
  | "moved"
  | "adjusted"
  | "scrapped"
  | "batch"

type LotNode = {
  type: "lot"
  kind: LotKind
  inventory_item_id: string
  sku: string | null
  title: string | null
  blocked: boolean
}

type DocumentNode = {
  type: "document"
  code: OperationCode
  order_id: string | null
  order_display_id: number | null
}

/** A lot with what is on hand of it, or a document with what it moved. Depths below zero are upstream. */
export type TraceNode = (LotNode | DocumentNode) & {
  id: string
  label: string
  quantity: number
  depth: number
}

export type TraceEdge = {
  from: string
  to: string
  kind: TraceEdgeKind
  quantity: number
  returned_quantity: number
  reference: string
  occurred_at: string | null
  operation_id: string | null
}

export type Trace = { root: string; nodes: TraceNode[]; edges: TraceEdge[]; truncated: boolean }

/** What a lot came from and went into. */
export const useLotTrace = (
  lotId: string,
  query: { direction: TraceDirection | "both"; depth: number; limit: number }
) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotTrace(lotId, query),
    queryFn: ({ signal }) =>
      apiFetch<{ trace: Trace }>(`/admin/traceability/lots/${lotId}/trace`, { query, signal }),
  })
  return { ...data, ...rest }
}

const PAGE_SIZE = 50

/** The movements of a lot, newest first; older ones page by page. */
export const useLotLife = (lotId: string) => {
  const { data, ...rest } = useInfiniteQuery({
    queryKey: queryKeys.lotTimeline(lotId),
    queryFn: ({ pageParam, signal }) =>
      apiFetch<{ movements: Movement[] } & Page>(`/admin/traceability/lots/${lotId}/movements`, {
        query: { limit: PAGE_SIZE, offset: pageParam },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, movements, count }) =>
      offset + movements.length < count ? offset + movements.length : undefined,
  })
  return { movements: data?.pages.flatMap((page) => page.movements), ...rest }
}
