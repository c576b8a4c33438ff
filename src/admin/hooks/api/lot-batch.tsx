import type {
  AdminBlockTraceabilityLots,
  AdminTraceabilityLotIdsResponse,
  AdminTraceabilityLotListResponse,
  AdminTraceabilityLotsBlockResponse,
  AdminUpdateTraceabilityLotDates,
} from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import type { Lot } from "../../lib/types"
import { useRefreshingMutation } from "../use-refreshing-mutation"

const useBatch = <TInput extends { ids: string[] }, TAnswer>(path: string) =>
  useRefreshingMutation((body: TInput) =>
    apiFetch<TAnswer>(`/admin/traceability/${path}`, { method: "POST", body })
  )

/** Blocks several lots, all or none. */
export const useBlockLots = () =>
  useBatch<AdminBlockTraceabilityLots, AdminTraceabilityLotsBlockResponse>("lot-holds")

/** Changes the dates of several lots, all or none. */
export const useSetLotDates = () =>
  useBatch<AdminUpdateTraceabilityLotDates, AdminTraceabilityLotIdsResponse>("lot-dates")

/** An address has room for so many ids. */
const IDS_PER_REQUEST = 100

/** Lots by their ids, however many, in the order of the ids. */
export const readLots = async (ids: string[]): Promise<Lot[]> => {
  const found = new Map<string, Lot>()
  for (let from = 0; from < ids.length; from += IDS_PER_REQUEST) {
    const query = { id: ids.slice(from, from + IDS_PER_REQUEST), limit: IDS_PER_REQUEST }
    const { lots } = await apiFetch<AdminTraceabilityLotListResponse>("/admin/traceability/lots", {
      query,
    })
    lots.forEach((lot) => found.set(lot.id, lot))
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
