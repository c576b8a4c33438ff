import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityToDo,
  AdminTraceabilityToDoCount,
  AdminTraceabilityToDoResponse,
  AdminTraceabilityUntrackedPlace,
  AdminTraceabilityUntrackedStockListResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type ToDo = AdminTraceabilityToDo
export type ToDoCount = AdminTraceabilityToDoCount
export type UntrackedPlace = AdminTraceabilityUntrackedPlace

/** Read again whenever somebody comes back to the page: others work meanwhile. */
export const useToDo = () => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.toDo(),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityToDoResponse>("/admin/traceability/to-do", { signal }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
  return { ...data, ...rest }
}

export const useUntrackedStock = (query: {
  location_id?: string
  limit: number
  offset: number
}) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.untrackedStock(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityUntrackedStockListResponse>("/admin/traceability/untracked-stock", {
        query,
        signal,
      }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}
