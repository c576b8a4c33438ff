import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminAddTraceabilityOpeningStockList,
  AdminStartTraceabilityOpeningStock,
  AdminTraceabilityOpeningStock,
  AdminTraceabilityOpeningStockListAddedResponse,
  AdminTraceabilityOpeningStockListResponse,
  AdminTraceabilityOpeningStockConfirmedResponse,
  AdminTraceabilityOpeningStockResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { ListReader } from "./lists"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const ROOT = "/admin/traceability/opening-stock"
const RUNNING_REFRESH_MS = 3_000

export const OPENING_PAGE_SIZE = 20

export type OpeningRun = AdminTraceabilityOpeningStock
export type AddedList = AdminTraceabilityOpeningStockListAddedResponse

export const useOpeningRuns = (page: number) => {
  const query = { limit: OPENING_PAGE_SIZE, offset: page * OPENING_PAGE_SIZE }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.openingRuns(query),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityOpeningStockListResponse>(ROOT, { query, signal }),
  })
  return { ...data, ...rest }
}

/** One run; looked at again while the server carries it out. */
export const useOpeningRun = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.openingRun(id),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityOpeningStockResponse>(`${ROOT}/${id}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.opening_stock.is_running ? RUNNING_REFRESH_MS : false,
  })
  return { run: data?.opening_stock, ...rest }
}

/** Starts a run. */
export const useStartOpening = () =>
  useRefreshingMutation((body: AdminStartTraceabilityOpeningStock) =>
    apiFetch<AdminTraceabilityOpeningStockResponse>(ROOT, { method: "POST", body })
  )

/** Only what confirms a run has notes. */
export type OpeningAnswer = AdminTraceabilityOpeningStockResponse &
  Partial<Pick<AdminTraceabilityOpeningStockConfirmedResponse, "notes">>

/** Does something with a whole run. A refusal may have come because somebody else did, so it is looked at again either way. */
export const useOpeningCommand = (id: string, command: "confirm" | "empty" | "cancel" | "undo") => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: object) =>
      apiFetch<OpeningAnswer>(`${ROOT}/${id}/${command}`, {
        method: "POST",
        body,
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Reads a list for a run; nothing is entered. */
export const openingListReader = (id: string, itemId: string): ListReader => ({
  path: `${ROOT}/${id}/list`,
  body: { preview: true, chunk: "preview", ...(itemId && { inventory_item_id: itemId }) },
})

/** Checks or enters a part of a list. */
export const sendOpeningList = (
  id: string,
  body: AdminAddTraceabilityOpeningStockList,
  signal: AbortSignal
) => apiFetch<AddedList>(`${ROOT}/${id}/list`, { method: "POST", body, signal })
