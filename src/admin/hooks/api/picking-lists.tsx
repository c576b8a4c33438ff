import { useQuery } from "@tanstack/react-query"
import type { AdminTraceabilityOperationResponse } from "../../../types/http"
import { apiFetch } from "../../lib/api-fetch"
import { queryKeys } from "../../lib/query-keys"
import type { Operation } from "../../lib/types"

/** So many are printed at once. */
export const LISTS_MAX = 100
/** Asked for beside each other: a browser has six connections to a server. */
const WIDTH = 4

async function readAll(ids: string[], signal: AbortSignal): Promise<Operation[]> {
  const operations: Operation[] = []
  let next = 0
  const work = async () => {
    while (next < ids.length) {
      const at = next++
      const { operation } = await apiFetch<AdminTraceabilityOperationResponse>(
        `/admin/traceability/operations/${ids[at]}`,
        { signal }
      )
      operations[at] = operation
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, work))
  return operations
}

/** Operations with all their rows, in the order of the ids. */
export const usePickingLists = (ids: string[]) => {
  const { data, ...rest } = useQuery({
    queryKey: queryKeys.pickingLists(ids),
    queryFn: ({ signal }) => readAll(ids.slice(0, LISTS_MAX), signal),
    enabled: ids.length > 0,
  })
  return { operations: data, ...rest }
}
