import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminBlockTraceabilityLot,
  AdminCreateTraceabilityLot,
  AdminTraceabilityHoldingOperation,
  AdminTraceabilityLotBlockResponse,
  AdminTraceabilityLotChangeListResponse,
  AdminTraceabilityLotDeleteResponse,
  AdminTraceabilityLotHoldListResponse,
  AdminTraceabilityLotListResponse,
  AdminTraceabilityLotNamesResponse,
  AdminTraceabilityLotResponse,
  AdminTraceabilityLotStockResponse,
  AdminTraceabilityMovementListResponse,
  AdminTraceabilityNextLotNameResponse,
  AdminUnblockTraceabilityLot,
  AdminUpdateTraceabilityLot,
} from "../../../types/http"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"
const LOTS = "/admin/traceability/lots"
const NAMES = "/admin/traceability/lot-names"

export type LotsQuery = Record<string, QueryValue>

export type LotInput = AdminUpdateTraceabilityLot

export const useLots = (query: LotsQuery, options: { enabled?: boolean } = {}) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lots(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityLotListResponse>(LOTS, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

export const useLot = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lot(id),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityLotResponse>(`${LOTS}/${id}`, { signal }),
  })
  return { ...data, ...rest }
}

export const useLotStock = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotStock(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityLotStockResponse>(`${LOTS}/${id}/stock`, { signal }),
  })
  return { ...data, ...rest }
}

export const useLotMovements = (id: string, query: { limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotMovements(id, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityMovementListResponse>(`${LOTS}/${id}/movements`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useLotHolds = (id: string, query: { limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotHolds(id, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityLotHoldListResponse>(`${LOTS}/${id}/holds`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useLotChanges = (id: string, query: { limit: number; offset: number }) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotChanges(id, query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityLotChangeListResponse>(`${LOTS}/${id}/changes`, { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** The number that the item would give next. It is not drawn yet: two people may be shown the same one. */
export const useNextLotName = (itemId: string | undefined, options: { enabled?: boolean } = {}) => {
  const { enabled = true } = options
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.nextLotName(itemId ?? ""),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityNextLotNameResponse>(`${NAMES}/next`, {
        query: { inventory_item_id: itemId },
        signal,
      }),
    enabled: enabled && !!itemId,
  })
  return { ...data, ...rest }
}

/** The series that begins with a name. */
export const generateLotNames = async (
  firstName: string,
  count: number,
  signal?: AbortSignal
): Promise<string[]> => {
  const body = { first_name: firstName, count }
  const { names } = await apiFetch<AdminTraceabilityLotNamesResponse>(`${NAMES}/generate`, {
    method: "POST",
    body,
    signal,
  })
  return names
}

export const useGeneratedLotNames = (firstName: string, count: number) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.generatedLotNames(firstName, count),
    queryFn: async ({ signal }) => ({ names: await generateLotNames(firstName, count, signal) }),
    enabled: !!firstName && Number.isInteger(count) && count > 0,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { ...data, ...rest }
}

export const useCreateLot = () =>
  useRefreshingMutation((input: AdminCreateTraceabilityLot) =>
    apiFetch<AdminTraceabilityLotResponse>(LOTS, { method: "POST", body: input })
  )

export const useUpdateLot = (id: string) =>
  useRefreshingMutation((input: LotInput) =>
    apiFetch<AdminTraceabilityLotResponse>(`${LOTS}/${id}`, { method: "POST", body: input })
  )

export type HeldByOperation = AdminTraceabilityHoldingOperation
export type BlockAnswer = AdminTraceabilityLotBlockResponse

export const useBlockLot = (id: string) =>
  useRefreshingMutation((input: AdminBlockTraceabilityLot) =>
    apiFetch<BlockAnswer>(`${LOTS}/${id}/block`, { method: "POST", body: input })
  )

export const useUnblockLot = (id: string) =>
  useRefreshingMutation((input: AdminUnblockTraceabilityLot) =>
    apiFetch<AdminTraceabilityLotResponse>(`${LOTS}/${id}/unblock`, { method: "POST", body: input })
  )

export const useDeleteLot = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () =>
      apiFetch<AdminTraceabilityLotDeleteResponse>(`${LOTS}/${id}`, { method: "DELETE" }),
    // Not the lot itself: its page is still open, and would ask for what is gone.
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: queryKeys.lots().slice(0, 2) })
    },
  })
}
