import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminTraceabilityUnitTransfer,
  AdminTraceabilityUnitTransferListParams,
  AdminTraceabilityUnitTransferListResponse,
  AdminTraceabilityUnitTransferResponse,
  AdminTransferTraceabilityUnit,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const ROOT = "/admin/traceability/unit-transfers"

export type UnitTransfer = AdminTraceabilityUnitTransfer

export const useUnitTransfers = (query: AdminTraceabilityUnitTransferListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.unitTransfers(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityUnitTransferListResponse>(ROOT, { query, signal }),
    retry: false,
  })
  return { ...data, ...rest }
}

/** Whose a unit is stands in many places, so all of them are read again. */
const useChange = <I,>(call: (input: I) => Promise<AdminTraceabilityUnitTransferResponse>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useTransferUnit = () =>
  useChange((body: AdminTransferTraceabilityUnit) =>
    apiFetch<AdminTraceabilityUnitTransferResponse>(ROOT, { method: "POST", body })
  )

export const useRevokeTransfer = (id: string) =>
  useChange((body: { reason: string }) =>
    apiFetch<AdminTraceabilityUnitTransferResponse>(`${ROOT}/${id}/revoke`, {
      method: "POST",
      body,
    })
  )
