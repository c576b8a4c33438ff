import { useQuery } from "@tanstack/react-query"
import type {
  AdminCreateTraceabilityCostDocument,
  AdminTraceabilityCostDocument,
  AdminTraceabilityCostDocumentListResponse,
  AdminTraceabilityCostDocumentResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

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

export const useAddCost = () =>
  useRefreshingMutation((body: AdminCreateTraceabilityCostDocument) =>
    apiFetch<AdminTraceabilityCostDocumentResponse>(COSTS, { method: "POST", body })
  )

export const useReverseCost = () =>
  useRefreshingMutation((id: string) =>
    apiFetch<AdminTraceabilityCostDocumentResponse>(`${COSTS}/${id}/reverse`, { method: "POST" })
  )
