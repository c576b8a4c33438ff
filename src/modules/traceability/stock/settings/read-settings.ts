import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { UniquenessScope } from "../../../../types/operation"

export type Settings = { enabled: boolean; uniqueness: UniquenessScope }

const select = async (
  sql: Sql,
  defaults: Partial<Settings>,
  lock: "" | "FOR UPDATE"
): Promise<Settings> => {
  const [row] = await sql<Settings>(
    `SELECT enabled, uniqueness FROM traceability_setting ORDER BY created_at LIMIT 1 ${lock}`
  )
  return row ?? { enabled: defaults.enabled ?? true, uniqueness: defaults.uniqueness ?? "item" }
}

/** The shop's settings; the plugin's options give the first values. */
export const readSettings = (sql: Sql, defaults: Partial<Settings>): Promise<Settings> =>
  select(sql, defaults, "")

/** The same for a change, which waits for another change. */
export const lockSettings = (sql: Sql, defaults: Partial<Settings>): Promise<Settings> =>
  select(sql, defaults, "FOR UPDATE")

export async function writeSettings(sql: Sql, settings: Settings): Promise<void> {
  const updated = await sql(
    `UPDATE traceability_setting SET enabled = ?, uniqueness = ?, updated_at = now() RETURNING id`,
    [settings.enabled, settings.uniqueness]
  )
  if (!updated.length) {
    await sql(`INSERT INTO traceability_setting (id, enabled, uniqueness) VALUES (?, ?, ?)`, [
      newId("tset"),
      settings.enabled,
      settings.uniqueness,
    ])
  }
}
