import type { Direction } from "./walk-genealogy"

/** Which lot to trace, where to, and how far. */
export type TraceLot = {
  lot_id: string
  direction: Direction | "both"
  /** How many levels of manufacturing to each side; all when it is left out. */
  depth?: number
  /** How many nodes at most. `truncated` says whether this or `depth` left some out. */
  limit: number
}
