/** Rows of a file at a time: each page is a statement over all of it. */
export const FILE_PAGE = 5_000

/**
 * All rows of a list, page by page. `read` gets the last row of the page before, and answers what comes after it: with an offset, a row
 * that comes or goes meanwhile would let another be met twice, or never.
 */
export async function* pagesAfter<Row>(
  read: (after: Row | undefined) => Promise<{ rows: Row[] }>
): AsyncGenerator<Row[]> {
  let after: Row | undefined
  do {
    const { rows } = await read(after)
    yield rows
    after = rows.length < FILE_PAGE ? undefined : rows.at(-1)
  } while (after)
}
