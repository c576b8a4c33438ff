import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminFinishTraceabilityPacking,
  AdminScanTraceabilityPacking,
  AdminTraceabilityPacking,
  AdminTraceabilityPackingChangedResponse,
  AdminTraceabilityPackingFinishResponse,
  AdminTraceabilityPackingResponse,
  AdminTraceabilityPackingScanResponse,
  AdminTraceabilityPackingsFoundResponse,
  AdminTraceabilityPackingsResponse,
  AdminTraceabilityPackingSummary,
} from "../../../types/http"
import { apiFetch, type QueryValue } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type Packing = AdminTraceabilityPacking
export type PackingLine = AdminTraceabilityPacking["lines"][number]
export type PackingSummary = AdminTraceabilityPackingSummary
export type PackingScanned = AdminTraceabilityPackingScanResponse
export type PackingFinished = AdminTraceabilityPackingFinishResponse

const PACKING = "/admin/traceability/packing"
/** Another packer may work on the same order. */
const LOOK_AGAIN_MS = 10_000

export const usePackings = (query: Record<string, QueryValue>) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.packings(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityPackingsResponse>(PACKING, { query, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  })
  return { ...data, ...rest }
}

export const usePacking = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.packing(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityPackingResponse>(`${PACKING}/${id}`, { signal }),
    refetchInterval: LOOK_AGAIN_MS,
  })
  return { ...data, ...rest }
}

/** The deliveries that a code names: an order's number, or the reference on a picking list. */
export const findPackings = (code: string): Promise<PackingSummary[]> =>
  apiFetch<AdminTraceabilityPackingsFoundResponse>(`${PACKING}/find`, {
    method: "POST",
    body: { code },
    neverAsks: true,
  }).then(({ packings }) => packings)

/** Shows what is packed now; pictures stay as they were read. */
const useShow = (id: string) => {
  const queryClient = useQueryClient()
  return (packing: Packing) => {
    // A look that began before this would show what was packed before.
    void queryClient.cancelQueries({ queryKey: queryKeys.packing(id) })
    queryClient.setQueryData<AdminTraceabilityPackingResponse>(queryKeys.packing(id), (before) => ({
      pictures: before?.pictures ?? {},
      packing,
    }))
  }
}

const usePackingMutation = <TBody extends object, TAnswer extends { packing: Packing }>(
  id: string,
  action: string
) => {
  const show = useShow(id)
  return useMutation({
    mutationFn: (body: TBody) =>
      apiFetch<TAnswer>(`${PACKING}/${id}/${action}`, { method: "POST", body }),
    onSuccess: ({ packing }) => show(packing),
  })
}

export const useScanPacking = (id: string) =>
  usePackingMutation<AdminScanTraceabilityPacking, PackingScanned>(id, "scan")

export const useCountPacking = (id: string) =>
  usePackingMutation<{ line_id: string; quantity?: number }, PackingScanned>(id, "count")

export const useTakeBack = (id: string) =>
  usePackingMutation<{ detail_id: string }, AdminTraceabilityPackingChangedResponse>(
    id,
    "take-back"
  )

export const useFinishPacking = (id: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminFinishTraceabilityPacking) =>
      apiFetch<PackingFinished>(`${PACKING}/${id}/finish`, { method: "POST", body }),
    onSuccess: () => {
      queryClient.invalidateQueries({ queryKey: queryKeys.all })
      queryClient.invalidateQueries({ queryKey: ["orders"] })
    },
  })
}
