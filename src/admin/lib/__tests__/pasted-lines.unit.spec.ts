import { readPastedLines } from "../pasted-lines"

const fields = ["product", "quantity", "price"] as const
const at = (row: number, column: number, count = 1) => ({ fields, row, column, count })

describe("rows of a spreadsheet that are pasted into the lines of a document", () => {
  it.each(["LAMP-1", " 5 ", "5\r\n", ""])("are none when it is one value: %j", (text) => {
    expect(readPastedLines(text, at(0, 0))).toBeUndefined()
  })

  it("are lines with their product, quantity and price, as many as there are", () => {
    expect(readPastedLines("LAMP-1\t3\t12,50\r\n\r\n4006381333931\t0.5\t\r\n", at(0, 0))).toEqual({
      lines: [
        { product: "LAMP-1", quantity: "3", price: "12,50" },
        { product: "4006381333931", quantity: "0.5" },
      ],
    })
  })

  it("may have titles, which are no line", () => {
    const lines = [{ product: "LAMP", quantity: "3" }]
    expect(readPastedLines("Article\tPieces\nLAMP\t3", at(0, 0))).toEqual({ lines })
    expect(readPastedLines("LAMP\nDESK", at(0, 0))).toEqual({
      lines: [{ product: "LAMP" }, { product: "DESK" }],
    })
  })

  it("fill the fields from the one where they are pasted, and the lines below", () => {
    expect(readPastedLines("3\t9.90\n\t\n4\t", at(0, 1, 3))).toEqual({
      lines: [{ quantity: "3", price: "9.90" }, {}, { quantity: "4" }],
    })
    expect(readPastedLines("9\n8", at(1, 2, 3))).toEqual({
      lines: [{ price: "9" }, { price: "8" }],
    })
  })

  it("are refused where there is no room for them, or a number is not certain", () => {
    const problemOf = (text: string, place: ReturnType<typeof at>) =>
      readPastedLines(text, place) as { problem: object }
    expect(problemOf("1\n2\n3", at(1, 1, 3)).problem).toEqual({
      kind: "tooMany",
      pasted: 3,
      room: 2,
    })
    expect(problemOf("A\t1\t2\t3", at(0, 0)).problem).toEqual({
      kind: "columns",
      pasted: 4,
      room: 3,
    })
    const many = Array.from({ length: 1_001 }, (_, index) => `A-${index}\t1`).join("\n")
    expect(problemOf(many, at(0, 0)).problem).toMatchObject({ kind: "tooMany", room: 1_000 })
    for (const value of ["1.000", "four", "-1"]) {
      expect(problemOf(`B\t2\nA\t${value}`, at(0, 0)).problem).toEqual({
        kind: "notQuantity",
        value,
      })
    }
  })
})
