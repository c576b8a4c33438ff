/** Beyond so many rows a list says "at least", unless the exact number is asked for. */
export const COUNTED_MAX = 1_000

export type Counted = {
  count: number
  /** False when there are more than `count` rows, which nobody counted. */
  count_is_exact: boolean
}

type FoundPage = {
  offset: number
  limit: number
  /** How many rows of the page were found, one more than `limit` where there is a next page. */
  found: number
  /** However many there are. */
  exact?: boolean
}

/**
 * How many rows a list has, by a page of it. A page that ends the list says it by itself. Beyond `COUNTED_MAX` rows it is a
 * number that is always large enough for the next page to be asked for. `countUpTo` counts no more than it is given; all
 * with null.
 */
export async function countRows(
  { offset, limit, found, exact = false }: FoundPage,
  countUpTo: (max: number | null) => Promise<number>
): Promise<Counted> {
  const isLastPage = found <= limit && (found > 0 || offset === 0)
  if (isLastPage) {
    return { count: offset + found, count_is_exact: true }
  }
  const count = await countUpTo(exact ? null : COUNTED_MAX + 1)
  return exact || count <= COUNTED_MAX
    ? { count, count_is_exact: true }
    : { count: Math.max(COUNTED_MAX, found ? offset + found : 0), count_is_exact: false }
}
