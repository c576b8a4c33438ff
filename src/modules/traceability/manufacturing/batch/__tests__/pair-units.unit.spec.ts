import { sumQuantities } from "../../../../../shared/round-quantity"
import { Consumed, pairUnits } from "../pair-units"

const units = (...names: string[]) => names.map((name) => ({ name, quantity: 1 }))
const rows = (...given: [quantity: number, unit?: string][]): Consumed[] =>
  given.map(([quantity, unit]) => ({ quantity, for_lot_name: unit ?? null }))

describe("which component went into which unit", () => {
  it("gives each unit its own serial numbers, in order", () => {
    expect(pairUnits(units("A", "B"), rows([1], [1], [1], [1]))).toEqual([
      { unit: 0, row: 0, quantity: 1 },
      { unit: 0, row: 1, quantity: 1 },
      { unit: 1, row: 2, quantity: 1 },
      { unit: 1, row: 3, quantity: 1 },
    ])
  })

  it("follows the pairing somebody gave, and fills the rest around it", () => {
    expect(pairUnits(units("A", "B", "C"), rows([1, "C"], [1], [1]))).toEqual([
      { unit: 2, row: 0, quantity: 1 },
      { unit: 0, row: 1, quantity: 1 },
      { unit: 1, row: 2, quantity: 1 },
    ])
  })

  it("shares a lot over the units that it serves", () => {
    expect(pairUnits(units("A", "B"), rows([3]))).toEqual([
      { unit: 0, row: 0, quantity: 2 },
      { unit: 1, row: 0, quantity: 1 },
    ])
    expect(pairUnits(units("A", "B"), rows([0.5]))).toEqual([
      { unit: 0, row: 0, quantity: 0.25 },
      { unit: 1, row: 0, quantity: 0.25 },
    ])
  })

  it("puts everything into the one lot that was made", () => {
    expect(pairUnits([{ name: "L", quantity: 5 }], rows([2], [3]))).toEqual([
      { unit: 0, row: 0, quantity: 2 },
      { unit: 0, row: 1, quantity: 3 },
    ])
  })

  it("accounts for every consumed quantity, whatever was given by hand", () => {
    const given = rows([3, "A"], [1, "A"], [1], [2.5], [0.125, "unknown"])
    const pairs = pairUnits(units("A", "B", "C"), given)
    given.forEach((row, i) => {
      const quantities = pairs.filter((pair) => pair.row === i).map((pair) => pair.quantity)
      expect(sumQuantities(quantities)).toBe(row.quantity)
    })
  })
})
