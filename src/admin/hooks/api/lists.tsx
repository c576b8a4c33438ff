import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminParseTraceabilityLotNames,
  AdminTraceabilityListLayoutListResponse,
  AdminTraceabilityListLayoutResponse,
  AdminTraceabilityParsedLotNamesResponse,
  AdminWriteTraceabilityListLayout,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

export type ReadList = AdminTraceabilityParsedLotNamesResponse
export type UnderstoodColumn = ReadList["understood"]["columns"][number]
export type SkippedLine = ReadList["understood"]["skipped"][number]

/** What the server reads in a list. Nothing is written. */
export const readList = (body: AdminParseTraceabilityLotNames, signal?: AbortSignal) =>
  apiFetch<ReadList>("/admin/traceability/lot-names/parse", { method: "POST", body, signal })

/**
 * What the server reads in a list, by the rules that it will write it with. `source` tells lists of megabytes apart without
 * comparing them. While another reading is on its way the present one stays, and `isPlaceholderData` is true.
 */
export const useReadList = (source: string, list: AdminParseTraceabilityLotNames) => {
  const { text, ...reading } = list
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.readList(source, reading),
    queryFn: ({ signal }) => readList(list, signal),
    enabled: !!text.trim(),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  return { ...data, ...rest }
}

const LAYOUTS = "/admin/traceability/list-layouts"

/** How the lists of a partner were read so far; nothing without a partner. */
export const useListLayouts = (partnerName: string) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.listLayouts(partnerName),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityListLayoutListResponse>(LAYOUTS, {
        query: { partner_name: partnerName },
        signal,
      }),
    enabled: !!partnerName.trim(),
  })
  return { ...data, ...rest }
}

export const useWriteListLayout = () => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: AdminWriteTraceabilityListLayout) =>
      apiFetch<AdminTraceabilityListLayoutResponse>(LAYOUTS, { method: "POST", body }),
    onSuccess: ({ list_layout: { partner_name } }) =>
      queryClient.invalidateQueries({ queryKey: queryKeys.listLayouts(partner_name) }),
  })
}
