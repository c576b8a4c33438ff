import { brief, expectUnclear, names, parse, SERIAL } from "./parse"

describe("a line that looks like more than a number", () => {
  it.each([
    "SN1, SN2, SN3",
    "SN1,SN2",
    "SN1 SN2 SN3",
    "SN1 & SN2",
    "SN1 | SN2 | SN3",
    "356938035643809 356938035643817",
    "356938035643809, 356938035643817",
    "SN001-SN010",
    "SN001 – SN010",
    "SN001 to SN010",
    "SN001 bis SN010",
    "SN001 à 010",
    "SN001..SN010",
    "1001…1050",
    "S/N: A1",
    "Serial Number: A1",
    "Seriennummer = A1",
    "Lot: L1, Qty: 5",
    "- A1",
    "• A1",
    "<serial>A1</serial>",
    '["A1"]',
    '{"serial":"A1"},',
  ])("is refused, as nobody has said what it is: %j", (text) => {
    expectUnclear(`X1\n${text}\nX2`, [2], SERIAL)
    expect(names(`X1\n${text}\nX2`, SERIAL)).toEqual(["X1", "X2"])
    expect(names(`X1\n${text}\nX2`, { ...SERIAL, columns: ["name"] })).toHaveLength(3)
  })

  it.each([
    "AB 12",
    "123 456 789",
    "AB 12 AB 13",
    "A1 B2",
    "12-34",
    "4711-0815",
    "AB12-15",
    "SN010-SN001",
    "00:1A:2B:3C:4D:01",
    "SN1🍎",
    "A-1-A-1",
    "10 to 100",
    "1,5",
    "A, B",
    "Rack: A1",
    "[A1]",
    "-A1",
  ])("is one number: %j", (text) => {
    expect(names(`X1x\n${text}\nX2y`, SERIAL)).toEqual(["X1x", text, "X2y"])
  })

  it("is refused below titles too, and what the caller says of its columns", () => {
    const text = "Lot\tQty\nSN1, SN2\t2"
    expectUnclear(text, [2])
    expectUnclear("S/N\nSN1, SN2", [2], SERIAL)
    expect(brief(text, { columns: ["name", "quantity"] })).toEqual([["SN1, SN2", 2]])
  })

  it("is refused where its columns are in quotation marks and the others' are not", () => {
    expectUnclear('L1,"1,000"', [1])
  })

  it("is refused where the lines are counted, and taken where one begins so by itself", () => {
    expectUnclear("1. A1\n2. A2\n3. A3", [1, 2, 3], SERIAL)
    expectUnclear("7) A1\n8) A2", [1, 2], SERIAL)
    expect(names("1. A1\nB2", SERIAL)).toEqual(["1. A1", "B2"])
    expect(names("1. A1\n1. A2", SERIAL)).toEqual(["1. A1", "1. A2"])
  })
})

it("leaves out what a spreadsheet writes for itself", () => {
  expect(brief("sep=;\nL1;5")).toEqual([["L1", 5]])
  expect(parse("sep=;\nL1;5").understood.skipped).toEqual([
    { line: 1, text: "sep=", reason: "footer" },
  ])
})
