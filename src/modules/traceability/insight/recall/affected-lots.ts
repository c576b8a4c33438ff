import { walkGenealogy } from "../trace/walk-genealogy"
import type { Sql } from "../../sql"

/** More lots than any recall has had. Beyond them `truncated` says that some are missing. */
export const RECALL_LOTS_MAX = 500_000

export type AffectedLots = { lot_ids: string[]; truncated: boolean }

/**
 * Every lot that the given ones are in today, through all levels of manufacturing; the given ones first, the others by id,
 * so that pages of them stay what they are. `truncated` says that there are more than `limit`: whoever reads this must say
 * so, and may not call anything complete.
 */
export async function readAffectedLots(
  sql: Sql,
  lotIds: string[],
  limit = RECALL_LOTS_MAX
): Promise<AffectedLots> {
  const { lot_ids, truncated } = await walkGenealogy(sql, {
    lot_ids: lotIds,
    direction: "downstream",
    limit,
    current: true,
  })
  const given = new Set(lotIds)
  const sources = lot_ids.filter((id) => given.has(id))
  const others = lot_ids.filter((id) => !given.has(id)).sort()
  return { lot_ids: [...sources, ...others], truncated }
}
