import type { Sql } from "../../sql"

/**
 * Makes a transaction that has read nothing yet read-only, and all its statements see the database as it is now: what
 * others commit meanwhile would show as a difference that never was.
 */
export async function oneSnapshot(sql: Sql): Promise<Sql> {
  await sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
  return sql
}
