import { brief, parse, problems, SERIAL } from "./parse"

describe("parsePastedLots reads serial numbers", () => {
  it("takes a quantity of 1 or none", () => {
    expect(brief("a;1\nb\nc;1.0", SERIAL)).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
    ])
  })

  it.each(["2", "0", "0.5", "-1"])("refuses a quantity of %s", (quantity) => {
    expect(parse(`a;${quantity}`, SERIAL).errors).toEqual([
      expect.objectContaining({ line: 1, value: "a", code: "quantity_mismatch" }),
    ])
  })

  it("names both lines of every number that stands twice", () => {
    const { rows, errors } = parse("a\nb\na\n\n a ", SERIAL)
    expect(rows.map((row) => row.name)).toEqual(["a", "b"])
    expect(errors).toEqual([
      {
        line: 3,
        value: "a",
        code: "duplicate_lot",
        message: '"a" is entered twice: on line 1 and on line 3.',
        details: {
          sentence: "duplicate_lot.onLines",
          values: { name: '"a"', first: 1, line: 3 },
        },
      },
      {
        line: 5,
        value: "a",
        code: "duplicate_lot",
        message: '"a" is entered twice: on line 1 and on line 5.',
        details: {
          sentence: "duplicate_lot.onLines",
          values: { name: '"a"', first: 1, line: 5 },
        },
      },
    ])
  })

  it("sees that two spellings of an accent are one number", () => {
    expect(problems("é1\ne\u03011", SERIAL)).toEqual([[2, "duplicate_lot"]])
  })

  it("sees a number again whose first line was wrong", () => {
    expect(problems("a;2\na", SERIAL)).toEqual([
      [1, "quantity_mismatch"],
      [2, "duplicate_lot"],
    ])
  })
})
