import { familyReference, splitPositions } from "../family-reference"

const names = (family: string, positions: number[]) =>
  positions.map((position) => familyReference(family, position))

describe("the names of a split order", () => {
  it("numbers the parts from -001 on", () => {
    expect(names("WH/MO/00109", splitPositions(0, 0, 2))).toEqual([
      "WH/MO/00109-001",
      "WH/MO/00109-002",
    ])
  })

  it("keeps three digits up to -999 and grows from -1000 on", () => {
    expect(names("WH/MO/00109", splitPositions(998, 998, 4))).toEqual([
      "WH/MO/00109-998",
      "WH/MO/00109-999",
      "WH/MO/00109-1000",
      "WH/MO/00109-1001",
    ])
  })

  it("never nests: a part that is split again keeps its name, and the new one follows the highest of the family", () => {
    expect(names("WH/MO/00109", splitPositions(1, 2, 2))).toEqual([
      "WH/MO/00109-001",
      "WH/MO/00109-003",
    ])
    expect(names("WH/MO/00109", splitPositions(2, 3, 2))).toEqual([
      "WH/MO/00109-002",
      "WH/MO/00109-004",
    ])
  })

  it("appends to a name that ends in digits itself", () => {
    expect(names("WH-MO-00012", splitPositions(0, 0, 2))).toEqual([
      "WH-MO-00012-001",
      "WH-MO-00012-002",
    ])
  })
})
