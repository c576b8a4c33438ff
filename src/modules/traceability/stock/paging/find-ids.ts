import type { Sql } from "../../sql"

/** What a list is sorted by: a column, and what decides between equal ones. */
export type ListOrder = {
  column: string
  descending: boolean
  /** Rows without a value come last, whichever way the list is sorted. */
  nullable: boolean
  /** SQL, in the same order whichever way the list is sorted. */
  ties: string
}

export type Conditions = { sql: string; bindings: unknown[] }[]

/** A table under an alias, and which of its rows a list has. */
export type List = { table: string; alias: string; conditions: Conditions }

export type ListPart = List & {
  order: ListOrder
  limit: number
  offset: number
}

export const whereOf = (conditions: Conditions) => ({
  where: conditions.length ? `WHERE ${conditions.map(({ sql }) => sql).join(" AND ")}` : "",
  bindings: conditions.flatMap(({ bindings }) => bindings),
})

/** Counts rows, no more than `max` of them; all with null. */
export async function countUpTo(
  sql: Sql,
  { table, alias, conditions }: List,
  max: number | null
): Promise<number> {
  const { where, bindings } = whereOf(conditions)
  const [{ count }] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM (SELECT 1 FROM ${table} ${alias} ${where} LIMIT ?) AS counted`,
    [...bindings, max]
  )
  return count
}

/** The ids of some rows, no more than `max`, in no order. */
export async function findSome(
  sql: Sql,
  { table, alias, conditions }: List,
  max: number
): Promise<string[]> {
  const { where, bindings } = whereOf(conditions)
  const rows = await sql<{ id: string }>(
    `SELECT ${alias}.id FROM ${table} ${alias} ${where} LIMIT ?`,
    [...bindings, max]
  )
  return rows.map((row) => row.id)
}

/**
 * A page of the rows with these ids. OFFSET 0 has just those read and sorted, instead of all rows in the order of the list
 * until they are met.
 */
export async function sortIds(
  sql: Sql,
  { table, alias, order, limit, offset }: Omit<ListPart, "conditions">,
  ids: string[]
): Promise<string[]> {
  const { column, descending, ties } = order
  const rows = await sql<{ id: string }>(
    `SELECT ${alias}.id FROM (SELECT * FROM ${table} WHERE id = ANY(?::text[]) OFFSET 0) AS ${alias}
      ORDER BY ${column} ${descending ? "DESC" : "ASC"} NULLS LAST, ${ties} LIMIT ? OFFSET ?`,
    [ids, limit, offset]
  )
  return rows.map((row) => row.id)
}

async function findPart(sql: Sql, part: ListPart, orderBy: string): Promise<string[]> {
  const { where, bindings } = whereOf(part.conditions)
  const rows = await sql<{ id: string }>(
    `SELECT ${part.alias}.id FROM ${part.table} ${part.alias} ${where} ORDER BY ${orderBy} LIMIT ? OFFSET ?`,
    [...bindings, part.limit, part.offset]
  )
  return rows.map((row) => row.id)
}

const withCondition = (part: ListPart, sql: string): ListPart => ({
  ...part,
  conditions: [...part.conditions, { sql, bindings: [] }],
})

/**
 * The ids of a page, in the order of the list. The order is that of an index, so that no more is read than the page and what
 * stands before it: rows without a value, of which an index knows nothing, are a list of their own behind the others.
 */
export async function findIds(sql: Sql, part: ListPart): Promise<string[]> {
  const { column, descending, nullable, ties } = part.order
  const sorted = `${column} ${descending ? "DESC" : "ASC"}, ${ties}`
  if (!nullable) {
    return findPart(sql, part, sorted)
  }
  const valued = withCondition(part, `${column} IS NOT NULL`)
  const first = await findPart(sql, valued, sorted)
  if (first.length === part.limit) {
    return first
  }
  const before =
    first.length || !part.offset ? part.offset + first.length : await countUpTo(sql, valued, null)
  const rest = await findPart(
    sql,
    {
      ...withCondition(part, `${column} IS NULL`),
      limit: part.limit - first.length,
      offset: Math.max(0, part.offset - before),
    },
    ties
  )
  return [...first, ...rest]
}
