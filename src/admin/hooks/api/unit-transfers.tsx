import { useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityUnitTransfer,
  AdminTraceabilityUnitTransferListParams,
  AdminTraceabilityUnitTransferListResponse,
  AdminTraceabilityUnitTransferResponse,
  AdminTransferTraceabilityUnit,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

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

export const useTransferUnit = () =>
  useRefreshingMutation((body: AdminTransferTraceabilityUnit) =>
    apiFetch<AdminTraceabilityUnitTransferResponse>(ROOT, { method: "POST", body })
  )

export const useRevokeTransfer = (id: string) =>
  useRefreshingMutation((body: { reason: string }) =>
    apiFetch<AdminTraceabilityUnitTransferResponse>(`${ROOT}/${id}/revoke`, {
      method: "POST",
      body,
    })
  )
