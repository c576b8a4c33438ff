import { useQuery } from "@tanstack/react-query"
import type {
  AdminSetTraceabilityManufacturingOrderLabour,
  AdminTraceabilityManufacturingOrderLabourResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const pathOf = (id: string) => `/admin/traceability/manufacturing-orders/${id}/labour`

/** What working on one unit of an order costs, for who may see costs. */
export const useOrderLabour = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.orderLabour(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityManufacturingOrderLabourResponse>(pathOf(id), { signal }),
    retry: false,
  })
  return { ...data, ...rest }
}

export const useSetOrderLabour = (id: string) =>
  useRefreshingMutation((body: AdminSetTraceabilityManufacturingOrderLabour) =>
    apiFetch<AdminTraceabilityManufacturingOrderLabourResponse>(pathOf(id), {
      method: "POST",
      body,
    })
  )
