import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminTraceabilityOrderLine,
  AdminTraceabilityOrderLot,
  AdminTraceabilityOrderResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

/** What pages show of a lot of an order; a row of a manufacturing order is shown in the same way. */
export type OrderLot = Pick<
  AdminTraceabilityOrderLot,
  "lot_id" | "name" | "kind" | "quantity" | "expired"
>
export type OrderLotLine = AdminTraceabilityOrderLine

/** `version` is anything that changes when Medusa's own pages change the order, so that the numbers are read again. */
export const useOrderTraceability = (orderId: string, version: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...queryKeys.orderTraceability(orderId), version],
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityOrderResponse>(`/admin/traceability/orders/${orderId}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}
