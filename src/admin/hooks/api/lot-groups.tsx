import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query"
import type { LotGrouping as Grouping } from "../../../types/lot"
import type {
  AdminTraceabilityLotGroup,
  AdminTraceabilityLotGroupListResponse,
  AdminTraceabilityLotListResponse,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import { isVirtualLocation } from "../../lib/locations"
import type { LotsQuery } from "./lots"

export { LOT_GROUPINGS as GROUPINGS, type LotGrouping as Grouping } from "../../../types/lot"

export type LotGroup = AdminTraceabilityLotGroup

export const useLotGroups = (by: Grouping | undefined, query: LotsQuery) => {
  const about = { ...query, by }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.lots({ groups: about }),
    queryFn: ({ signal }) =>
      apiFetch<AdminTraceabilityLotGroupListResponse>("/admin/traceability/lot-groups", {
        query: about,
        signal,
      }),
    placeholderData: keepPreviousData,
    enabled: !!by,
  })
  return { ...data, ...rest }
}

/** In a group of a stock location, quantities are those at that location. */
const placeOf = (by: Grouping, key: string) =>
  by === "location" && key && !isVirtualLocation(key) ? { location_id: key } : {}

/** The lots of the groups that are unfolded, so many of each; by the key of the group, once they are here. */
export const useLotsOfGroups = (
  by: Grouping | undefined,
  query: LotsQuery,
  open: { key: string; limit: number }[]
) => {
  const answers = useQueries({
    queries: open.map(({ key, limit }) => {
      const about = {
        ...query,
        ...(by && placeOf(by, key)),
        group_by: by,
        group_key: key,
        limit,
        offset: 0,
      }
      return {
        queryKey: queryKeys.lots(about),
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          apiFetch<AdminTraceabilityLotListResponse>("/admin/traceability/lots", {
            query: about,
            signal,
          }),
      }
    }),
  })
  const lots = new Map(open.map(({ key }, index) => [key, answers[index].data?.lots]))
  return { lots, error: answers.find((answer) => answer.error)?.error ?? null }
}
