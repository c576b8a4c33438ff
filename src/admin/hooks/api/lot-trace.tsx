import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityMovementListResponse,
  AdminTraceabilityTrace,
  AdminTraceabilityTraceEdge,
  AdminTraceabilityTraceParams,
  AdminTraceabilityTraceResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type Trace = AdminTraceabilityTrace
export type TraceEdge = AdminTraceabilityTraceEdge
export type TraceEdgeKind = TraceEdge["kind"]
export type TraceNode = Trace["nodes"][number]

/** What a lot came from and went into. */
export const useLotTrace = (lotId: string, query: AdminTraceabilityTraceParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotTrace(lotId, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityTraceResponse>(`/admin/traceability/lots/${lotId}/trace`, {
        query,
        signal,
      }),
  })
  return { ...data, ...rest }
}

const PAGE_SIZE = 50

/** The movements of a lot, newest first; older ones page by page. */
export const useLotLife = (lotId: string) => {
  const { data, ...rest } = useInfiniteQuery({
    queryKey: queryKeys.lotTimeline(lotId),
    queryFn: ({ pageParam, signal }) =>
      apiFetch<AdminTraceabilityMovementListResponse>(
        `/admin/traceability/lots/${lotId}/movements`,
        {
          query: { limit: PAGE_SIZE, offset: pageParam },
          signal,
        }
      ),
    initialPageParam: 0,
    getNextPageParam: ({ offset, movements, count }) =>
      offset + movements.length < count ? offset + movements.length : undefined,
  })
  return { movements: data?.pages.flatMap((page) => page.movements), ...rest }
}
