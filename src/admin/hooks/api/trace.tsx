import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { apiDownload, apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Lot } from "../../lib/types"

const recallOf = (lotId: string) => `/admin/traceability/lots/${lotId}/recall`

export type RecalledPlace = {
  location_id: string
  location_name: string
  lot_id: string
  name: string
  quantity: number
  reserved_quantity: number
}

export type RecalledProduction = {
  operation_id: string
  reference: string
  lot_id: string
  name: string
  quantity: number
}

export type RecalledOrder = {
  /** Null for goods that left without an order. */
  order_id: string | null
  display_id: number | null
  reference: string
  email: string | null
  customer_id: string | null
  name: string | null
  phone: string | null
  lots: { lot_id: string; name: string; quantity: number; delivered_at: string }[]
  quantity: number
}

export type RecallTotals = {
  affected_lots: number
  on_hand: number
  in_production: number
  delivered: number
  orders: number
  deliveries: number
}

export type Recall = {
  affected_lots: Lot[]
  on_hand: RecalledPlace[]
  in_production: RecalledProduction[]
  orders: RecalledOrder[]
  totals: RecallTotals
  /** How many rows lists have whose total is a quantity. */
  counts: { on_hand: number; in_production: number }
  truncated: boolean
}

export const RECALL_PAGE_SIZE = 50

/** Everything a lot is in, where it is and who has it. A page holds so many of each list; totals are over all. */
export const useRecall = (lotId: string, page = 0) => {
  const query = { limit: RECALL_PAGE_SIZE, offset: page * RECALL_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lotRecall(lotId, query),
    queryFn: ({ signal }) => apiFetch<{ recall: Recall }>(recallOf(lotId), { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useExportRecall = (lot: Lot) =>
  useMutation({ mutationFn: () => apiDownload(recallOf(lot.id), `recall-${lot.name}.csv`, { format: "csv" }) })

type HeldByOperation = { operation_id: string; reference: string; quantity: number }

/** How many lots were not blocked before, how many orders were told of, and what became of operations. */
export type RecallAnswer = {
  blocked: number
  notified: number
  lost: HeldByOperation[]
  still_shipping: HeldByOperation[]
}

export const useBlockRecalled = (lotId: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (input: { reason: string }) => apiFetch<RecallAnswer>(recallOf(lotId), { method: "POST", body: input }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}
