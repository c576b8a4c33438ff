import { useQuery } from "@tanstack/react-query"
import type {
  AdminExtendTraceabilityWarranty,
  AdminTraceabilityWarrantyExtension,
  AdminTraceabilityWarrantyExtensionListParams,
  AdminTraceabilityWarrantyExtensionListResponse,
  AdminTraceabilityWarrantyExtensionResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability/warranty-extensions"

export type WarrantyExtension = AdminTraceabilityWarrantyExtension

export const useWarrantyExtensions = (query: AdminTraceabilityWarrantyExtensionListParams) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.warrantyExtensions(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityWarrantyExtensionListResponse>(ROOT, { query, signal }),
    retry: false,
  })
  return { ...data, ...rest }
}

export const useExtendWarranty = () =>
  useRefreshingMutation((body: AdminExtendTraceabilityWarranty) =>
    apiFetch<AdminTraceabilityWarrantyExtensionResponse>(ROOT, { method: "POST", body })
  )

export const useRevokeExtension = (id: string) =>
  useRefreshingMutation((body: { reason: string }) =>
    apiFetch<AdminTraceabilityWarrantyExtensionResponse>(`${ROOT}/${id}/revoke`, {
      method: "POST",
      body,
    })
  )
