import type { OperationDetail, OperationLine } from "../../../../lib/types"
import { replaceByMany } from "../add-lot-name"
import { newRow, rowOfList, rowsOfLine, toDetails } from "../draft-rows"
import { isList } from "../is-list"

const rowsNamed = (...names: string[]) => names.map((lot_name) => newRow({ lot_name, quantity: 1 }))
const entries = (...names: string[]) => names.map((lot_name) => ({ lot_name, quantity: 1 }))

describe("lines pasted into the number of a row", () => {
  it("are a list when they are several lines or columns; one copied cell is not", () => {
    expect(["A\nB", "A\t2", "A\r\n", "A", " A "].map(isList)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it("stand in its place, the others below it", () => {
    const rows = rowsNamed("A", "B", "C")
    const pasted = replaceByMany(rows, rows[1].key, entries("X", "Y"))
    expect(pasted.rows.map((row) => row.lot_name)).toEqual(["A", "X", "Y", "C"])
  })

  it("leave out what another row has", () => {
    const rows = rowsNamed("A", "B", "C")
    const pasted = replaceByMany(rows, rows[1].key, entries("B", "C", "D"))
    expect(pasted.rows.map((row) => row.lot_name)).toEqual(["A", "B", "D", "C"])
    expect(pasted.skipped).toBe(1)
  })
})

describe("what a list says of a number besides its expiry", () => {
  it("is saved with the row", () => {
    const row = rowOfList(
      { line: 1, name: "A", quantity: 3, best_before_at: "2027-05-31T21:59:59.999Z", batch: "B1" },
      { tracking: "serial" }
    )
    expect(toDetails([newRow(row)], false)).toEqual([
      {
        lot_name: "A",
        quantity: 1,
        picked: false,
        best_before_at: "2027-05-31T21:59:59.999Z",
        batch_name: "B1",
      },
    ])
  })

  it("stays with a saved row, and is not said again of a lot that exists", () => {
    const identifiers: OperationDetail["identifiers"] = []
    const detail = (more: object) =>
      ({
        id: "1",
        quantity: 1,
        picked: false,
        batch_name: "B1",
        identifiers,
        ...more,
      }) as OperationDetail
    const details = [
      detail({ lot_id: null, lot_name: "NEW" }),
      detail({ lot_id: "lot_1", lot_name: "OLD" }),
    ]
    const saved = toDetails(rowsOfLine({ details } as OperationLine), false)
    expect(saved).toEqual([
      { lot_name: "NEW", quantity: 1, picked: false, batch_name: "B1" },
      { lot_id: "lot_1", quantity: 1, picked: false },
    ])
  })

  it("keeps the second identifiers of a row, also of a unit that exists", () => {
    const identifiers = [{ kind: "mac", value: "00:1A:2B:3C:4D:5E" }]
    const row = newRow({
      ...rowOfList({ line: 1, name: "A", quantity: 1, identifiers }, { tracking: "serial" }),
    })
    expect(toDetails([row, { ...row, lot_id: "lot_1" }], false)).toEqual([
      { lot_name: "A", quantity: 1, picked: false, identifiers },
      { lot_id: "lot_1", quantity: 1, picked: false, identifiers },
    ])
  })
})
