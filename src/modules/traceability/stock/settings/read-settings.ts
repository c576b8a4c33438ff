import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { UniquenessScope } from "../../../../types/operation"

export type Settings = { enabled: boolean; uniqueness: UniquenessScope }

/** The shop's settings; the plugin's options are the defaults. `forUpdate` makes one change wait for another. */
export async function readSettings(
  sql: Sql,
  defaults: Partial<Settings>,
  forUpdate = false
): Promise<Settings> {
  const [row] = await sql<Settings>(
    `SELECT enabled, uniqueness FROM traceability_setting ORDER BY created_at LIMIT 1 ${forUpdate ? "FOR UPDATE" : ""}`
  )
  return row ?? { enabled: defaults.enabled ?? true, uniqueness: defaults.uniqueness ?? "item" }
}

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
