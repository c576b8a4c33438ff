import type { ListColumn } from "../../../../../types/list"
import { brief, type Brief, expectUnclear, parse, problems, SERIAL } from "./parse"

const kinds = (text: string, options = {}) =>
  parse(text, options).understood.columns.map(({ kind }) => kind)

describe("the columns of a pasted list", () => {
  describe("are one thing each", () => {
    it.each<[string, string, (ListColumn | null)[]]>([
      ["quantities", "L1\t5\nL2\t", ["name", "quantity"]],
      ["dates", "L1\t2027-05-31\nL2\t", ["name", "expires_at"]],
      [
        "a number that could be a date beside quantities",
        "L1\t5\nL2\t271231",
        ["name", "quantity"],
      ],
      ["an empty column between", "L1\t\t5", ["name", null, "quantity"]],
      ["dates as numbers beside dates", "L1\t2027-05-31\nL2\t20270630", ["name", "expires_at"]],
    ])("%s", (_, text, expected) => {
      expect(kinds(text)).toEqual(expected)
      expect(problems(text)).toEqual([])
    })

    it.each<[string, string, number[]]>([
      ["an ordered and a shipped quantity", "L1\t100\t80", [1]],
      ["two quantities, each on another line", "L1\t100\t\nL2\t\t80", [1, 2]],
      ["two dates", "L1\t2027-01-01\t2027-03-31", [1]],
      ["two dates and a quantity", "L1\t5\t2027-01-01\t2027-03-31", [1]],
      ["quantities and dates in one column", "L1\t5\nL2\t2027-05-31", [1, 2]],
      ["two numbers of one unit", "356938035643809\t356938035643817", [1]],
      ["a date without separators", "L1\t20270531", [1]],
      ["a date without separators, day first", "L1\t31052027", [1]],
      ["a date without separators behind a quantity", "L1\t100\t20270531", [1]],
      ["a date without separators among quantities", "L1\t100\nL2\t20270531", [2]],
      ["a short date without separators", "L1\t271231", [1]],
      ["a short date, day first", "L1\t311227", [1]],
      ["a month and a year without a separator", "L1\t052027", [1]],
      ["a year and a month without a separator", "L1\t202705", [1]],
      ["a short month and year without a separator", "L1\t0527", [1]],
      ["a month of GS1", "L1\t270500", [1]],
      ["a day as Excel counts it", "L1\t46538", [1]],
      ["a day as Excel counts it, behind a quantity", "L1\t5\t46538", [1]],
      ["a month and a year, or decimals", "L1\t05.2027", [1]],
      ["a month and a year, or decimals, with a comma", "L1\t5,2027", [1]],
      ["a year and a month, or decimals", "L1\t2027.05", [1]],
      ["a thousand, or one", "L1\t1,000", [1]],
      ["a thousand, or one, with a point", "L1;1.000;31.05.2027", [1]],
      ["thousands among others", "L1\t5\nL2\t12.500\nL3\t7", [2]],
      ["a dash for nothing", "L1\t-\nL2\t5", [1]],
      ["an error of a formula", "L1\t#N/A\nL2\t5", [1]],
      ["words for nothing", "L1\t5\t2027-05-31\nL2\t5\tn/a\nL3\tnull\t", [2, 3]],
    ])("refuses %s", (_, text, lines) => {
      expectUnclear(text, lines)
    })

    it("says what a number may be", () => {
      expect(parse("L1\t20270531").errors[0].readings).toEqual(["quantity 20270531", "2027-05-31"])
      expect(parse("L1\t46538").errors[0].readings).toEqual(["quantity 46538", "2027-05-31"])
      expect(parse("L1\t1,000").errors[0].readings).toEqual(["quantity 1000", "quantity 1"])
      expect(parse("L1\t271231").errors[0].readings).toEqual([
        "quantity 271231",
        "2027-12-31",
        "2031-12-27",
      ])
    })

    it.each<[string, string, number]>([
      ["four decimals, which no thousands have", "L1\t1.0000", 1],
      ["a zero before three decimals", "L1\t0,125", 0.125],
      ["four digits before three decimals", "L1\t1234.567", 1234.567],
      ["no digit before the point", "L1;.5", 0.5],
      ["a decimal comma", "L1;1,5", 1.5],
      ["thousands and decimals", "L1\t1,000.50", 1000.5],
      ["thousands and decimals, with a decimal comma", "L1;1.000,5", 1000.5],
      ["thousands of thousands", "L1\t1,000,000", 1_000_000],
      ["a decimal point", "L1;1.5", 1.5],
      ["spaces around it", "L1; 4 ", 4],
      ["an empty column before it", "L1;;4", 4],
      ["an empty column after it", "L1;4;", 4],
      ["Arabic digits", "L1\t٥٠", 50],
      ["full-width digits", "L1\t５０", 50],
      ["six digits that are no date", "L1\t250000", 250_000],
      ["five digits that Excel counts in another century", "L1\t20000", 20_000],
      ["seven digits", "L1\t1234567", 1_234_567],
      ["a year", "L1\t2027", 2027],
    ])("reads a quantity with %s", (_, text, quantity) => {
      expect(brief(text)).toEqual([["L1", quantity]])
    })

    it("parts thousands as those do whose decimal mark is certain", () => {
      expect(brief("L1\t1,250\nL2\t1,250.50")).toEqual([
        ["L1", 1250],
        ["L2", 1250.5],
      ])
      // Another sign, or signs that contradict each other, prove nothing.
      expectUnclear("L1\t1.250\nL2\t1,250.50", [1])
      expectUnclear("L1\t1,250\nL2\t1,250.50\nL3\t1.250,50", [1])
      expectUnclear("L1\t1,250\nL2\t2.5", [1])
    })

    it("is one piece where it can be, for a serial number", () => {
      expect(brief("S1\t1.000\nS2\t1,000", SERIAL)).toEqual([
        ["S1", 1],
        ["S2", 1],
      ])
      expect(problems("S1\t2.000", SERIAL)).toContainEqual([1, "ambiguous_code"])
    })

    it.each([
      ["1,50", ",", "."],
      ["12.04", ".", ","],
      ["2.5004", ".", ","],
    ] as const)(
      "%s is no month of a year where decimals have the other mark",
      (text, mark, other) => {
        for (const date_order of ["dmy", "mdy", "ymd", "my"] as const) {
          expect(brief(`L1;${text}`, { date_order })).toEqual([
            ["L1", Number(text.replace(mark, "."))],
          ])
          const read = parse(`L1;${text}`, { date_order, decimal_mark: other })
          expect(read.rows).toEqual([])
          expect(read.errors).toHaveLength(1)
        }
      }
    )
  })

  describe("are what the caller says", () => {
    it("are parted by what gives all of them in every line, though names have the other sign", () => {
      const columns: ListColumn[] = ["quantity", "name", "expires_at"]
      for (const sign of [",", ";"]) {
        expect(brief(`5|L1${sign}|2027-05-31\n6|L2!|2027-06-30`, { columns })).toEqual([
          [`L1${sign}`, 5, "2027-05-31"],
          ["L2!", 6, "2027-06-30"],
        ])
      }
    })

    it.each<[string, string, ListColumn[], object, Brief[]]>([
      ["the shipped quantity", "L1\t100\t80", ["name", "ignore", "quantity"], {}, [["L1", 80]]],
      [
        "a date without separators",
        "L1\t100\t20270531",
        ["name", "quantity", "expires_at"],
        {},
        [["L1", 100, "2027-05-31"]],
      ],
      [
        "a quantity of eight digits",
        "L1\t20270531",
        ["name", "quantity"],
        {},
        [["L1", 20_270_531]],
      ],
      ["a day of Excel", "L1\t46538", ["name", "expires_at"], {}, [["L1", 1, "2027-05-31"]]],
      ["a quantity like a day of Excel", "L1\t46538", ["name", "quantity"], {}, [["L1", 46_538]]],
      [
        "a short date, year first",
        "L1\t271231",
        ["name", "expires_at"],
        { date_order: "ymd" },
        [["L1", 1, "2027-12-31"]],
      ],
      [
        "a short date, day first",
        "L1\t271231",
        ["name", "expires_at"],
        { date_order: "dmy" },
        [["L1", 1, "2031-12-27"]],
      ],
      [
        "a month of GS1",
        "L1\t270500",
        ["name", "expires_at"],
        { date_order: "ymd" },
        [["L1", 1, "2027-05-31"]],
      ],
      [
        "a month and a year of two digits",
        "L1\t05/27",
        ["name", "expires_at"],
        { date_order: "my" },
        [["L1", 1, "2027-05-31"]],
      ],
      [
        "a decimal comma",
        "L1\t1.000,5",
        ["name", "quantity"],
        { decimal_mark: "," },
        [["L1", 1000.5]],
      ],
      ["a thousand", "L1\t1,000", ["name", "quantity"], { decimal_mark: "." }, [["L1", 1000]]],
      ["three decimals", "L1\t1,000", ["name", "quantity"], { decimal_mark: "," }, [["L1", 1]]],
      [
        "the number last",
        "5;2027-05-31;L1",
        ["quantity", "expires_at", "name"],
        {},
        [["L1", 5, "2027-05-31"]],
      ],
      ["nothing of use", "1;L1;blue", ["ignore", "name", "ignore"], {}, [["L1", 1]]],
      [
        "what no title would",
        "Nr.\tFarbe\tSerial\n1\tblau\tA1",
        ["ignore", "ignore", "name"],
        {},
        [["A1", 1]],
      ],
    ])("%s", (_, text, columns, options, rows) => {
      expect(brief(text, { columns, ...options })).toEqual(rows)
    })

    it("keeps batch, article, best-before date and further numbers of a unit", () => {
      const columns: ListColumn[] = [
        "article",
        "name",
        "second_identifier",
        "second_identifier",
        "batch",
        "best_before_at",
      ]
      expect(parse("SKU-1\tA1\t35-1\t00:1A\tB7\t2027-05-31", { ...SERIAL, columns }).rows).toEqual([
        {
          line: 1,
          name: "A1",
          quantity: 1,
          article: "SKU-1",
          second_identifiers: ["35-1", "00:1A"],
          batch: "B7",
          best_before_at: "2027-05-31T23:59:59.999Z",
        },
      ])
    })

    it("refuses a column that they do not speak of", () => {
      expectUnclear("L1\t5\tx", [1], { columns: ["name", "quantity"] })
    })

    it("still refuses what is none of that", () => {
      expect(problems("L1\tfive", { columns: ["name", "quantity"] })).toEqual([[1, "invalid_name"]])
      expect(problems("L1\tsoon", { columns: ["name", "expires_at"] })).toEqual([
        [1, "invalid_name"],
      ])
      expectUnclear("L1\t1,000", [1], { columns: ["name", "quantity"] })
      expectUnclear("L1\t03/04/2027", [1], { columns: ["name", "expires_at"] })
    })
  })

  it("tells how it was understood, so that a person can say otherwise", () => {
    const text =
      "Delivery note 12\n\nLot\tQty\tColour\tExpiry\nL1\t5\tred\t03/04/2027\nL2\t6\tblue\t31/05/2027\nTotal\t11"
    expect(parse(text).understood).toEqual({
      delimiter: "tab",
      title_line: 3,
      columns: [
        { title: "Lot", kind: "name", problem: null, samples: ["L1", "L2"] },
        { title: "Qty", kind: "quantity", problem: null, samples: ["5", "6"] },
        { title: "Colour", kind: null, problem: "title", samples: ["red", "blue"] },
        {
          title: "Expiry",
          kind: "expires_at",
          problem: null,
          samples: ["03/04/2027", "31/05/2027"],
        },
      ],
      date_order: "dmy",
      decimal_mark: null,
      skipped: [
        { line: 1, text: "Delivery note 12", reason: "heading" },
        { line: 3, text: "Lot Qty Colour Expiry", reason: "title" },
        { line: 6, text: "Total 11", reason: "total" },
      ],
    })
  })
})
