import { readPastedQuantities } from "../pasted-quantities"

describe("quantities that are pasted", () => {
  it.each(["5", " 2,5 ", "5\r\n", ""])("are left to the field when there is one: %j", (text) => {
    expect(readPastedQuantities(text, 9)).toBeUndefined()
  })

  it("are one for each row, whatever ends a line; empty cells change nothing", () => {
    const read = { quantities: [3, undefined, 2.5, 0] }
    expect(readPastedQuantities("3\r\n\r\n2,5\r\n0\r\n", 4)).toEqual(read)
    expect(readPastedQuantities("3\n\n2.5\n0", 9)).toEqual(read)
    expect(readPastedQuantities("3\r\r2.5\r0\r", 4)).toEqual(read)
  })

  it.each(["3\nfour", "3\n-1", "3\n1.000", "3\n1,250", "3\n1.234,5", "3\t4", "3\nInfinityx"])(
    "are refused where one is none, or could be two: %j",
    (text) => {
      expect(readPastedQuantities(text, 9)).toMatchObject({ problem: { kind: "notQuantity" } })
    }
  )

  it("are refused when more come than there are rows", () => {
    const problem = { kind: "tooMany", pasted: 3, room: 2 }
    expect(readPastedQuantities("1\n2\n3", 2)).toEqual({ problem })
  })
})
