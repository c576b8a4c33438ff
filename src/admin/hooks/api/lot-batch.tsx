import { useMutation, useQueryClient } from "@tanstack/react-query"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Lot, Page } from "../../lib/types"
import type { BlockAnswer } from "./lots"

const useBatch = <TInput extends { ids: string[] }, TAnswer>(path: string) => {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: TInput) =>
      apiFetch<TAnswer>(`/admin/traceability/${path}`, { method: "POST", body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  })
}

/** Blocks several lots, all or none. */
export const useBlockLots = () =>
  useBatch<{ ids: string[]; reason: string }, Omit<BlockAnswer, "lot"> & { ids: string[] }>(
    "lot-holds"
  )

/** Changes the dates of several lots, all or none. */
export const useSetLotDates = () =>
  useBatch<{ ids: string[]; expires_at: string | null }, { ids: string[] }>("lot-dates")

/** An address has room for so many ids. */
const IDS_PER_REQUEST = 100

/** Lots by their ids, however many, in the order of the ids. */
export const readLots = async (ids: string[]): Promise<Lot[]> => {
  const found = new Map<string, Lot>()
  for (let from = 0; from < ids.length; from += IDS_PER_REQUEST) {
    const query = { id: ids.slice(from, from + IDS_PER_REQUEST), limit: IDS_PER_REQUEST }
    const { lots } = await apiFetch<{ lots: Lot[] } & Page>("/admin/traceability/lots", { query })
    lots.forEach((lot) => found.set(lot.id, lot))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
