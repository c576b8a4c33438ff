import fc from "fast-check"
import { checkLotName } from "../check-lot-name"
import { isPastedHeader } from "../is-pasted-header"
import { ParsePastedLotsOptions, parsePastedLots } from "../parse-pasted-lots"

const now = new Date("2023-04-17T10:20:30.000Z")

const parse = (text: string, options: Partial<ParsePastedLotsOptions> = {}) =>
  parsePastedLots(text, { tracking: "lot", acceptsDates: true, now, ...options })

/** Rows in short: name, quantity and, when there is one, the day of expiry. */
const brief = (text: string, options: Partial<ParsePastedLotsOptions> = {}) => {
  const { rows, errors } = parse(text, options)
  expect(errors).toEqual([])
  return rows.map(({ name, quantity, expires_at }) =>
    expires_at ? [name, quantity, expires_at.slice(0, 10)] : [name, quantity]
  )
}

const column = (...dates: string[]): string =>
  dates.map((date, i) => `ln0${i + 1};${date}`).join("\n")
const days = (text: string, options: Partial<ParsePastedLotsOptions> = {}) =>
  brief(text, options).map(([, , day]) => day)

describe("parsePastedLots", () => {
  describe("reads the lines Odoo's users paste", () => {
    it.each<[string, string, (string | number)[][]]>([
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
        "P5 a number that could be a year and a month as a quantity",
        "ln05\t1989.04",
        [["ln05", 1989.04]],
      ],
      ["P8 a month's name", "ln08\tdecember", [["ln08", 1, "2023-12-17"]]],
      ["P9 a day and a month", "ln01\t31/12", [["ln01", 1, "2023-12-31"]]],
      ["P10 a year and a month", "ln02\t1989-04", [["ln02", 1, "1989-04-17"]]],
      ["P15 a month's name in lower case", "ln02;11 april 2077", [["ln02", 1, "2077-04-11"]]],
    ])("%s", (_, text, rows) => {
      expect(brief(text)).toEqual(rows)
    })

    it("P11 with quantity and date in either order", () => {
      const text = "lot-001;20;4 Aug 2048\nlot-001\t04/08/2048\t20"
      const row = ["lot-001", 20, "2048-08-04"]
      expect(brief(text, { dateOrder: "dmy" })).toEqual([row, row])
    })

    it("P12 with ambiguous dates in the order of the user", () => {
      const text = column("03/05/25", "04/05/25", "05/05/25", "06/05/25", "07/05/25")
      expect(days(text, { dateOrder: "dmy" })).toEqual([
        "2025-05-03",
        "2025-05-04",
        "2025-05-05",
        "2025-05-06",
        "2025-05-07",
      ])
      expect(days(text, { dateOrder: "mdy" })).toEqual([
        "2025-03-05",
        "2025-04-05",
        "2025-05-05",
        "2025-06-05",
        "2025-07-05",
      ])
    })

    it("P13 day first for all when the first date can only be that", () => {
      const text = column("30/05/25", "06/05/25")
      expect(days(text, { dateOrder: "mdy" })).toEqual(["2025-05-30", "2025-05-06"])
    })

    it("P14 year first for all when the first date can only be that", () => {
      const text = column("89/05/04", "10/05/06")
      expect(days(text, { dateOrder: "dmy" })).toEqual(["1989-05-04", "2010-05-06"])
    })

    it("P16 without the dates when the item has no expiry, quantities kept", () => {
      const text = "a;20;4 Aug 2048\nb;03/05/25\nc;2"
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
      ["a thousands separator beside decimals", "ln09;1,000.50", "1,000.50"],
      ["an exponent", "ln10;1e3", "1e3"],
      ["a second name on the line", "ln11;ln12", "ln12"],
    ])("names the line and the column of %s", (_, text, value) => {
      expect(parse(`ok\n${text}`)).toEqual({
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
      expect(parse("ln07\tdacember", { acceptsDates: false }).errors).toHaveLength(1)
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
      ["a quantity that is too large", "a;4006381333931"],
      ["a quantity of four hundred digits", `a;${"9".repeat(400)}`],
    ])("refuses %s", (_, text) => {
      expect(parse(text)).toEqual({
        rows: [],
        errors: [expect.objectContaining({ line: 1, value: "a", code: "quantity_mismatch" })],
      })
    })

    it("refuses an ambiguous date when nothing tells its order, where Odoo guesses by language", () => {
      expect(parse("a;2027-03-31\nb;03/05/25").errors).toEqual([
        {
          line: 2,
          value: "03/05/25",
          code: "invalid_name",
          message:
            'Line 2, column 2: "03/05/25" is no clear date here: write year-month-day, such as 2027-03-31.',
        },
      ])
    })

    it("refuses a date that contradicts the order of the others, where Odoo swaps it", () => {
      const { rows, errors } = parse(column("30/05/25", "05/30/25"))
      expect(rows.map((row) => row.line)).toEqual([1])
      expect(errors.map((error) => error.line)).toEqual([2])
    })

    it("refuses a day its month does not have instead of moving it", () => {
      expect(parse("a;31/06/25", { dateOrder: "dmy" }).errors).toHaveLength(1)
    })
  })

  describe("tells columns from names", () => {
    it("does not take a comma or a space for a column", () => {
      expect(brief("a,4\nb 5\nc, d;2")).toEqual([
        ["a,4", 1],
        ["b 5", 1],
        ["c, d", 2],
      ])
    })

    it.each([
      ["a decimal comma", "a;1,5", 1.5],
      ["a decimal point", "a;1.5", 1.5],
      ["no digit before the point", "a;.5", 0.5],
      ["spaces around it", "a; 4 ", 4],
      ["an empty column before it", "a;;4", 4],
      ["an empty column after it", "a;4;", 4],
      ["another after it, which wins", "a;4;5", 5],
    ])("reads a quantity with %s", (_, text, quantity) => {
      expect(brief(text)).toEqual([["a", quantity]])
    })

    it("lets the later of two dates win", () => {
      expect(days("a;2027-01-01;2027-03-31")).toEqual(["2027-03-31"])
    })

    it("gives the expiry in UTC, with its time when there is one", () => {
      const { rows } = parse("a;2027-03-31\nb;2027-03-31 10:00\nc;2027-03-31T00:30:00+02:00")
      expect(rows.map((row) => row.expires_at)).toEqual([
        "2027-03-31T00:00:00.000Z",
        "2027-03-31T10:00:00.000Z",
        "2027-03-30T22:30:00.000Z",
      ])
    })

    it("lets a date further down decide for those above it", () => {
      expect(days(column("06/05/25", "30/05/25"), { dateOrder: "mdy" })).toEqual([
        "2025-05-06",
        "2025-05-30",
      ])
    })

    it("understands dates that start with a full year beside any others", () => {
      expect(days(column("2027-03-31", "30/05/25", "2027/03/04"))).toEqual([
        "2027-03-31",
        "2025-05-30",
        "2027-03-04",
      ])
    })

    it("keeps names that look like numbers, signs or dates as they are", () => {
      const names = ["007", "1e5", "1.50", "-", "+5", "~", "2027-03-31", "december"]
      expect(brief(names.join("\n")).map(([name]) => name)).toEqual(names)
    })
  })

  describe("skips a spreadsheet's column titles", () => {
    it.each([
      "serial",
      "Serial Number",
      "serial_number",
      "SN",
      "lot",
      "Lot Number",
      "LOT/SERIAL NUMBER",
      "Number",
      "name",
      "\ufeffLot",
      "Lot;Qty;Expiration Date",
      "\n\nSN\tQuantity",
    ])("skips %j", (header) => {
      expect(brief(`${header}\nA1`)).toEqual([["A1", 1]])
    })

    it.each([
      [
        "a quantity follows on its line",
        "lot;4",
        [
          ["lot", 4],
          ["A1", 1],
        ],
      ],
      [
        "a date follows on its line",
        "lot;december",
        [
          ["lot", 1, "2023-12-17"],
          ["A1", 1],
        ],
      ],
      [
        "it is another word",
        "batch",
        [
          ["batch", 1],
          ["A1", 1],
        ],
      ],
    ])("keeps the first line when %s", (_, first, rows) => {
      expect(brief(`${first}\nA1`)).toEqual(rows)
    })

    it("keeps such a word further down", () => {
      expect(brief("A1\nlot")).toEqual([
        ["A1", 1],
        ["lot", 1],
      ])
    })

    it("has nothing to read below titles alone", () => {
      expect(parse("Lot;Quantity")).toEqual({ rows: [], errors: [] })
    })
  })

  describe("reads serial numbers", () => {
    const serial = { tracking: "serial" as const }

    it("takes a quantity of 1 or none", () => {
      expect(brief("a;1\nb\nc;1.0", serial)).toEqual([
        ["a", 1],
        ["b", 1],
        ["c", 1],
      ])
    })

    it.each(["2", "0", "0.5", "-1"])("refuses a quantity of %s", (quantity) => {
      expect(parse(`a;${quantity}`, serial).errors).toEqual([
        expect.objectContaining({ line: 1, value: "a", code: "quantity_mismatch" }),
      ])
    })

    it("names both lines of every number that stands twice", () => {
      const { rows, errors } = parse("a\nb\na\n\n a \nA", serial)
      expect(rows.map((row) => row.name)).toEqual(["a", "b", "A"])
      expect(errors).toEqual([
        {
          line: 3,
          value: "a",
          code: "duplicate_lot",
          message: '"a" is entered twice: on line 1 and on line 3.',
        },
        {
          line: 5,
          value: "a",
          code: "duplicate_lot",
          message: '"a" is entered twice: on line 1 and on line 5.',
        },
      ])
    })

    it("sees that two spellings of an accent are one number", () => {
      expect(parse("é1\ne\u03011", serial).errors).toHaveLength(1)
    })

    it("sees a number again whose first line was wrong", () => {
      expect(parse("a;2\na", serial).errors.map((error) => error.code)).toEqual([
        "quantity_mismatch",
        "duplicate_lot",
      ])
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
    const { rows, errors } = parse(`Serial\n${names.join("\n\n")}`, { tracking: "serial" })
    expect(errors).toEqual([])
    expect(rows).toHaveLength(20_000)
  })

  it("answers one error for one row too many", () => {
    const names = Array.from({ length: 20_001 }, () => "SN1")
    expect(parse(names.join("\n"), { tracking: "serial" })).toEqual({
      rows: [],
      errors: [expect.objectContaining({ line: 20_001, value: null, code: "too_many_rows" })],
    })
  })

  it.each(["", " ", "\n\r\n\t;"])("reads nothing from %j", (text) => {
    expect(parse(text)).toEqual({ rows: [], errors: [] })
  })

  const tracking = fc.constantFrom("none" as const, "lot" as const, "serial" as const)
  const dateOrder = fc.constantFrom(undefined, "dmy" as const, "mdy" as const, "ymd" as const)

  it("gives names back as they were joined", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => {
      const checked = checkLotName(text)
      return (
        checked.ok && checked.name === text && !text.includes(";") && !isPastedHeader([text], now)
      )
    })
    const ends = fc.constantFrom("\n", "\r\n", "\r")
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 50 }), ends, tracking, (names, end, mode) => {
        expect(parse(names.join(end), { tracking: mode })).toEqual({
          rows: names.map((text, i) => ({ line: i + 1, name: text, quantity: 1 })),
          errors: [],
        })
      })
    )
  })

  it("gives quantities and days back as they were joined, in either order of the columns", () => {
    const quantity = fc.integer({ min: 1, max: 10_000_000 }).map((parts) => parts / 10_000)
    const day = fc
      .date({ min: new Date("1970-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(fc.tuple(quantity, day, fc.boolean())), (given) => {
        const text = given.map(([amount, date, dateFirst], i) =>
          [`L${i}`, ...(dateFirst ? [date, amount.toFixed(4)] : [amount.toFixed(4), date])].join(
            "\t"
          )
        )
        expect(brief(text.join("\n"))).toEqual(
          given.map(([amount, date], i) => [`L${i}`, amount, date])
        )
      })
    )
  })

  it("never throws, and every line with text ends as a row, an error or the titles", () => {
    const word = fc.constantFrom(
      "a",
      "lot",
      "4",
      "-1",
      "0",
      "1,5",
      "31/12",
      "06/27",
      "03/05/25",
      "89/05/04",
      "december",
      "4 Aug 2048",
      "2027-02-30",
      "2027-03-31T10:00Z",
      "\u0000",
      " ",
      ";",
      "\t",
      "\n",
      "\r",
      "/",
      "-",
      ":",
      "99",
      "9999"
    )
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word, { maxLength: 40 }).map((words) => words.join(""))
    )
    fc.assert(
      fc.property(text, tracking, fc.boolean(), dateOrder, (pasted, mode, acceptsDates, order) => {
        const { rows, errors } = parse(pasted, { tracking: mode, acceptsDates, dateOrder: order })
        const written = pasted
          .split(/\r\n|\n|\r/)
          .flatMap((line, i) => (/[^\s;\ufeff]/.test(line) ? [i + 1] : []))
        const accounted = new Set([...rows, ...errors].map(({ line }) => line))
        expect(written.slice(1).filter((line) => !accounted.has(line))).toEqual([])
        expect(rows.filter(({ line }) => errors.some((error) => error.line === line))).toEqual([])
      }),
      { numRuns: 1000 }
    )
  })
})
