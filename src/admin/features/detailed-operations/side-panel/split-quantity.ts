import { roundQuantity } from "../../../lib/format"

/** The server takes so many rows at once. */
const ROWS_MAX = 20_000

/** How much each lot gets: as many full ones as fit, then one with the rest. Empty when that makes no sense. */
export const splitQuantity = (total: number, perLot: number): number[] => {
  if (!(total > 0) || !(perLot > 0)) {
    return []
  }
  const full = Math.floor(roundQuantity(total / perLot))
  const rest = roundQuantity(total - full * perLot)
  if (full + (rest > 0 ? 1 : 0) > ROWS_MAX) {
    return []
  }
  const lots = Array<number>(full).fill(perLot)
  return rest > 0 ? [...lots, rest] : lots
}
