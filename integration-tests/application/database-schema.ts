import type { Client } from "@medusajs/framework/pg"

const OBJECTS = `
  SELECT string_agg(object, E'\\n' ORDER BY object) AS objects FROM (
    SELECT concat_ws(' ', 'relation', relname, relkind, relnatts) AS object FROM pg_class
     WHERE relnamespace = 'public'::regnamespace
     UNION ALL
    SELECT concat_ws(' ', 'constraint', conname, conrelid::regclass, convalidated) FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace
     UNION ALL
    SELECT concat_ws(' ', 'trigger', tgname, tgrelid::regclass, tgenabled) FROM pg_trigger
     UNION ALL
    SELECT concat_ws(' ', 'function', proname, md5(prosrc)) FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace
  ) AS o`

/** Tables, indexes, constraints, triggers and functions of a database: restoring its content does not restore these. */
export async function readSchema(client: Client): Promise<string> {
  return (await client.query<{ objects: string }>(OBJECTS)).rows[0].objects
}
