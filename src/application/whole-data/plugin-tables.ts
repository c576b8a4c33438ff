import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export const PLUGIN_PREFIX = "traceability_"

export type PluginTable = {
  name: string
  /** That can be written: not those which PostgreSQL computes. */
  columns: string[]
}

/** All tables of the plugin; Medusa's are none of them, and links of ours have none. */
export async function readPluginTables(db: Knex): Promise<PluginTable[]> {
  const { rows } = await db.raw(
    `SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = current_schema() AND starts_with(c.table_name, ?) AND t.table_type = 'BASE TABLE'
        AND c.is_generated = 'NEVER'
      GROUP BY c.table_name ORDER BY c.table_name`,
    [PLUGIN_PREFIX]
  )
  return rows
}

const MIGRATIONS = "%\\_traceability%"

/** The names of the plugin's migrations that this database has had. */
export async function readMigrations(db: Knex): Promise<string[]> {
  const { rows } = await db.raw(
    `SELECT name FROM mikro_orm_migrations WHERE name LIKE ? ORDER BY name`,
    [MIGRATIONS]
  )
  return rows.map(({ name }: { name: string }) => name)
}

export const forgetMigrations = (db: Knex) =>
  db.raw(`DELETE FROM mikro_orm_migrations WHERE name LIKE ?`, [MIGRATIONS])

export const countRows = async (db: Knex, table: string): Promise<number> =>
  Number((await db.raw(`SELECT count(*) AS count FROM "${table}"`)).rows[0].count)
