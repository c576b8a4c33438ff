import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityBom,
  AdminTraceabilityBom,
  AdminTraceabilityBomDeleteResponse,
  AdminTraceabilityBomLine,
  AdminTraceabilityBomListResponse,
  AdminTraceabilityBomResponse,
} from "../../../types/http"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const BOMS = "/admin/traceability/boms"

export { CONSUMPTIONS, type Consumption } from "../../../types/manufacturing-order"

export type Bom = AdminTraceabilityBom
export type BomLine = AdminTraceabilityBomLine
export type BomRole = BomLine["role"]
export type BomInput = AdminCreateTraceabilityBom

/** Newest first, as the server takes them when an order names none. */
export const useBoms = (query: Record<string, QueryValue>, options: { enabled?: boolean } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.boms(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityBomListResponse>(BOMS, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

export const useBom = (id: string | null | undefined) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.bom(id ?? ""),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityBomResponse>(`${BOMS}/${id}`, { signal }),
    enabled: !!id,
    retry: false,
  })
  return { ...data, ...rest }
}

/** Writes a new bill, or changes the one with the id; its product stays. */
export const useSaveBom = (id?: string) =>
  useRefreshingMutation(({ inventory_item_id, ...content }: BomInput) =>
    id
      ? apiFetch<AdminTraceabilityBomResponse>(`${BOMS}/${id}`, { method: "POST", body: content })
      : apiFetch<AdminTraceabilityBomResponse>(BOMS, {
          method: "POST",
          body: { inventory_item_id, ...content },
        })
  )

/** The page of the deleted bill is still open for a moment: asking for it again would only show an error. */
export const useDeleteBom = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      apiFetch<AdminTraceabilityBomDeleteResponse>(`${BOMS}/${id}`, { method: "DELETE" }),
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.all, refetchType: "inactive" }),
  })
}
