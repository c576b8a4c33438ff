import { fromTenThousandths, toTenThousandths } from "../../numbers/naming/ten-thousandths"

export type DividedRow = { row: number; part: number; quantity: number }

/**
 * Which part of a split order gets which of the reserved rows, by their places. Rows of lots go in two passes as Odoo's
 * users know it, so that a part gets one lot where that suffices: first one row to each part, then what is left to the
 * parts still short. Serial numbers (`contiguous`) go in order, so that a part's numbers follow each other. What nobody
 * needs stays with the first part.
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
