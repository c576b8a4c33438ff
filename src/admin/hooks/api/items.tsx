import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminTraceabilityItemListResponse,
  AdminTraceabilityItemOption,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"

const ITEMS = "/admin/traceability/items"

/** So many are offered; more words find the others. */
const SHOWN = 20

export type ItemOption = AdminTraceabilityItemOption

/** The one that a text can only mean: the only one it finds, or the one whose SKU it is. */
export const onlyItem = (options: ItemOption[], text: string): ItemOption | undefined =>
  options.length === 1
    ? options[0]
    : options.find(({ sku }) => sku?.toLowerCase() === text.toLowerCase())

/** What a text finds among inventory items, best first; without a text, the first ones. */
export const useItemOptions = (q: string, options: { enabled: boolean }) => {
  const query = { q: q || undefined, limit: SHOWN }
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.items(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityItemListResponse>(ITEMS, { query, signal }),
    placeholderData: keepPreviousData,
    ...options,
  })
  return { ...data, ...rest }
}

const chosenQuery = (id: string) => ({ id: [id], limit: 1 })

/** Looks a code up, as typing it does: the item that it can only mean, which is known from then on. */
export const useLookUpItem = () => {
  const queryClient = useQueryClient()
  return async (code: string): Promise<ItemOption | undefined> => {
    const query = { q: code, limit: SHOWN }
    const found = await apiFetch<AdminTraceabilityItemListResponse>(ITEMS, { query })
    const item = onlyItem(found.items, code)
    if (item) {
      const known = { ...found, items: [item] }
      queryClient.setQueryData(queryKeys.items(chosenQuery(item.id)), known)
    }
    return item
  }
}

/** The item that is chosen, which may be none of those that are offered. */
export const useItemOption = (id: string): ItemOption | undefined => {
  const query = chosenQuery(id)
  const { data } = useQuery({
    queryKey: queryKeys.items(query),
    queryFn: ({ signal }) => apiFetch<AdminTraceabilityItemListResponse>(ITEMS, { query, signal }),
    enabled: !!id,
  })
  return data?.items[0]
}
