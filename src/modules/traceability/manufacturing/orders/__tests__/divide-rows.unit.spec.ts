import { sumQuantities } from "../../../../../shared/round-quantity"
import { divideRows } from "../divide-rows"

describe("dividing reserved rows over the parts of a split order", () => {
  it("gives each part one lot where that suffices, then fills the parts still short", () => {
    expect(divideRows([3, 3], [2, 2, 2], false)).toEqual([
      { row: 0, part: 0, quantity: 2 },
      { row: 1, part: 1, quantity: 2 },
      { row: 0, part: 2, quantity: 1 },
      { row: 1, part: 2, quantity: 1 },
    ])
  })

  it("keeps serial numbers that follow each other together", () => {
    expect(divideRows([1, 1, 1, 1], [2, 2], true)).toEqual([
      { row: 0, part: 0, quantity: 1 },
      { row: 1, part: 0, quantity: 1 },
      { row: 2, part: 1, quantity: 1 },
      { row: 3, part: 1, quantity: 1 },
    ])
  })

  it("leaves the last part short when too little is reserved", () => {
    expect(divideRows([1], [1, 1], true)).toEqual([{ row: 0, part: 0, quantity: 1 }])
  })

  it("keeps what nobody needs with the first part", () => {
    expect(divideRows([5], [1, 1], false)).toEqual([
      { row: 0, part: 0, quantity: 1 },
      { row: 0, part: 1, quantity: 1 },
      { row: 0, part: 0, quantity: 3 },
    ])
  })

  it("hands out every row whole, whatever the sizes", () => {
    for (let n = 1; n < 30; n++) {
      const rows = Array.from({ length: n }, (_, i) => 0.25 + (i % 5))
      const needs = Array.from({ length: (n % 7) + 1 }, (_, i) => 0.1 + i)
      for (const contiguous of [true, false]) {
        const divided = divideRows(rows, needs, contiguous)
        rows.forEach((quantity, row) => {
          const given = divided.filter((entry) => entry.row === row).map((entry) => entry.quantity)
          expect(sumQuantities(given)).toBe(quantity)
        })
      }
    }
  })
})
