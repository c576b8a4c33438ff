import type { Sql } from "../../sql"

/**
 * Says for the rest of the transaction who changes what it changes: the triggers that log changes have no other way to
 * know. Tables that keep their own actor, as holds do, need no word of it.
 */
export async function sayWho(sql: Sql, actorId: string | null): Promise<void> {
  if (actorId) {
    await sql(`SELECT set_config('traceability.actor', ?, true)`, [actorId])
  }
}
