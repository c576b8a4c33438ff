import type { Sql } from "../sql"
import { COUNTED_MAX, type Counted } from "../stock/paging/count-rows"
import { countUpTo, type List } from "../stock/paging/find-ids"

/** A number that was counted up to one more than lists count. */
export const asCounted = (count: number): Counted => ({
  count: Math.min(count, COUNTED_MAX),
  count_is_exact: count <= COUNTED_MAX,
})

/** How many rows a list has, no further than its own page counts. */
export const countList = async (sql: Sql, list: List): Promise<Counted> =>
  asCounted(await countUpTo(sql, list, COUNTED_MAX + 1))
