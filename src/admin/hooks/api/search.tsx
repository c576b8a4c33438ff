import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityCustomerLotListResponse,
  AdminTraceabilitySearchResponse,
  AdminTraceabilitySearchResult,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type Found = AdminTraceabilitySearchResult

/** What a text or a scan finds; nothing is asked for until there is a text. */
export const useSearch = (q: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.search(q),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilitySearchResponse>("/admin/traceability/search", {
        query: { q },
        signal,
      }),
    enabled: !!q,
    placeholderData: q ? keepPreviousData : undefined,
  })
  return { ...data, ...rest }
}

/** The units that a customer has. */
export const useCustomerLots = (customerId: string, query: { limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.customerLots(customerId, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityCustomerLotListResponse>(
        `/admin/traceability/customers/${customerId}/lots`,
        { query, signal }
      ),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { ...data, ...rest }
}
