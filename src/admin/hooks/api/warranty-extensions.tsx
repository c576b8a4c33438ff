import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminExtendTraceabilityWarranty,
  AdminTraceabilityWarrantyExtension,
  AdminTraceabilityWarrantyExtensionListParams,
  AdminTraceabilityWarrantyExtensionListResponse,
  AdminTraceabilityWarrantyExtensionResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

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

/** A warranty is shown in many places, so all of them are read again. */
const useChange = <I,>(call: (input: I) => Promise<AdminTraceabilityWarrantyExtensionResponse>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useExtendWarranty = () =>
  useChange((body: AdminExtendTraceabilityWarranty) =>
    apiFetch<AdminTraceabilityWarrantyExtensionResponse>(ROOT, { method: "POST", body })
  )

export const useRevokeExtension = (id: string) =>
  useChange((body: { reason: string }) =>
    apiFetch<AdminTraceabilityWarrantyExtensionResponse>(`${ROOT}/${id}/revoke`, {
      method: "POST",
      body,
    })
  )
