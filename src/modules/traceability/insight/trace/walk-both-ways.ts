import type { Sql } from "../../sql"
import { lotDepths } from "./lot-depths"
import { readBuildEdges } from "./trace-edges"
import type { TraceLot } from "./trace-lot-input"
import { walkGenealogy } from "./walk-genealogy"

/**
 * The lots of each direction with how far away they are, and what was built into what among them. `depth` leaves out what is
 * farther away: `truncated` then says that there is more.
 */
export async function walkBothWays(sql: Sql, input: TraceLot) {
  const directions = (["upstream", "downstream"] as const).filter(
    (direction) => input.direction === direction || input.direction === "both"
  )
  const found = await Promise.all(
    directions.map(async (direction) => ({
      direction,
      ...(await walkGenealogy(sql, { lot_ids: [input.lot_id], direction, limit: input.limit })),
    }))
  )
  const builds = await readBuildEdges(sql, [...new Set(found.flatMap((walk) => walk.lot_ids))])
  const depth = input.depth ?? Infinity
  const walks = found.map(({ direction, lot_ids, truncated }) => {
    const all = [...lotDepths(input.lot_id, lot_ids, builds, direction)]
    const near = all.filter(([, away]) => away <= depth)
    return { direction, depths: new Map(near), truncated: truncated || near.length < all.length }
  })
  return { walks, builds, truncated: walks.some((walk) => walk.truncated) }
}
