import { parseBatchText } from "../parse-batch-text"

const cell = { inventory_item_id: "cell", tracking: "lot" as const, label: "Cell" }
const board = { inventory_item_id: "board", tracking: "serial" as const, label: "Board" }
const parse = (text: string) => parseBatchText(text, { tracking: "serial", columns: [cell, board] })

describe("the text box of Batch Production", () => {
  it("reads finished numbers with their components", () => {
    expect(parse("SN123,LOT001;3|LOT002;3,SN0120")).toEqual({
      rows: [
        {
          line: 1,
          name: "SN123",
          components: [
            {
              inventory_item_id: "cell",
              lots: [
                { name: "LOT001", quantity: 3 },
                { name: "LOT002", quantity: 3 },
              ],
            },
            { inventory_item_id: "board", lots: [{ name: "SN0120" }] },
          ],
        },
      ],
      errors: [],
    })
  })

  it("skips blank lines but counts them, and leaves empty columns to suggestion", () => {
    const { rows, errors } = parse("SN1\n\n  SN2 ,, B-2\r\nSN3\tL-1\tB-3")
    expect(errors).toEqual([])
    expect(rows).toEqual([
      { line: 1, name: "SN1", components: [] },
      {
        line: 3,
        name: "SN2",
        components: [{ inventory_item_id: "board", lots: [{ name: "B-2" }] }],
      },
      {
        line: 4,
        name: "SN3",
        components: [
          { inventory_item_id: "cell", lots: [{ name: "L-1" }] },
          { inventory_item_id: "board", lots: [{ name: "B-3" }] },
        ],
      },
    ])
  })

  it("keeps names that look like numbers as they are written", () => {
    expect(parse("007").rows[0].name).toBe("007")
    expect(parse("1e5").rows[0].name).toBe("1e5")
  })

  it("names every line it cannot read", () => {
    const { rows, errors } = parse("SN1;2\n,L-1\nSN3,L-1;x\nSN4,L-1,B-1,B-2\nSN5,L-1,B-1;2")
    expect(rows.map((row) => row.name)).toEqual(["SN3", "SN4", "SN5"])
    expect(errors.map(({ index, code, message }) => [index, code, message])).toEqual([
      [0, "quantity_mismatch", "Line 1: SN1: A serial number is exactly 1 unit, not 2."],
      [1, "invalid_name", expect.stringMatching(/^Line 2: .*is empty/)],
      [2, "quantity_mismatch", 'Line 3: L-1: The quantity must be a number, not "x".'],
      [
        3,
        "quantity_mismatch",
        "Line 4: The line has 3 component columns, but there are 2: Cell, Board.",
      ],
      [4, "quantity_mismatch", "Line 5: B-1: A serial number is exactly 1 unit, not 2."],
    ])
  })

  it("says when a component is named though none is tracked", () => {
    const { errors } = parseBatchText("SN1,L-1", { tracking: "serial", columns: [] })
    expect(errors[0].message).toBe(
      "Line 1: The line names a component, but no component is tracked."
    )
  })
})
