import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminParseTraceabilityLotNames,
  AdminTraceabilityParsedLotNamesResponse,
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
