import type { ListColumn } from "../../../../../types/list"
import { brief, type Brief, expectUnclear, names, parse, problems, SERIAL } from "./parse"

describe("the parts of a pasted list", () => {
  describe("are parted as the whole list is", () => {
    it.each<[string, string, Brief[]]>([
      [
        "TABs",
        "L1\t5\nL2\t6",
        [
          ["L1", 5],
          ["L2", 6],
        ],
      ],
      [
        "semicolons",
        "L1;5\nL2;6",
        [
          ["L1", 5],
          ["L2", 6],
        ],
      ],
      [
        "commas in every line",
        "L1,5\nL2,6",
        [
          ["L1", 5],
          ["L2", 6],
        ],
      ],
      [
        "bars in every line",
        "L1|5\nL2|6",
        [
          ["L1", 5],
          ["L2", 6],
        ],
      ],
      [
        "commas, quantity and date",
        "L1,5,2027-05-31\nL2,6,2027-06-30",
        [
          ["L1", 5, "2027-05-31"],
          ["L2", 6, "2027-06-30"],
        ],
      ],
      ["commas below titles", "Lot,Qty\nL1,5", [["L1", 5]]],
      [
        "commas, with empty cells",
        "L1,5,\nL2,,2027-05-31",
        [
          ["L1", 5],
          ["L2", 1, "2027-05-31"],
        ],
      ],
      [
        "commas above a total of its own",
        "L1,5\nL2,6\nTotal: 11",
        [
          ["L1", 5],
          ["L2", 6],
        ],
      ],
      [
        "bars with commas as decimals in quotes",
        'L1|"1,5"\nL2|2',
        [
          ["L1", 1.5],
          ["L2", 2],
        ],
      ],
      [
        "semicolons with commas as decimals",
        "L1;1,5\nL2;2",
        [
          ["L1", 1.5],
          ["L2", 2],
        ],
      ],
      [
        "TABs with semicolons in names",
        "A;1\t5\nB;2\t6",
        [
          ["A;1", 5],
          ["B;2", 6],
        ],
      ],
      [
        "TABs with commas in names",
        "A,1\t5\nB\t6",
        [
          ["A,1", 5],
          ["B", 6],
        ],
      ],
    ])("at %s", (_, text, rows) => {
      expect(brief(text)).toEqual(rows)
    })

    it.each<[string, string, string[]]>([
      ["a comma that stands alone", "A,5", ["A,5"]],
      ["a bar that stands alone", "A|5", ["A|5"]],
      ["a comma on one line of several", "A,5\nB\nC", ["A,5", "B", "C"]],
      ["commas as often as it comes", "x,y\nx,y,z\nw", ["x,y", "x,y,z", "w"]],
      ["commas beside semicolons", "a,4\nb 5\nc, d;2", ["a,4", "b 5", "c, d"]],
      ["blanks", "LOT A 1\nLOT B 2", ["LOT A 1", "LOT B 2"]],
      ["carets, tildes and slashes", "A^1\nB~2\nC/3", ["A^1", "B~2", "C/3"]],
    ])("and not at %s", (_, text, expected) => {
      expect(names(text)).toEqual(expected)
      expect(problems(text)).toEqual([])
    })

    it.each([
      ["one line of three columns with commas", "SN1,1,2027-05-31", [1]],
      ["one line with a comma and a date", "SN1,2027-05-31", [1]],
      ["one line of columns with bars", "SN1|1|2027-05-31", [1]],
      ["some lines that look like columns with commas", "A,5\nB,6\nC", [1, 2]],
      ["one line of columns among names", "A,5,2027-05-31\nB", [1]],
      ["titles with commas above lines without", "Serial,Qty\nSN1", [1]],
      ["bars and commas alike", "A|1,5\nB|2,6", [1, 2]],
      [
        "several blanks, as a PDF parts columns",
        "L1   5   2027-05-31\nL2   6   2027-05-31",
        [1, 2],
      ],
      ["single blanks around a quantity and a date", "L1 5 2027-05-31", [1]],
      ["semicolons where other lines have TABs", "A\t5\nB;6", [2]],
    ])("refuses %s", (_, text, lines) => {
      expectUnclear(text, lines)
    })

    it("takes the whole line for the name where the caller says that names is all there is", () => {
      const text = "A,5\nB;6\nC  7\nD|8|9\nE,1,2027-05-31"
      expect(names(text, { columns: ["name"] })).toEqual(text.split("\n"))
    })

    it("parts at commas where the caller speaks of columns", () => {
      const columns: ListColumn[] = ["name", "quantity", "expires_at"]
      expect(brief("SN1,1,2027-05-31", { columns })).toEqual([["SN1", 1, "2027-05-31"]])
      expect(brief("SN1,1\nSN2,1,2027-05-31", { columns })).toEqual([
        ["SN1", 1],
        ["SN2", 1, "2027-05-31"],
      ])
      expectUnclear("A,B,5", [1], { columns: ["name", "quantity"] })
    })
  })

  describe("may stand in quotes", () => {
    it.each<[string, string, Brief[]]>([
      ["all cells", '"L1";"5";"2027-05-31"', [["L1", 5, "2027-05-31"]]],
      ["a delimiter within", '"A;1";5\n"B\t2";6', [["A;1", 5]]],
      ["doubled quotes", '"A""1""";5', [['A"1"', 5]]],
      [
        "a comma within",
        '"A,1",5\n"B,2",6',
        [
          ["A,1", 5],
          ["B,2", 6],
        ],
      ],
      ["a quote that stands in the middle", '12" tube;5', [['12" tube', 5]]],
      [
        "one column",
        '"A;1"\n"B,2"',
        [
          ["A;1", 1],
          ["B,2", 1],
        ],
      ],
      ["nothing", '"";"";\n"L1";"5"', [["L1", 5]]],
      ["blanks behind them", '"L1" ;5', [["L1", 5]]],
    ])("%s", (_, text, rows) => {
      expect(
        parse(text).rows.map(({ name, quantity, expires_at }) =>
          expires_at ? [name, quantity, expires_at.slice(0, 10)] : [name, quantity]
        )
      ).toEqual(rows)
    })

    it("counts lines as they stand in the text, line breaks in cells included", () => {
      const text = 'Lot;Qty;Remark\nL1;5;"first\nsecond\nthird"\nL2;6;\n\nL3;x;'
      const columns: ListColumn[] = ["name", "quantity", "ignore"]
      const { rows, errors } = parse(text, { columns })
      expect(rows.map(({ line, name }) => [line, name])).toEqual([
        [2, "L1"],
        [5, "L2"],
      ])
      expect(errors.map(({ line, value }) => [line, value])).toEqual([[7, "x"]])
    })

    it("reads titles that go over two lines", () => {
      expect(brief('"Serial\nNumber";"Qty"\nA1;1', SERIAL)).toEqual([["A1", 1]])
    })

    it("refuses several numbers in one cell", () => {
      expect(problems('"SN1\nSN2";2')).toEqual([[1, "invalid_name"]])
    })

    it.each([
      ["that are not closed", 'L1;5\n"L2;6\nL3;7', [2]],
      ["with text behind them", 'L1;5\n"L2" x;6\nL3;7', [2]],
    ])("refuses quotes %s", (_, text, lines) => {
      expect(names(text)).toEqual(["L1"])
      expectUnclear(text, lines)
    })
  })
})
