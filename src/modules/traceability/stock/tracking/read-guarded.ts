import type { Sql } from "../../sql"
import { readTracking } from "./read-tracking"

/**
 * Which of these items are tracked. Where the option `enabled` has become false meanwhile, they still are: their units would
 * no longer be those that Medusa counts.
 */
export async function readGuarded(sql: Sql, itemIds: string[]): Promise<Set<string>> {
  const tracking = await readTracking(sql, itemIds)
  return new Set([...tracking].flatMap(([id, item]) => (item.tracking === "none" ? [] : [id])))
}
