import { fromTenThousandths, toTenThousandths } from "../../numbers/naming/ten-thousandths"
import { shareQuantity } from "../orders/share-quantity"

export type Unit = { name: string | null; quantity: number }
export type Consumed = { for_lot_name: string | null; quantity: number }
export type Pair = { unit: number; row: number; quantity: number }

const take = (left: bigint[], need: bigint[], row: number, unit: number, pairs: Pair[]): void => {
  const quantity = left[row] < need[unit] ? left[row] : need[unit]
  if (quantity > 0n) {
    left[row] -= quantity
    need[unit] -= quantity
    pairs.push({ unit, row, quantity: fromTenThousandths(quantity) })
  }
}

/**
 * Returns which consumed rows of one component went into which produced units, by index. A row that names its unit goes
 * there whole, even when that is more than the unit's share; the others fill what the units still need, in order. Every
 * consumed quantity lands in a unit, so that the genealogy adds up to the consumption.
 */
export function pairUnits(units: Unit[], rows: Consumed[]): Pair[] {
  if (!units.length) {
    return []
  }
  if (units.length === 1) {
    return rows.map(({ quantity }, row) => ({ unit: 0, row, quantity }))
  }
  const total = rows.reduce((sum, row) => sum + toTenThousandths(row.quantity), 0n)
  const shares = shareQuantity(
    fromTenThousandths(total),
    units.map((unit) => unit.quantity),
    rows.every((row) => Number.isInteger(row.quantity))
  )
  const need = shares.map(toTenThousandths)
  const left = rows.map((row) => toTenThousandths(row.quantity))
  const unitOf = new Map(units.map((unit, i) => [unit.name, i]))
  const pairs: Pair[] = []
  rows.forEach((row, i) => {
    const unit = row.for_lot_name === null ? undefined : unitOf.get(row.for_lot_name)
    if (unit !== undefined) {
      pairs.push({ unit, row: i, quantity: row.quantity })
      need[unit] = need[unit] > left[i] ? need[unit] - left[i] : 0n
      left[i] = 0n
    }
  })
  for (let row = 0, unit = 0; row < rows.length && unit < units.length;) {
    take(left, need, row, unit, pairs)
    if (need[unit] === 0n) {
      unit++
    } else {
      row++
    }
  }
  // A unit that was given more by hand leaves less room elsewhere: the rest goes with the last unit.
  left.forEach((quantity, row) => {
    if (quantity > 0n) {
      pairs.push({ unit: units.length - 1, row, quantity: fromTenThousandths(quantity) })
    }
  })
  return pairs
}
