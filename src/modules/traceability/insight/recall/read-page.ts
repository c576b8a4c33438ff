import type { Sql } from "../../sql"

export type RowPage = { limit: number; offset: number }

type Statement = {
  /** Common table expressions that `totals` and `rows` read. */
  with: string
  /** One row over everything. */
  totals: string
  /** A page of rows in their order, with `LIMIT ? OFFSET ?` where it leaves out most work. */
  page: string
}

/**
 * A page of a list together with totals over all of it, in one statement, so that the totals are those of the list. Rows
 * come as JSON: a time in them is text in ISO 8601.
 */
export async function readPage<Row, Totals>(
  sql: Sql,
  statement: Statement,
  bindings: unknown[],
  page: RowPage
): Promise<{ rows: Row[]; totals: Totals }> {
  const found = await sql<{ totals: Totals; row: Row | null }>(
    `WITH ${statement.with},
       totals AS (${statement.totals}),
       page AS (SELECT listed.*, row_number() OVER () AS place FROM (${statement.page}) AS listed)
     SELECT to_json(totals) AS totals, CASE WHEN page.place IS NOT NULL THEN to_jsonb(page) - 'place' END AS row
       FROM totals LEFT JOIN page ON true ORDER BY page.place`,
    [...bindings, page.limit, page.offset]
  )
  return {
    totals: found[0].totals,
    rows: found.flatMap(({ row }) => (row ? [row] : [])),
  }
}
