import type { Sql } from "../../sql"

/** Says for the rest of the transaction why it changes what it changes, as `sayWho` says who does. */
export async function sayWhy(sql: Sql, reason: string): Promise<void> {
  await sql(`SELECT set_config('traceability.reason', ?, true)`, [reason])
}
