import type { RemovalCandidate, RemovalOrder } from "medusa-plugin-traceability/types"

/** A lot's internal reference is its shelf, as "A-03": aisle and place, counted from the packing table. */
function steps({ internal_reference: shelf }: RemovalCandidate): number {
  const [, aisle, place] = shelf?.match(/^([A-Z])-(\d+)$/) ?? []
  return aisle ? (aisle.charCodeAt(0) - 65) * 100 + Number(place) : Infinity
}

/** The closest location first; what has no shelf comes last, in the order of the item's own strategy. */
export const closestShelf: RemovalOrder = ({ candidates }) =>
  [...candidates]
    .sort((a, b) => (steps(a) < steps(b) ? -1 : steps(a) > steps(b) ? 1 : 0))
    .map((lot) => lot.lot_id)
