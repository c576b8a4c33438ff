import { brief, expectUnclear, names, parse, problems, SERIAL } from "./parse"

describe("the numbers of a pasted list", () => {
  it.each([
    ["an apostrophe before it", "'00123", "00123"],
    ["a formula of text", '="00123"', "00123"],
    ["a formula of text in quotes", '"=""00123"""', "00123"],
    ["a formula of text with blanks", '= "00123" ', "00123"],
    ["quotes", '"00123"', "00123"],
    ["quotes behind a blank", ' "00123"', "00123"],
    ["curly quotes", "“00123”", "00123"],
    ["German quotes", "„00123“", "00123"],
    ["French quotes", "«\u00a000123\u00a0»", "00123"],
    ["single quotes", "'00123'", "00123"],
    ["curly single quotes", "‘00123’", "00123"],
    ["a byte order mark", "\ufeff00123", "00123"],
    ["a no-break blank within", "AB\u00a012", "AB 12"],
    ["a narrow no-break blank within", "AB\u202f12", "AB 12"],
    ["an ideographic blank within", "AB\u300012", "AB 12"],
    ["an em blank at its end", "AB12\u2003", "AB12"],
    ["a zero-width blank", "AB\u200b12", "AB12"],
    ["a zero-width joiner", "AB\u200d12", "AB12"],
    ["a word joiner", "AB\u206012", "AB12"],
    ["a soft hyphen", "AB\u00ad12", "AB12"],
    ["a mark of direction", "\u200eAB12\u200f", "AB12"],
    ["an embedding of a telephone", "\u202aAB12\u202c", "AB12"],
    ["an isolate", "\u2068AB12\u2069", "AB12"],
    ["a variation selector", "AB12\ufe0f", "AB12"],
    ["full-width letters and digits", "ＡＢ－１２", "AB-12"],
    ["full-width and all the rest", "\ufeff'ＡＢ\u300012\u200b", "AB 12"],
  ])("lose %s", (_, text, name) => {
    expect(names(`${text}\nX1`)).toEqual([name, "X1"])
    expect(names(`${text}\t5\nX1\t6`)).toEqual([name, "X1"])
  })

  it.each(["A1,\nA2,\nA3", "A1,\r\nA2,\r\nA3,\r\n", "A1, \nA2, \nA3"])(
    "lose the comma that parted them on one line: %j",
    (text) => {
      expect(brief(text, SERIAL)).toEqual([
        ["A1", 1],
        ["A2", 1],
        ["A3", 1],
      ])
    }
  )

  it.each([
    "007",
    "1e5",
    "1E5",
    "12E3",
    "1.50",
    "1.05",
    "0.5",
    "+5",
    "~",
    "2027-03-31",
    "31.05.2027",
    "20270531",
    "december",
    "A'5",
    "5'",
    "rock'n'roll",
    "A|5",
    "A^5",
    "#123",
    "=G151708345600",
    "N",
    "NB-1",
    "批号-٣-Ω",
    "É-1",
    "ß1",
    "ä",
    "🐄1",
    "0",
    "A.0",
    "1.0.0",
    "v2.0",
    "1,5",
  ])("stay as they are: %j", (name) => {
    expect(names(name)).toEqual([name])
    expect(problems(name)).toEqual([])
  })

  it.each([
    "8.69E+14",
    "8,69E+14",
    "8.69e+14",
    "1E+15",
    "-8.69E+14",
    "3.56938E-05",
    "356938035643809.0",
    "356938035643809,0",
    "12.00",
    "1.0",
    "#N/A",
    "#n/a",
    "#NV",
    "#REF!",
    "#VALUE!",
    "#WERT!",
    "#VALEUR!",
    "#¡REF!",
    "#NAME?",
    "#DIV/0!",
    "#NULL!",
    "#SPILL!",
    "#####",
    "-",
    "–",
    "—",
    "--",
    "?",
    "??",
    ".",
    "*",
    "_",
    "N/A",
    "n/a",
    "NA",
    "n.a.",
    "NaN",
    "null",
    "NULL",
    "None",
    "nil",
    "undefined",
    "unknown",
    "TBD",
    "k.A.",
    "(blank)",
    "(none)",
    "missing",
    "ditto",
    "dito",
    "siehe oben",
    "unlesbar",
    ":",
    "⋮",
    "/",
    '=A1&"x"',
    "=VLOOKUP(A1;B:C;2)",
    "=A1+1",
  ])("are refused where a spreadsheet or a person left none: %j", (name) => {
    // Its semicolons would part columns.
    const options = name.includes(";") ? { columns: ["name" as const] } : {}
    expectUnclear(`A1\n${name}\nA2`, [2], options)
    expect(names(`A1\n${name}\nA2`, options)).toEqual(["A1", "A2"])
  })

  it("say what to type instead", () => {
    expect(parse("8.69E+14").errors[0].message).toBe(
      'Line 1: "8.69E+14" is a long number that a spreadsheet has shortened, its last digits are lost: format the column as text and enter the numbers again.'
    )
    expect(parse("356938035643809.0").errors[0].message).toContain("type 356938035643809")
  })

  it.each([
    ["a control character", "a\u0000b"],
    ["an override of direction", "a\u202eb"],
    ["129 characters", "x".repeat(129)],
  ])("are refused with %s", (_, name) => {
    expect(problems(name)).toEqual([[1, "invalid_name"]])
  })

  describe("that look alike", () => {
    it.each([
      ["letter case", "ab12", "AB12"],
      ["a blank", "AB 12", "AB12"],
      ["two blanks", "AB 12", "AB  12"],
      ["a dash", "AB-12", "AB12"],
      ["a dash and a blank", "AB-12", "AB 12"],
      ["kinds of dashes", "AB-12", "AB–12"],
      ["a minus sign", "AB-12", "AB−12"],
      ["an underscore", "AB-12", "AB_12"],
      ["a Cyrillic letter", "AB12", "АB12"],
      ["several Cyrillic letters", "AB12", "АВ12"],
      ["a small Cyrillic letter", "a-12", "а-12"],
      ["a Greek letter", "BK1", "ΒΚ1"],
      ["a Turkish letter", "SIL1", "SİL1"],
      ["a ligature", "FIT1", "ﬁt1"],
      ["Arabic digits", "LOT 12", "LOT ١٢"],
      ["half-width signs", "ｶ1", "カ1"],
      ["all of that", "lot-ab 12", "LOTАВ١٢"],
    ])("but for %s are asked about", (_, one, other) => {
      const columns = { columns: ["name" as const] }
      expect(problems(`${one}\n${other}`, { ...SERIAL, ...columns })).toEqual([[2, "similar_lot"]])
      expect(problems(`${one}\n${other}`, columns)).toEqual([[2, "similar_lot"]])
      expect(names(`${one}\n${other}`, { accept_similar: true, ...columns })).toEqual([one, other])
    })

    it.each([
      ["full width", "AB12\nＡＢ１２"],
      ["a no-break blank", "AB 12\nAB\u00a012"],
      ["a zero-width blank", "AB12\nAB\u200b12"],
    ])("but for %s are the same", (_, text) => {
      expect(problems(text, SERIAL)).toEqual([[2, "duplicate_lot"]])
      expect(names(text)).toEqual(
        ["AB12", "AB12"].map((name) => (text.includes(" ") ? "AB 12" : name))
      )
    })

    it.each([
      ["digits", "AB12\nAB13"],
      ["zeros", "AB12\nAB012"],
      ["where the dash is", "1-23\n12-3"],
      ["a point", "1.2\n12"],
      ["an accent", "E1\nÉ1"],
      ["letters of one alphabet", "Б1\nВ1"],
    ])("but differ in %s are not", (_, text) => {
      expect(problems(text)).toEqual([])
    })

    it("differ by O and 0 as a hint alone", () => {
      const { rows, errors, hints } = parse("SN-O1\nSN-01\nSN-02", SERIAL)
      expect(rows).toHaveLength(3)
      expect(errors).toEqual([])
      expect(hints).toEqual([
        { line: 2, value: "SN-01", message: "Line 2: SN-01 differs from SN-O1 by O and 0 alone." },
      ])
    })

    it("name the one that they look like", () => {
      expect(parse("ab12\nAB12").errors[0]).toMatchObject({
        line: 2,
        value: "AB12",
        message: expect.stringContaining("AB12 looks like ab12"),
      })
    })

    it("stay where the line that they look like is wrong itself", () => {
      expect(problems("ab12;0\nAB12")).toEqual([
        [1, "quantity_mismatch"],
        [2, "similar_lot"],
      ])
    })

    it("do not trouble a lot that stands on several lines", () => {
      expect(brief("ab12;2\nab12;3")).toHaveLength(2)
      expect(problems("ab12;2\nAB12;3\nab12;4\nAB12;5")).toEqual([
        [2, "similar_lot"],
        [4, "similar_lot"],
      ])
    })
  })
})
