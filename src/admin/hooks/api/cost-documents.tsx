import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityCostDocument,
  AdminTraceabilityCostDocument,
  AdminTraceabilityCostDocumentListResponse,
  AdminTraceabilityCostDocumentResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const COSTS = "/admin/traceability/cost-documents"

export type CostDocument = AdminTraceabilityCostDocument
export type CostsOf = { purchase_order_id: string } | { operation_id: string } | { lot_id: string }

/** Who may not see costs gets an error, and the page shows nothing of them. */
export const useCostDocuments = (of: CostsOf) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.costDocuments(of),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityCostDocumentListResponse>(COSTS, {
        query: { ...of, limit: 100 },
        signal,
      }),
    retry: false,
  })
  return { ...data, ...rest }
}

/** A cost changes what goods are worth wherever they are by now. */
const useChange = <I,>(call: (input: I) => Promise<AdminTraceabilityCostDocumentResponse>) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

export const useAddCost = () =>
  useChange((body: AdminCreateTraceabilityCostDocument) =>
    apiFetch<AdminTraceabilityCostDocumentResponse>(COSTS, { method: "POST", body })
  )

export const useReverseCost = () =>
  useChange((id: string) =>
    apiFetch<AdminTraceabilityCostDocumentResponse>(`${COSTS}/${id}/reverse`, { method: "POST" })
  )
