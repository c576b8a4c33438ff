import type { LotsQuery } from "../../../hooks/api/lots"
import { useListQuery } from "../../../hooks/use-list-query"
import { SCOPES } from "./scope-chip"
import { stockQuery } from "./stock-query"

const FILTERS = [
  "on_hand",
  "stock",
  "age",
  "status",
  "kind",
  "location_id",
  "blocked",
  "expired",
  "expiring_within_days",
  "created_at",
  "inventory_item_id",
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

/** One article of a link, or those that were chosen in the filter. */
export const readItems = (text: string | undefined): string[] | undefined => {
  if (!text) {
    return undefined
  }
  try {
    const items: unknown = JSON.parse(text)
    return Array.isArray(items) && items.length ? items.map(String) : undefined
  } catch {
    return [text]
  }
}

type Filters = ReturnType<typeof useListQuery> & {
  created_at?: string
  inventory_item_id?: string
  stock?: string
  age?: string
  status?: string
  on_hand?: string
}

/** Which lots the address asks for. */
export const useLotsQuery = (): LotsQuery & { limit: number; offset: number } => {
  const { created_at, inventory_item_id, stock, age, status, on_hand, ...query } = useListQuery([
    ...FILTERS,
    ...SCOPES,
  ]) as Filters
  const { $gte, $gt, $lte, $lt } = readRange(created_at)
  return {
    ...query,
    ...stockQuery({ stock, age, status, on_hand }),
    inventory_item_id: readItems(inventory_item_id),
    created_after: $gte ?? $gt,
    created_before: $lte ?? $lt,
  }
}
