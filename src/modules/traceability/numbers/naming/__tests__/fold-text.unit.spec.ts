import fc from "fast-check"
import { foldText } from "../fold-text"

describe("foldText", () => {
  it.each([
    ["\ufeffA1", "A1"],
    ["A\u200b1\u200d", "A1"],
    ["A\u00ad1", "A1"],
    ["\u200eA1\u200f", "A1"],
    ["\u202aA1\u202c", "A1"],
    ["A\u00a01", "A 1"],
    ["A\u20031\u3000", "A 1"],
    ["ＡＢ１２！", "AB12!"],
    ["e\u0301", "é"],
    ["e\u200b\u0301", "é"],
    ["  A  1  ", "A  1"],
    ["A\t1\n", "A\t1"],
    ["A\u202e1", "A\u202e1"],
    ["A\u00001", "A\u00001"],
    ["", ""],
  ])("makes %j %j", (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it("leaves folded text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      })
    )
  })
})
