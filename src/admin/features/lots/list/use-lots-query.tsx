import type { LotsQuery } from "../../../hooks/api/lots"
import { useListQuery } from "../../../hooks/use-list-query"
import { SCOPES } from "./scope-chip"

const FILTERS = [
  "on_hand",
  "status",
  "kind",
  "location_id",
  "blocked",
  "expired",
  "expiring_within_days",
  "created_at",
]

type DateRange = { $gte?: string; $lte?: string; $gt?: string; $lt?: string }

/** The filter of the dashboard's table, kept in the address as JSON. */
const readRange = (text: unknown): DateRange => {
  try {
    return typeof text === "string" ? (JSON.parse(text) as DateRange) : {}
  } catch {
    return {}
  }
}

/** Which lots the address asks for. */
export const useLotsQuery = (): LotsQuery & { limit: number; offset: number } => {
  const { created_at, ...query } = useListQuery([...FILTERS, ...SCOPES]) as ReturnType<
    typeof useListQuery
  > & {
    created_at?: string
  }
  const { $gte, $gt, $lte, $lt } = readRange(created_at)
  return { ...query, created_after: $gte ?? $gt, created_before: $lte ?? $lt }
}
