import { findOtherOrder, type Writing } from "../find-other-order"

const partFrom = (firstLine: number) => ({ text: "", firstLine, hasTitle: true })

function problemsOf(...parts: Partial<Writing>[]) {
  const before: Writing = { date_order: null, decimal_mark: null }
  return parts.flatMap((part, index) =>
    findOtherOrder(
      before,
      partFrom(1 + index * 100),
      { date_order: null, decimal_mark: null, ...part },
      (line) => `from line ${line} on`
    )
  )
}

describe("parts of a list that write their dates or numbers in different ways", () => {
  it("are a problem of the first line that does", () => {
    expect(problemsOf({ date_order: "dmy" }, {}, { date_order: "mdy" })).toEqual([
      { line: 201, value: null, code: "ambiguous_code", message: "from line 201 on" },
    ])
    expect(problemsOf({}, { decimal_mark: "," }, { decimal_mark: "." })).toHaveLength(1)
  })

  it("are none when all decide alike, or only one does", () => {
    expect(problemsOf({ date_order: "dmy" }, {}, { date_order: "dmy" })).toEqual([])
    expect(problemsOf({}, { decimal_mark: ".", date_order: "mdy" }, {})).toEqual([])
  })
})
