import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import { SHOP_GROUP } from "./uniqueness-key"
import { moveDays } from "./move-days"
import { type DefaultSettings, lockSettings, Settings, writeSettings } from "./read-settings"

async function refuseWhileTracked(sql: Sql): Promise<void> {
  const [{ n }] = await sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM traceability_item_tracking WHERE tracking <> 'none'`
  )
  if (n > 0) {
    throw new TraceabilityError(
      "invalid_state",
      say(n === 1 ? "invalid_state.itemTracked" : "invalid_state.itemsTracked", { count: n })
    )
  }
}

async function refuseSharedNames(sql: Sql): Promise<void> {
  const shared = await sql<{ name: string }>(
    `SELECT name FROM traceability_lot WHERE NOT starts_with(uniqueness_scope, ?)
      GROUP BY name HAVING count(*) > 1 ORDER BY name LIMIT 20`,
    [SHOP_GROUP]
  )
  if (shared.length) {
    throw new TraceabilityError(
      "duplicate_lot",
      say("duplicate_lot.sharedByItems", { names: shared.map((row) => row.name) })
    )
  }
}

/**
 * Changes the shop's settings and returns them. Lots are rewritten to a new scope in the same transaction, so that the
 * unique index holds at every moment, and days keep their date in a new time zone. Throws `invalid_state` when tracking is switched off while an item is tracked, and
 * `duplicate_lot` when names are to be unique that several items share.
 */
export async function changeSettings(
  sql: Sql,
  defaults: DefaultSettings,
  change: Partial<Settings>
): Promise<Settings> {
  const current = await lockSettings(sql, defaults)
  const next = {
    enabled: change.enabled ?? current.enabled,
    uniqueness: change.uniqueness ?? current.uniqueness,
    time_zone: change.time_zone ?? current.time_zone,
    ledger_digest: change.ledger_digest ?? current.ledger_digest,
    service_reasons: change.service_reasons ?? current.service_reasons,
  }
  if (current.enabled && !next.enabled) {
    await refuseWhileTracked(sql)
  }
  if (current.uniqueness !== next.uniqueness) {
    // New lots wait, or one could be inserted with the old scope between the check and the rewrite.
    await sql(`LOCK TABLE traceability_lot IN SHARE ROW EXCLUSIVE MODE`)
    if (next.uniqueness === "global") {
      await refuseSharedNames(sql)
    }
    const scope = next.uniqueness === "global" ? "'global'" : "inventory_item_id"
    await sql(
      `UPDATE traceability_lot SET uniqueness_scope = ${scope}, updated_at = now() WHERE NOT starts_with(uniqueness_scope, ?)`,
      [SHOP_GROUP]
    )
  }
  if (current.time_zone !== next.time_zone) {
    await moveDays(sql, current.time_zone, next.time_zone)
  }
  await writeSettings(sql, next)
  return next
}
