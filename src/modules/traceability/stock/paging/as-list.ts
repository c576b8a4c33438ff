import type { Sql } from "../../sql"

/**
 * Tells PostgreSQL that this transaction reads a page of a list: a few rows in the order of an index. Starting more processes
 * or compiling the statement takes longer than that, and what the planner expects of a rare filter makes it do both.
 */
export async function asList(sql: Sql): Promise<Sql> {
  await sql(
    `SELECT set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)`
  )
  return sql
}
