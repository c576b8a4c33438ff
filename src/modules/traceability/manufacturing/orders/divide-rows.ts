import { fromTenThousandths, toTenThousandths } from "../../numbers/naming/ten-thousandths"

export type DividedRow = { row: number; part: number; quantity: number }

/**
 * Returns which part of a split order gets which of the reserved rows; `row` and `part` are indexes. Rows of lots are dealt
 * in two passes, as in Odoo, so that a part gets one lot where that suffices: first one row to each part, then what is left
 * to the parts still short. Serial numbers (`contiguous`) are dealt in order, so that those of a part follow each other.
 * What no part needs stays with the first.
 */
export function divideRows(rows: number[], needs: number[], contiguous: boolean): DividedRow[] {
  const left = rows.map(toTenThousandths)
  const short = needs.map(toTenThousandths)
  const got: DividedRow[] = []
  const give = (row: number, part: number) => {
    const quantity = left[row] < short[part] ? left[row] : short[part]
    if (quantity > 0n) {
      left[row] -= quantity
      short[part] -= quantity
      got.push({ row, part, quantity: fromTenThousandths(quantity) })
    }
  }
  if (!contiguous) {
    for (let i = 0; i < Math.min(rows.length, needs.length); i++) {
      give(i, i)
    }
  }
  for (let row = 0, part = 0; row < rows.length && part < needs.length;) {
    give(row, part)
    if (short[part] === 0n) {
      part++
    } else {
      row++
    }
  }
  left.forEach((quantity, row) => {
    if (quantity > 0n) {
      got.push({ row, part: 0, quantity: fromTenThousandths(quantity) })
    }
  })
  return got
}
