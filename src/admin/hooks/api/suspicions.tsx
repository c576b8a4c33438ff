import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminClearTraceabilityUnit,
  AdminReportTraceabilityUnit,
  AdminTraceabilitySuspicion,
  AdminTraceabilitySuspicionListParams,
  AdminTraceabilitySuspicionListResponse,
  AdminTraceabilitySuspicionResponse,
  AdminTraceabilityUnitWarning,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability/suspicions"

export type Suspicion = AdminTraceabilitySuspicion
export type UnitWarning = AdminTraceabilityUnitWarning

export const useSuspicions = (query: AdminTraceabilitySuspicionListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.suspicions(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilitySuspicionListResponse>(ROOT, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** What stops a unit shows wherever the unit does. */
const useSuspicionMutation = <I,>(pathOf: (input: I) => string, bodyOf: (input: I) => object) =>
  useRefreshingMutation((input: I) =>
    apiFetch<AdminTraceabilitySuspicionResponse>(pathOf(input), {
      method: "POST",
      body: bodyOf(input),
    })
  )

export const useReportUnit = () =>
  useSuspicionMutation<AdminReportTraceabilityUnit>(
    () => ROOT,
    (input) => input
  )

export const useClearUnit = (id: string) =>
  useSuspicionMutation<AdminClearTraceabilityUnit>(
    () => `${ROOT}/${id}/clear`,
    (input) => input
  )
