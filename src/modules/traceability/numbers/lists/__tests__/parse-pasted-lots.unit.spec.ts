import { brief, type Brief, expectUnclear, parse, problems, SERIAL } from "./parse"

const column = (...dates: string[]): string =>
  dates.map((date, i) => `ln0${i + 1};${date}`).join("\n")
const days = (text: string, options = {}) => brief(text, options).map(([, , day]) => day)

describe("parsePastedLots", () => {
  describe("reads the lines Odoo's users paste", () => {
    it.each<[string, string, Brief[]]>([
      [
        "P1 a quantity on one line only",
        "abc;4\ndef",
        [
          ["abc", 4],
          ["def", 1],
        ],
      ],
      [
        "P2 quantities after a semicolon",
        "aze;2\nqsd;4\nwxc",
        [
          ["aze", 2],
          ["qsd", 4],
          ["wxc", 1],
        ],
      ],
      ["P3 a number with a leading zero as a quantity", "ln03\t01", [["ln03", 1]]],
      ["P4 a number that could be a year as a quantity", "ln04\t1989", [["ln04", 1989]]],
      [
        "P5 a number that nobody takes for a year and a month as a quantity",
        "ln05\t1989.04",
        [["ln05", 1989.04]],
      ],
      [
        "P10 a year and a month as the month's last day",
        "ln02\t1989-04",
        [["ln02", 1, "1989-04-30"]],
      ],
      ["P15 a month's name in lower case", "ln02;11 april 2077", [["ln02", 1, "2077-04-11"]]],
    ])("%s", (_, text, rows) => {
      expect(brief(text)).toEqual(rows)
    })

    it.each([
      ["P8 a month without a year", "ln08\tdecember"],
      ["P9 a day and a month without a year", "ln01\t31/12"],
    ])("%s, which is not guessed", (_, text) => {
      expectUnclear(text, [1])
    })

    it("P11 with quantity and date in either order of the columns", () => {
      const row = ["lot-001", 20, "2048-08-04"]
      expect(brief("lot-001;20;4 Aug 2048")).toEqual([row])
      expect(brief("lot-001\t04/08/2048\t20", { date_order: "dmy" })).toEqual([row])
    })

    it("P11 but not in both on one list: a column is one thing, and so is what parts them", () => {
      expectUnclear("lot-001;20;2048-08-04\nlot-002;2048-08-04;20", [1, 2])
      expect(problems("lot-001;20;4 Aug 2048\nlot-002\t2048-08-04\t20")).toEqual([
        [1, "ambiguous_code"],
      ])
    })

    it("P12 with ambiguous dates in the order that the caller says", () => {
      const text = column("03/05/25", "04/05/25", "05/05/25", "06/05/25", "07/05/25")
      expect(days(text, { date_order: "dmy" })).toEqual([
        "2025-05-03",
        "2025-05-04",
        "2025-05-05",
        "2025-05-06",
        "2025-05-07",
      ])
      expect(days(text, { date_order: "mdy" })).toEqual([
        "2025-03-05",
        "2025-04-05",
        "2025-05-05",
        "2025-06-05",
        "2025-07-05",
      ])
    })

    it("P13 day first for all when one date can only be that", () => {
      expect(days(column("30/05/25", "06/05/25"))).toEqual(["2025-05-30", "2025-05-06"])
    })

    it("P14 year first for all when one date can only be that", () => {
      expect(days(column("89/05/04", "10/05/06"))).toEqual(["1989-05-04", "2010-05-06"])
    })

    it("P16 without the dates when the item has no expiry, quantities kept", () => {
      const text = "a;20;4 Aug 2048\nb;;03/05/25\nc;2"
      expect(brief(text, { acceptsDates: false })).toEqual([
        ["a", 20],
        ["b", 1],
        ["c", 2],
      ])
    })
  })

  describe("does better than Odoo", () => {
    it.each([
      [
        "P6 a sign inside a number, where Odoo takes the whole line for the name",
        "ln06\t1989+04",
        "1989+04",
      ],
      [
        "P7 a mistyped month, where Odoo takes the whole line for the name",
        "ln07\tdacember",
        "dacember",
      ],
      ["a day that does not exist", "ln08;30/02/2025", "30/02/2025"],
      ["groups that are no thousands", "ln09;1,00,000", "1,00,000"],
      ["two decimal marks", "ln09;1.5,5", "1.5,5"],
      ["a blank that parts no thousands", "ln09;1 0000", "1 0000"],
      ["an exponent", "ln10;1e3", "1e3"],
      ["a measure behind the quantity", "ln10;5 kg", "5 kg"],
      ["a sum", "ln10;=5+5", "=5+5"],
      ["a second name on the line", "ln11;ln12", "ln12"],
    ])("names the line and the column of %s", (_, text, value) => {
      expect(parse(`ok\n${text}`)).toMatchObject({
        rows: [{ line: 1, name: "ok", quantity: 1 }],
        errors: [
          {
            line: 2,
            value,
            code: "invalid_name",
            message: `Line 2, column 2: "${value}" is neither a quantity nor a date.`,
          },
        ],
      })
    })

    it("names an unreadable column also for an item without expiry", () => {
      expect(problems("ln07\tdacember", { acceptsDates: false })).toEqual([[1, "invalid_name"]])
      expect(problems("a;2027-05-31\nb;2027-02-30", { acceptsDates: false })).toEqual([
        [2, "invalid_name"],
      ])
    })

    it("trims names and strips carriage returns", () => {
      expect(brief(" a ;2\r\n\u00a0b\r\nc \r")).toEqual([
        ["a", 2],
        ["b", 1],
        ["c", 1],
      ])
    })

    it("drops lines of spaces and empty spreadsheet rows, and still counts them", () => {
      const { rows, errors } = parse("\n  \na\n\t\t\n;;\nb\n")
      expect(errors).toEqual([])
      expect(rows.map(({ line, name }) => [line, name])).toEqual([
        [3, "a"],
        [6, "b"],
      ])
    })

    it.each([
      ["a line feed", "a\nb\nc"],
      ["a carriage return and a line feed", "a\r\nb\r\nc"],
      ["a carriage return", "a\rb\rc"],
      ["all of them", "a\rb\r\nc\n"],
    ])("ends lines at %s", (_, text) => {
      expect(parse(text).rows.map((row) => row.line)).toEqual([1, 2, 3])
    })

    it("refuses a quantity without a name", () => {
      expect(parse(";5").errors).toEqual([
        expect.objectContaining({ line: 1, value: "", code: "invalid_name" }),
      ])
    })

    it("refuses a quantity of 0, where Odoo makes it 1", () => {
      expect(parse("a;0").errors).toEqual([
        expect.objectContaining({ line: 1, value: "a", code: "quantity_mismatch" }),
      ])
    })

    it.each([
      ["a negative quantity", "a;-1"],
      ["a quantity of five decimals", "a;0.12345"],
    ])("refuses %s", (_, text) => {
      expect(parse(text)).toMatchObject({
        rows: [],
        errors: [{ line: 1, value: "a", code: "quantity_mismatch" }],
      })
    })

    it.each([
      ["an EAN", "4006381333931"],
      ["an IMEI", "356938035643817"],
      ["a number of four hundred digits", "9".repeat(400)],
    ])("does not take %s for a quantity", (_, text) => {
      const { rows, errors } = parse(`a;${text}`)
      expect(rows).toEqual([])
      expect(errors).toEqual([expect.objectContaining({ code: "ambiguous_code", value: text })])
      expect(errors[0].message).toContain("second number of the unit or an article")
    })

    it("refuses an ambiguous date when nothing tells its order, where Odoo guesses by language", () => {
      expect(parse("a;2027-03-31\nb;03/05/25").errors).toEqual([
        {
          line: 2,
          value: "03/05/25",
          code: "ambiguous_code",
          message:
            'Line 2, column 2: "03/05/25" can be 2025-05-03 or 2025-03-05: write year-month-day, such as 2027-03-31, or say in which order the list has them.',
          readings: ["2025-05-03", "2025-03-05"],
        },
      ])
    })

    it("refuses dates that contradict each other, where Odoo swaps one", () => {
      expectUnclear(column("30/05/25", "05/30/25", "03/04/25"), [1, 2, 3])
    })

    it("refuses dates that contradict what the caller says", () => {
      expectUnclear(column("30/05/25", "03/04/25"), [1, 2], { date_order: "mdy" })
    })

    it("refuses a day its month does not have instead of moving it", () => {
      expectUnclear("a;31/06/25", [1], { date_order: "dmy" })
      expect(problems("a;31/06/2025")).toEqual([[1, "invalid_name"]])
    })
  })

  it.each(["lot", "none"] as const)(
    "keeps a repeated name as rows of its own when tracking is %s",
    (tracking) => {
      expect(brief("a;2\na;3", { tracking })).toEqual([
        ["a", 2],
        ["a", 3],
      ])
    }
  )

  it("collects everything that is wrong, also several things on one line", () => {
    const { rows, errors } = parse("ok\na\u0000b;0;x\n;y\nc;0")
    expect(rows.map((row) => row.name)).toEqual(["ok"])
    expect(errors.map(({ line, code }) => [line, code])).toEqual([
      [2, "invalid_name"],
      [2, "invalid_name"],
      [2, "quantity_mismatch"],
      [3, "invalid_name"],
      [3, "invalid_name"],
      [4, "quantity_mismatch"],
    ])
  })

  it("takes as many rows as one call may, blank lines and titles not counted", () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `SN${i}`)
    const { rows, errors } = parse(`Serial\n${names.join("\n\n")}`, SERIAL)
    expect(errors).toEqual([])
    expect(rows).toHaveLength(20_000)
  })

  it.each([20_001, 30_000])("answers one error for %s rows", (length) => {
    const names = Array.from({ length }, () => "SN1")
    expect(parse(names.join("\n"), SERIAL)).toMatchObject({
      rows: [],
      errors: [{ line: 20_001, value: null, code: "too_many_rows" }],
    })
  })

  it.each(["", " ", "\n\r\n\t;", "\ufeff", ",,,\n,,,", "\u200b\n\u00a0"])(
    "reads nothing from %j",
    (text) => {
      expect(parse(text)).toMatchObject({ rows: [], errors: [], hints: [] })
    }
  )
})
