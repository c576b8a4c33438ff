import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityItemListResponse,
  AdminTraceabilityItemOption,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const ITEMS = "/admin/traceability/items"

/** So many are offered; more words find the others. */
const SHOWN = 20

export type ItemOption = AdminTraceabilityItemOption

/** What a text finds among inventory items, best first; without a text, the first ones. */
export const useItemOptions = (q: string, options: { enabled: boolean }) => {
  const query = { q: q || undefined, limit: SHOWN }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.items(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityItemListResponse>(ITEMS, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

/** The item that is chosen, which may be none of those that are offered. */
export const useItemOption = (id: string): ItemOption | undefined => {
  const query = { id: [id], limit: 1 }
  const { data } = useQuery({
    queryKey: queryKeys.items(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityItemListResponse>(ITEMS, { query, signal }),
    enabled: !!id,
  })
  return data?.items[0]
}
