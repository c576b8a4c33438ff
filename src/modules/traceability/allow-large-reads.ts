import type { Sql } from "./sql"

/**
 * Call it first in the transaction. Without these settings hundreds of thousands of rows spill to disk, and are compiled for
 * longer than they run.
 */
export const allowLargeReads = (sql: Sql) =>
  sql(`SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true)`)
