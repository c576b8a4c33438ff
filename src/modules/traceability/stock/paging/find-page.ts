import type { Sql } from "../../sql"
import { COUNTED_MAX, type Counted, countRows } from "./count-rows"
import { countUpTo, findIds, findSome, type List, type ListOrder, sortIds } from "./find-ids"

export type PageOf = { order: ListOrder; limit: number; offset: number; exact_count?: boolean }

/**
 * The ids of a page of a list, and how many rows the list has (see `countRows`). Of a list with conditions up to a thousand
 * rows are found first, by whichever index knows them best: when that is all of them, they are counted, and only they are
 * sorted. Of more the page is read in the order of an index. PostgreSQL, left to choose by itself, reads a million rows in
 * order when the few that match are all at their end.
 */
export async function findPage(
  sql: Sql,
  list: List,
  { order, limit, offset, exact_count }: PageOf
): Promise<{ ids: string[] } & Counted> {
  const some = list.conditions.length ? await findSome(sql, list, COUNTED_MAX + 1) : undefined
  if (some && some.length <= COUNTED_MAX) {
    const ids = some.length ? await sortIds(sql, { ...list, order, limit, offset }, some) : []
    return { ids, count: some.length, count_is_exact: true }
  }
  const ids = await findIds(sql, { ...list, order, limit: limit + 1, offset })
  const counted = await countRows(
    { offset, limit, found: ids.length, exact: exact_count },
    async (max) => (max && some ? some.length : countUpTo(sql, list, max))
  )
  return { ids: ids.slice(0, limit), ...counted }
}
