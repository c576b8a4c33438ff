import * as xlsx from "@e965/xlsx"
import { type Encoding } from "../decode-text"
import { type FileProblemCode } from "../file-problem"
import { readListFile } from "../read-list-file"

const bytesOf = (...parts: (number | string)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part, "utf8")]))
  )
const wide = (text: string, order: "le" | "be"): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le")
  return Uint8Array.from(order === "le" ? bytes : bytes.swap16())
}

const refusal = async (bytes: Uint8Array, encoding?: Encoding): Promise<FileProblemCode | null> => {
  try {
    await readListFile(bytes, encoding)
    return null
  } catch (error) {
    return (error as { code: FileProblemCode }).code
  }
}

describe("text files", () => {
  const LIST = "Serial;Größe\nÄ-1;é\n"
  const cases: [string, Uint8Array, string][] = [
    ["UTF-8", bytesOf(LIST), "utf-8"],
    ["UTF-8 with its mark", bytesOf(0xef, 0xbb, 0xbf, LIST), "utf-8"],
    ["UTF-16 LE with its mark", wide("\ufeff" + LIST, "le"), "utf-16le"],
    ["UTF-16 BE with its mark", wide("\ufeff" + LIST, "be"), "utf-16be"],
    ["UTF-16 LE without a mark", wide(LIST, "le"), "utf-16le"],
    ["UTF-16 BE without a mark", wide(LIST, "be"), "utf-16be"],
    ["Windows-1252", Uint8Array.from(Buffer.from(LIST, "latin1")), "windows-1252"],
  ]
  it.each(cases)("are read in %s", async (_name, bytes, encoding) => {
    expect(await readListFile(bytes)).toEqual({ kind: "text", text: LIST, encoding })
  })

  it("are read as a person says, where the bytes do not tell", async () => {
    const bytes = Uint8Array.from([0xc0, 0x2d, 0x31])
    expect(await readListFile(bytes)).toMatchObject({ text: "À-1" })
    expect(await readListFile(bytes, "windows-1251")).toMatchObject({ text: "А-1" })
  })

  it("keep their lines where Excel's own first line says what parts the columns", async () => {
    expect(await readListFile(bytesOf("sep=;\r\nA;1\r\n"))).toMatchObject({ text: "\r\nA;1\r\n" })
  })

  it("are refused when they are no text, or written in another encoding", async () => {
    expect(await refusal(bytesOf())).toBe("empty")
    expect(await refusal(bytesOf(" \n"))).toBe("empty")
    expect(await refusal(bytesOf("%PDF-1.7", 0, 1, 2, 0xff, 0, 0, 0))).toBe("not_text")
    expect(await refusal(Uint8Array.from([0x41, 0x81, 0x42]))).toBe("wrong_encoding")
    expect(await refusal(Uint8Array.from([0xc4, 0x31]), "utf-8")).toBe("wrong_encoding")
    expect(await refusal(bytesOf("A".repeat(8_000_001)))).toBe("too_large")
    expect(await refusal(bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toBe("old_or_protected")
    expect(await refusal(bytesOf("PK", 3, 4, "photo.jpg"))).toBe("other_archive")
    expect(await refusal(bytesOf("PK", 3, 4, "xl/workbook.xml"))).toBe("broken")
  })
})

type Cell = { v: string | number | boolean | null; z?: string; f?: string; t?: string }

describe("workbooks", () => {
  const sheetOf = (rows: (Cell | string | number | null)[][]) => {
    const sheet = xlsx.utils.aoa_to_sheet([[]])
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        const given = cell !== null && typeof cell === "object" ? cell : { v: cell }
        if (given.v !== null || given.f) {
          const t =
            given.t ??
            (typeof given.v === "number" ? "n" : typeof given.v === "boolean" ? "b" : "s")
          sheet[xlsx.utils.encode_cell({ r, c })] = { ...given, t }
        }
      })
    )
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    sheet["!ref"] = xlsx.utils.encode_range({ r: 0, c: 0 }, { r: rows.length - 1, c: width - 1 })
    return sheet
  }
  const bookOf = (sheets: Record<string, xlsx.WorkSheet>, book: Partial<xlsx.WorkBook> = {}) => {
    const made = { ...xlsx.utils.book_new(), ...book }
    Object.entries(sheets).forEach(([name, sheet]) =>
      xlsx.utils.book_append_sheet(made, sheet, name)
    )
    return new Uint8Array(xlsx.write(made, { type: "array", bookType: "xlsx", cellStyles: true }))
  }
  const linesOf = async (bytes: Uint8Array) => {
    const file = await readListFile(bytes)
    return file.kind === "workbook" ? file.sheets[0].text.split("\n") : []
  }
  const textOf = async (cell: Cell, book?: Partial<xlsx.WorkBook>) =>
    (await linesOf(bookOf({ Sheet1: sheetOf([[cell]]) }, book)))[0].replace(/\t$/, "")

  const values: [string, Cell, string][] = [
    ["a date in any format as its day", { v: 46538, z: "dd/mm/yyyy" }, "2027-05-31"],
    ["an American date as its day", { v: 46537, z: "m/d/yy" }, "2027-05-30"],
    [
      "a date in a locale's format as its day",
      { v: 46538, z: "[$-407]d. mmmm yyyy" },
      "2027-05-31",
    ],
    ["a month of a year as the month that is shown", { v: 46508, z: "mmm-yy" }, "2027-05"],
    ["a day with its time", { v: 46538.5, z: "dd.mm.yyyy hh:mm" }, "2027-05-31 12:00:00"],
    ["a day whose time is not shown", { v: 46538.5, z: "yyyy-mm-dd" }, "2027-05-31"],
    ["hours as what is shown: they are no date", { v: 5, z: "[h]:mm" }, "120:00"],
    ["a day number without a date's format as the number", { v: 46538 }, "46538"],
    ["an IMEI with all its digits", { v: 869123456789012 }, "869123456789012"],
    [
      "an IMEI that is shown shortened with all its digits",
      { v: 869123456789012, z: "0.00E+00" },
      "869123456789012",
    ],
    [
      "an ICCID whose last digits are lost as what no list takes",
      { v: 8949020000001234567 },
      "8.94902E+18",
    ],
    [
      "a lost number in full digits as what no list takes",
      { v: 8949020000001234567, z: "0" },
      "8.94902E+18",
    ],
    ["leading zeros that the format shows", { v: 123, z: "00000" }, "00123"],
    ["dashes that the format shows", { v: 12345, z: "000-000" }, "012-345"],
    ["a prefix that the format shows", { v: 1, z: '"SN-"000' }, "SN-001"],
    ["a quantity whose thousands are parted as a plain number", { v: 1000, z: "#,##0" }, "1000"],
    ["a quantity that is shown rounded in full", { v: 2.125, z: "0.0" }, "2.125"],
    ["a quantity with zeros as a plain number", { v: 5, z: "0.00" }, "5"],
    ["what binary fractions add is left out", { v: 0.1 + 0.2 }, "0.3"],
    ["a negative quantity in brackets", { v: -3, z: "#,##0_);(#,##0)" }, "-3"],
    ["a percentage as it is shown", { v: 0.5, z: "0%" }, "50%"],
    ["text as it is, blanks and all", { v: "00123 " }, "00123 "],
    ["text that looks like a date as it is", { v: "03/04/2027" }, "03/04/2027"],
    ["an error as it is shown", { v: 42, t: "e" }, "#N/A"],
    ["a line break within a cell as one that no name may have", { v: "A\r\nB" }, "A\u2028B"],
  ]
  it.each(values)("give %s", async (_name, cell, text) => {
    expect((await textOf(cell)).replace(/^"(.*)"$/s, "$1")).toBe(text)
  })

  it("give days of their own calendar, which may begin in 1904", async () => {
    const date1904 = { Workbook: { WBProps: { date1904: true } } }
    expect(await textOf({ v: 45076, z: "dd/mm/yyyy" }, date1904)).toBe("2027-05-31")
  })

  it("become lines of the same numbers as their rows, from the first column that is used", async () => {
    const sheet = sheetOf([
      [null, null, null],
      [null, "Serial", "Qty"],
      [null, null, null],
      [null, "A;1", null],
      [null, "B\t2", 3],
      [null, 'C "x"', 3],
    ])
    expect(await linesOf(bookOf({ Sheet1: sheet }))).toEqual([
      "",
      "Serial\tQty\t",
      "",
      "A;1\t\t",
      '"B\t2"\t3\t',
      '"C ""x"""\t3\t',
    ])
  })

  it("offer their sheets that are shown and have something in them", async () => {
    const hidden = { Workbook: { Sheets: [{}, {}, { Hidden: 1 as const }, {}] } }
    const list = sheetOf([["A"]])
    const file = await readListFile(
      bookOf({ Cover: xlsx.utils.aoa_to_sheet([[]]), May: list, Old: list, June: list }, hidden)
    )
    expect(file).toMatchObject({ sheets: [{ name: "May", rowCount: 1 }, { name: "June" }] })
  })

  it("tell of rows and columns that nobody sees, and of cells merged over rows", async () => {
    const sheet = sheetOf([
      ["Serial", "Batch", "Note"],
      ["A", "B1", "x"],
      ["B", null, "x"],
      ["C", null, "x"],
      ["D", "B2", null],
    ])
    sheet["!rows"] = [{}, {}, { hidden: true }, { hidden: true }]
    sheet["!cols"] = [{}, {}, { hidden: true }]
    sheet["!merges"] = [xlsx.utils.decode_range("B2:B4"), xlsx.utils.decode_range("A1:B1")]
    const file = await readListFile(bookOf({ Sheet1: sheet }))
    expect(file.kind === "workbook" && file.sheets[0].doubts).toEqual([
      { reason: "hidden_rows", place: "3–4" },
      { reason: "hidden_columns", place: "C" },
      { reason: "merged_rows", place: "B2:B4" },
    ])
  })

  it("show that they have more rows than a list may have", async () => {
    const sheet = sheetOf([["S-1"]])
    for (let row = 200_990; row <= 202_000; row++) {
      sheet[`A${row}`] = { t: "s", v: `S-${row}` }
    }
    sheet["!ref"] = "A1:A202000"
    const lines = await linesOf(bookOf({ Sheet1: sheet }))
    expect(lines.length).toBeGreaterThan(201_000)
    expect(lines.length).toBeLessThan(202_000)
  })
})
