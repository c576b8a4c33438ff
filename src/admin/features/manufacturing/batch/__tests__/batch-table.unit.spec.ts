import type { ManufacturingLine } from "../../../../hooks/api/manufacturing"
import {
  cellOfError,
  cellsOf,
  emptyBelow,
  fillSource,
  textOf,
  withBlock,
  withReserved,
  type GridColumn,
} from "../batch-table"

const column = (
  lineId: string,
  isSerial: boolean,
  demand: number,
  lots: [name: string, quantity: number][] = []
): GridColumn => ({
  lineId,
  label: lineId,
  isSerial,
  line: {
    demand,
    details: lots.map(([lot_name, quantity]) => ({ lot_name, quantity })),
  } as ManufacturingLine,
})

describe("the grid as text", () => {
  it("has a row for every unit, and as many cells as there are columns", () => {
    expect(cellsOf("A,B-1", 3, 2)).toEqual([
      ["A", "B-1", ""],
      ["", "", ""],
    ])
  })

  it("keeps the place of a row whose unit has no number yet", () => {
    const text = "A,B-1\n\nC"
    expect(textOf(cellsOf(text, 2, 4))).toBe(text)
    expect(
      textOf([
        ["", "B-1"],
        ["", ""],
      ])
    ).toBe(",B-1")
  })

  it("lets a blank be typed inside of a number", () => {
    expect(cellsOf("SN ,B", 2, 1)).toEqual([["SN ", "B"]])
  })
})

describe("a pasted block", () => {
  const cells = cellsOf("A\nB", 2, 2)

  it("goes in from its cell on, and makes rows that are missing", () => {
    expect(withBlock(cells, 1, 0, "X\tx\r\nY\ty\r\n")).toEqual({
      cells: [
        ["A", ""],
        ["X", "x"],
        ["Y", "y"],
      ],
      dropped: 0,
    })
  })

  it("says how many of its columns had no place", () => {
    expect(withBlock(cells, 0, 1, "x\ty\tz")).toEqual({
      cells: [
        ["A", "x"],
        ["B", ""],
      ],
      dropped: 2,
    })
  })
})

describe("filling down", () => {
  it("begins below the first filled cell with room, and ends before the next filled one", () => {
    const cells = [["1"], ["2"], [""], [""], ["5"], [""]]
    expect(fillSource(cells, 0)).toBe(1)
    expect(emptyBelow(cells, 1, 0)).toBe(2)
    expect(fillSource([["1"], ["2"]], 0)).toBe(-1)
  })
})

describe("what is reserved", () => {
  it("goes to units with a number, serial numbers one each and lots by what a unit needs", () => {
    const columns = [
      column("bike", true, 3),
      column("battery", true, 3, [
        ["B-1", 1],
        ["B-2", 1],
        ["B-3", 1],
      ]),
      column("cell", false, 6, [
        ["C-A", 3],
        ["C-B", 9],
      ]),
    ]
    const cells = cellsOf("S-1,B-2\nS-2\n", 3, 3)
    expect(withReserved(cells, columns, 3)).toEqual([
      ["S-1", "B-2", "C-A"],
      ["S-2", "B-1", "C-A;1|C-B;1"],
      ["", "", ""],
    ])
  })
})

describe("an error", () => {
  const columns = [column("bike", true, 2), column("battery", true, 2), column("cell", false, 4)]
  const cells = cellsOf("S-1,B-1,C-A\nS-2,B-1,C-A;x|C-B", 3, 2)
  const error = { index: 1, code: "any", message: "" }

  it("belongs to the column of the line it names", () => {
    expect(cellOfError({ ...error, line_id: "battery", value: "B-1" }, cells, columns)).toEqual([
      1, 1,
    ])
  })

  it("belongs to the cell that has its text, or to the unit", () => {
    expect(cellOfError({ ...error, value: "C-A;x" }, cells, columns)).toEqual([1, 2])
    expect(cellOfError({ ...error, value: null }, cells, columns)).toEqual([1, 0])
  })
})
