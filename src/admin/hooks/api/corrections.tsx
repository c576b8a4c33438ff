import { useQuery } from "@tanstack/react-query"
import type {
  AdminCorrectTraceabilityLot,
  AdminCountTraceabilityStock,
  AdminScrapTraceabilityLot,
  AdminTraceabilityCountSheet,
  AdminTraceabilityCountSheetResponse,
  AdminTraceabilityCountSheetRow,
  AdminTraceabilityOperationResponse,
  AdminTraceabilityOperationsResponse,
  AdminTraceabilityStockCountResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const STOCK_COUNTS = "/admin/traceability/stock-counts"

/** As many rows as the server returns at once. */
const PAGE_SIZE = 1000

export type CountSheetRow = AdminTraceabilityCountSheetRow
export type CountSheet = AdminTraceabilityCountSheet
export type StockCountInput = AdminCountTraceabilityStock
export type StockCounted = AdminTraceabilityStockCountResponse

type Place = { locationId: string; itemId: string }

const readPage = ({ locationId, itemId }: Place, offset: number, signal: AbortSignal) =>
  apiFetch<AdminTraceabilityCountSheetResponse>(STOCK_COUNTS, {
    query: { location_id: locationId, inventory_item_id: itemId, limit: PAGE_SIZE, offset },
    signal,
  })

/** All pages; the first one's mark stands for all of them. */
const readSheet = async (place: Place, signal: AbortSignal): Promise<CountSheet> => {
  const { sheet, count } = await readPage(place, 0, signal)
  const rows = [...sheet.rows]
  while (rows.length < count) {
    const next = await readPage(place, rows.length, signal)
    if (!next.sheet.rows.length) {
      break
    }
    rows.push(...next.sheet.rows)
  }
  return { ...sheet, rows }
}

/** What is on hand of an item at a place, to be counted. It stays as it was read until it is asked for again. */
export const useCountSheet = (place: Place) => {
  const { data: sheet, ...rest } = useQuery({
    queryKey: queryKeys.countSheet(place),
    queryFn: ({ signal }) => readSheet(place, signal),
    enabled: !!place.locationId && !!place.itemId,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return { sheet, ...rest }
}

export const useCountStock = () =>
  useRefreshingMutation((body: StockCountInput) =>
    apiFetch<StockCounted>(STOCK_COUNTS, { method: "POST", body })
  )

export type LotCorrectionInput = AdminCorrectTraceabilityLot

/** Takes a number out that was never right, and puts the right one in its place. */
export const useCorrectLot = () =>
  useRefreshingMutation((body: LotCorrectionInput) =>
    apiFetch<AdminTraceabilityOperationsResponse>("/admin/traceability/lot-corrections", {
      method: "POST",
      body,
    })
  )

export const useScrapLot = (id: string) =>
  useRefreshingMutation((body: AdminScrapTraceabilityLot) =>
    apiFetch<AdminTraceabilityOperationResponse>(`/admin/traceability/lots/${id}/scrap`, {
      method: "POST",
      body,
    })
  )
