import { serverTimeZone } from "../../../../shared/zoned-day"
import type { LedgerDigestTarget } from "../../../../types/lot-change"
import type { IdentifierKind } from "../../../../types/identifier"
import { DEFAULT_SERVICE_REASONS } from "../../../../types/service-case"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"
import type { UniquenessScope } from "../../../../types/operation"

export type Settings = {
  enabled: boolean
  uniqueness: UniquenessScope
  /** Of the IANA database: a date without a time is a whole day in it. */
  time_zone: string
  /** Where the daily digest of the ledger is written. */
  ledger_digest: LedgerDigestTarget
  /** What a fault of a unit can be called. */
  service_reasons: string[]
}

/** All that the shop says, with the kinds of second identifiers that it keeps. */
export type ShopSettings = Settings & { identifier_kinds: IdentifierKind[] }

/** The settings that the plugin's options can give a first value. */
export type DefaultSettings = Partial<Pick<Settings, "enabled" | "uniqueness">>

type NullableSettings = Omit<Settings, "time_zone" | "service_reasons"> & {
  time_zone: string | null
  service_reasons: string[] | null
}

const select = async (
  sql: Sql,
  defaults: DefaultSettings,
  lock: "" | "FOR UPDATE"
): Promise<Settings> => {
  const [row] = await sql<NullableSettings>(
    `SELECT enabled, uniqueness, time_zone, ledger_digest, service_reasons FROM traceability_setting ORDER BY created_at LIMIT 1 ${lock}`
  )
  return {
    enabled: row?.enabled ?? defaults.enabled ?? true,
    uniqueness: row?.uniqueness ?? defaults.uniqueness ?? "item",
    time_zone: row?.time_zone ?? serverTimeZone(),
    ledger_digest: row?.ledger_digest ?? "off",
    service_reasons: row?.service_reasons ?? [...DEFAULT_SERVICE_REASONS],
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
  { enabled, uniqueness, time_zone, ledger_digest, service_reasons }: Settings
): Promise<void> {
  const updated = await sql(
    `UPDATE traceability_setting SET enabled = ?, uniqueness = ?, time_zone = ?, ledger_digest = ?, service_reasons = ?::text[], updated_at = now() RETURNING id`,
    [enabled, uniqueness, time_zone, ledger_digest, service_reasons]
  )
  if (!updated.length) {
    await sql(
      `INSERT INTO traceability_setting (id, enabled, uniqueness, time_zone, ledger_digest, service_reasons) VALUES (?, ?, ?, ?, ?, ?::text[])`,
      [newId("tset"), enabled, uniqueness, time_zone, ledger_digest, service_reasons]
    )
  }
}
