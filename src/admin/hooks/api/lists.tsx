import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminParseTraceabilityLotNames,
  AdminTraceabilityListLayoutListResponse,
  AdminTraceabilityListLayoutResponse,
  AdminTraceabilityListReading,
  AdminTraceabilityPackingListResponse,
  AdminTraceabilityParsedLotNamesResponse,
  AdminWriteTraceabilityListLayout,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { sayRefusal } from "../../lib/say-refusal"
import { queryKeys } from "../../lib/query-keys"

export type ReadList = AdminTraceabilityParsedLotNamesResponse
export type UnderstoodColumn = ReadList["understood"]["columns"][number]
export type SkippedLine = ReadList["understood"]["skipped"][number]

/** What any route that reads a list says of it. */
export type ReadAnyList = Pick<ReadList, "rows" | "errors" | "understood">

export type PackingList = AdminTraceabilityPackingListResponse

const PARSE = "/admin/traceability/lot-names/parse"

/** What the server reads in a list. Nothing is written. */
export const readList = (body: AdminParseTraceabilityLotNames) =>
  apiFetch<ReadList>(PARSE, { method: "POST", body }).then(sayRefusal)

/** The route that reads a list, and what is sent besides the list itself. */
export type ListReader = { path: string; body: object }

export const itemListReader = (itemId: string): ListReader => ({
  path: PARSE,
  body: { inventory_item_id: itemId },
})

export const packingListReader = (operationId: string, acceptNotOrdered: boolean): ListReader => ({
  path: `/admin/traceability/operations/${operationId}/paste`,
  body: { preview: true, accept_not_ordered: acceptNotOrdered },
})

/**
 * What the server reads in a list, by the rules that it will write it with. `source` tells lists of megabytes apart without
 * comparing them. While another reading is on its way the present one stays, and `isPlaceholderData` is true.
 */
export const useReadList = <Answer extends ReadAnyList>(
  { path, body }: ListReader,
  source: string,
  { text, ...reading }: AdminTraceabilityListReading & { text: string }
) => {
  const { data, ...rest } = useQuery<Answer>({
    queryKey: queryKeys.readList(source, { path, ...body, ...reading }),
    queryFn: ({ signal }) =>
      apiFetch<Answer>(path, {
        method: "POST",
        body: { ...body, ...reading, text },
        signal,
      }).then((answer): Answer => sayRefusal(answer)),
    enabled: !!text.trim(),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
  return { answer: data, ...rest }
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
