import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { forgetMigrations, PLUGIN_PREFIX, readPluginTables } from "./plugin-tables"

/**
 * Drops every table, function and sequence of the plugin, and forgets its migrations: `medusa db:migrate` makes them again where the
 * plugin is installed again. Medusa's own tables stay as they are. Returns the names of the tables.
 */
export const dropTables = (db: Knex): Promise<string[]> =>
  db.transaction(async (transaction) => {
    const names = (await readPluginTables(transaction)).map((table) => table.name)
    for (const name of names) {
      await transaction.raw(`DROP TABLE "${name}" CASCADE`)
    }
    const { rows } = await transaction.raw(
      `SELECT p.oid::regprocedure::text AS signature FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = current_schema() AND starts_with(p.proname, ?)`,
      [PLUGIN_PREFIX]
    )
    for (const { signature } of rows as { signature: string }[]) {
      await transaction.raw(`DROP FUNCTION ${signature} CASCADE`)
    }
    await forgetMigrations(transaction)
    return names
  })
