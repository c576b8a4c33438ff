import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { LotKind, OperationSummary, Tracking } from "../../lib/types"

/** Without an id, a number that is entered for a unit which gets it as it leaves. */
export type OrderLot = {
  lot_id: string | null
  name: string
  kind: LotKind
  quantity: number
  expired: boolean
}

export type OrderLotLine = {
  line_item_id: string
  inventory_item_id: string
  sku: string | null
  title: string | null
  tracking: Tracking
  required: number
  assigned: OrderLot[]
  delivered: OrderLot[]
  returned: OrderLot[]
  missing: number
}

export type OrderTraceability = {
  order_id: string
  operations: OperationSummary[]
  lines: OrderLotLine[]
}

/** `version` is anything that changes when Medusa's own pages change the order, so that the numbers are read again. */
export const useOrderTraceability = (orderId: string, version: string) => {
  const { data, ...rest } = useQuery({
    queryKey: [...queryKeys.orderTraceability(orderId), version],
    queryFn: ({ signal }) =>
      apiFetch<{ order_traceability: OrderTraceability }>(`/admin/traceability/orders/${orderId}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}
