import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityFailingBatch,
  AdminTraceabilityFailureRateParams,
  AdminTraceabilityFailureRateResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type FailingBatch = AdminTraceabilityFailingBatch

export const useFailureRate = (query: AdminTraceabilityFailureRateParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.failureRate(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityFailureRateResponse>("/admin/traceability/failure-rate", {
        query,
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}
