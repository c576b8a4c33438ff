import { useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityLotLabel,
  AdminTraceabilityLotLabelListResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const LABELS = "/admin/traceability/lot-labels"

export type LotLabel = AdminTraceabilityLotLabel

/** Which labels: those of lots, of what an operation moved, or of what a manufacturing order produced. */
export type LabelsOf = { ids?: string[]; operation_id?: string; manufacturing_order_id?: string }

/** More ids than an address can hold go in a body. */
const ask = (of: LabelsOf, signal: AbortSignal) =>
  of.ids
    ? apiFetch<AdminTraceabilityLotLabelListResponse>(LABELS, {
        method: "POST",
        body: { ids: of.ids },
        signal,
      })
    : apiFetch<AdminTraceabilityLotLabelListResponse>(LABELS, { query: of, signal })

export const useLabels = (of: LabelsOf) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.labels(of),
    queryFn: ({ signal }) => ask(of, signal),
    enabled: Object.values(of).some((value) => !!value?.length),
  })
  return { ...data, ...rest }
}
