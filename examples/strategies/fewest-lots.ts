import type { RemovalOrder } from "medusa-plugin-traceability/types"

/** The fullest lot first, so that a delivery is of as few lots as can be: one that has just enough before all others. */
export const fewestLots: RemovalOrder = ({ candidates, quantity }) => {
  const enough = candidates
    .filter((lot) => lot.free >= quantity)
    .sort((a, b) => a.free - b.free)
    .slice(0, 1)
  const others = candidates.filter((lot) => !enough.includes(lot)).sort((a, b) => b.free - a.free)
  return [...enough, ...others].map((lot) => lot.lot_id)
}
