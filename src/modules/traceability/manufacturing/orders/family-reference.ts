/**
 * The reference of one order of a family: WH/MO/00109-001, …, -999, -1000. Position 0 is an order that was never split. The
 * family's own reference is kept apart, so a second split never nests (-001-003).
 */
export const familyReference = (family: string, position: number): string =>
  position === 0 ? family : `${family}-${String(position).padStart(3, "0")}`

/**
 * The positions of the parts when an order is split into `count`: it keeps its own (or becomes the first), the others
 * follow the highest of the whole family.
 */
export function splitPositions(own: number, familyMax: number, count: number): number[] {
  const first = own || familyMax + 1
  const next = Math.max(familyMax, first) + 1
  return [first, ...Array.from({ length: count - 1 }, (_, i) => next + i)]
}
