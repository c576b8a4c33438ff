import { csvHeader, csvRows } from "../to-csv"

const cellOf = (value: string | number | Date | null) => csvRows([[value]]).slice(0, -"\r\n".length)

describe("a table as CSV", () => {
  it("writes a header and rows that spreadsheets open as UTF-8", () => {
    expect(
      csvHeader(["Lot", "Quantity"]) +
        csvRows([
          ["Ä-1", 2.5],
          ["007", 1],
        ])
    ).toBe("\uFEFFLot,Quantity\r\nÄ-1,2.5\r\n007,1\r\n")
  })

  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+49 30", "'+49 30"],
    ["-1", "'-1"],
    ["@SUM(1)", "'@SUM(1)"],
    [" =1", "' =1"],
    ["\t=1", "'\t'=1"],
    ["\r=1", `"'\r'=1"`],
    ['=A,"B"', '"\'=A,""B"""'],
    ["a;=1+1", `"a;'=1+1"`],
    ["a; -1", `"a;' -1"`],
    ["a;;@SUM(1)", `"a;;'@SUM(1)"`],
    ["=1;=2", `"'=1;'=2"`],
    ["a\t+1", "a\t'+1"],
    ["a\n=1", `"a\n'=1"`],
    ["a\r\n=1", `"a\r\n'=1"`],
    ['a;"=1', `"a;'""=1"`],
    ['"=1', `"'""=1"`],
    ["a;|calc", `"a;'|calc"`],
  ])("makes text of %j, which would run as a formula", (value, cell) => {
    expect(cellOf(value)).toBe(cell)
  })

  it.each([
    [-1, "-1"],
    [null, ""],
    ['a "b", c', '"a ""b"", c"'],
    ["two\nlines", '"two\nlines"'],
    ["two\r\n\r\nparagraphs", '"two\r\n\r\nparagraphs"'],
    ["a;b", '"a;b"'],
    ["SN-1;SN-2", '"SN-1;SN-2"'],
    ["50 % off", "50 % off"],
    [new Date("2027-01-02T03:04:05Z"), "2027-01-02T03:04:05.000Z"],
  ])("writes %j as %s", (value, cell) => {
    expect(cellOf(value)).toBe(cell)
  })
})
