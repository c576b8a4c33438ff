import { groupBy } from "../../../../shared/group-by"
import type { Direction } from "./walk-genealogy"

type Edge = { from: string; to: string }

/**
 * How many steps each of these lots is away from `root`, by the shortest way, in the order of being met. Edges lead from what
 * was used to what was made of it.
 */
export function lotDepths(
  root: string,
  lotIds: string[],
  edges: Edge[],
  direction: Direction
): Map<string, number> {
  const known = new Set(lotIds)
  const [here, there] =
    direction === "upstream" ? (["to", "from"] as const) : (["from", "to"] as const)
  const leaving = groupBy(edges, (edge) => edge[here])
  const depths = new Map([[root, 0]])
  // A Map hands over what is added while it is read: this is the queue of a breadth-first search.
  for (const [lotId, depth] of depths) {
    for (const edge of leaving.get(lotId) ?? []) {
      if (known.has(edge[there]) && !depths.has(edge[there])) {
        depths.set(edge[there], depth + 1)
      }
    }
  }
  return depths
}
