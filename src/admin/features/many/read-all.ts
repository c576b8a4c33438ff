import { apiFetch, type QueryValue } from "../../lib/api-fetch"

const PAGE = 1_000
/** So many are selected at once at most. */
export const SELECTED_MAX = 5_000

type Row = { id: string }

/** All rows of a list that match, a thousand at a time, no more than `SELECTED_MAX`; and whether there are more. */
export const readAll = async <T extends Row>(
  path: string,
  key: string,
  query: Record<string, QueryValue>
): Promise<{ rows: T[]; isAll: boolean }> => {
  const rows: T[] = []
  for (let offset = 0; offset < SELECTED_MAX; offset += PAGE) {
    const answer = await apiFetch<Record<string, T[]>>(path, {
      query: { ...query, limit: PAGE, offset },
    })
    rows.push(...answer[key])
    if (answer[key].length < PAGE) {
      return { rows, isAll: true }
    }
  }
  return { rows, isAll: false }
}
