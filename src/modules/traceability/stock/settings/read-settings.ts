import { serverTimeZone } from "../../../../shared/zoned-day"
import type { IdentifierKind } from "../../../../types/identifier"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { UniquenessScope } from "../../../../types/operation"

export type Settings = {
  enabled: boolean
  uniqueness: UniquenessScope
  /** Of the IANA database: a date without a time is a whole day in it. */
  time_zone: string
}

/** All that the shop says, with the kinds of second identifiers that it keeps. */
export type ShopSettings = Settings & { identifier_kinds: IdentifierKind[] }

/** The settings that the plugin's options can give a first value. */
export type DefaultSettings = Partial<Omit<Settings, "time_zone">>

const select = async (
  sql: Sql,
  defaults: DefaultSettings,
  lock: "" | "FOR UPDATE"
): Promise<Settings> => {
  const [row] = await sql<Omit<Settings, "time_zone"> & { time_zone: string | null }>(
    `SELECT enabled, uniqueness, time_zone FROM traceability_setting ORDER BY created_at LIMIT 1 ${lock}`
  )
  return {
    enabled: row?.enabled ?? defaults.enabled ?? true,
    uniqueness: row?.uniqueness ?? defaults.uniqueness ?? "item",
    time_zone: row?.time_zone ?? serverTimeZone(),
  }
}

/** The shop's settings; the plugin's options give the first values. */
export const readSettings = (sql: Sql, defaults: DefaultSettings): Promise<Settings> =>
  select(sql, defaults, "")

/** The same for a change, which waits for another change. */
export const lockSettings = (sql: Sql, defaults: DefaultSettings): Promise<Settings> =>
  select(sql, defaults, "FOR UPDATE")

export async function writeSettings(
  sql: Sql,
  { enabled, uniqueness, time_zone }: Settings
): Promise<void> {
  const updated = await sql(
    `UPDATE traceability_setting SET enabled = ?, uniqueness = ?, time_zone = ?, updated_at = now() RETURNING id`,
    [enabled, uniqueness, time_zone]
  )
  if (!updated.length) {
    await sql(
      `INSERT INTO traceability_setting (id, enabled, uniqueness, time_zone) VALUES (?, ?, ?, ?)`,
      [newId("tset"), enabled, uniqueness, time_zone]
    )
  }
}
