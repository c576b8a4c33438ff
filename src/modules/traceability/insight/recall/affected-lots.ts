import { walkGenealogy } from "../trace/walk-genealogy"
import type { Sql } from "../../sql"

/** More lots than any recall has had. Beyond them `truncated` says that some are missing. */
const RECALL_LOTS_MAX = 500_000
const DEPTH_MAX = 50

export type AffectedLots = { lot_ids: string[]; truncated: boolean }

/** Every lot that the given ones are in today, through all levels of manufacturing; the given ones first. */
export async function readAffectedLots(sql: Sql, lotIds: string[]): Promise<AffectedLots> {
  const { lots, truncated } = await walkGenealogy(sql, {
    lot_ids: lotIds,
    direction: "downstream",
    depth: DEPTH_MAX,
    limit: RECALL_LOTS_MAX,
    current: true,
  })
  return { lot_ids: lots.map((lot) => lot.lot_id), truncated }
}
