import type { Sql } from "../../sql"
import { readSettings, type DefaultSettings } from "../settings/read-settings"
import { readTracking } from "./read-tracking"

/** Which of these items are tracked, while the shop tracks at all. */
export async function readGuarded(
  sql: Sql,
  options: DefaultSettings,
  itemIds: string[]
): Promise<Set<string>> {
  const { enabled } = await readSettings(sql, options)
  const tracking = await readTracking(sql, enabled ? itemIds : [])
  return new Set([...tracking].flatMap(([id, item]) => (item.tracking === "none" ? [] : [id])))
}
