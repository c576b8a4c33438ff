import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { apiDownload, apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Lot } from "../../lib/types"

/** What is recalled: a lot, or everything that an operation moved. */
export type RecallSource = { kind: "lots" | "operations"; id: string; name: string }

export const recallOf = ({ kind, id }: RecallSource) => `/admin/traceability/${kind}/${id}/recall`

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
  lot_count: number
  quantity: number
}

export type RecallTotals = {
  affected_lots: number
  on_hand: number
  in_production: number
  scrapped: number
  delivered: number
  orders: number
  deliveries: number
}

export type RecallList = {
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

/** Everything the source is in, where it is and who has it. A page holds so many of each list; totals are over all. */
export const useRecallList = (source: RecallSource, page = 0) => {
  const query = { limit: RECALL_PAGE_SIZE, offset: page * RECALL_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.recallList(source.kind, source.id, query),
    queryFn: ({ signal }) => apiFetch<{ recall: RecallList }>(recallOf(source), { query, signal }),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

export const useExportRecall = (source: RecallSource) =>
  useMutation({
    mutationFn: () =>
      apiDownload(recallOf(source), `recall-${source.name.replace(/\W+/g, "-")}.csv`, {
        format: "csv",
      }),
  })
