import { expectUnclear, names, parse, problems, SERIAL, brief } from "./parse"

/** What goes wrong on the way from a spreadsheet, a scan of paper or another calendar, and would be taken without a word. */
describe("a pasted list asks about", () => {
  it.each([
    ["a year of the Buddhist calendar", "Lot\tQty\tExpiry\nL1\t5\t30/11/2569", [2]],
    ["a slip in a year", "L1\t5\t2927-05-31", [1]],
    ["a cell below a merged batch", "Lot\tSerial\nB1\tS1\n\tS2\nB2\tS3\n\tS4", [3, 5], SERIAL],
    ["a cell below a merged date", "Lot\tQty\tExpiry\nL1\t5\t2027-05-31\nL2\t6\t", [3]],
    [
      "a cell below a merged date of the same article",
      "SKU\tLot\tQty\tExpiry\nTEA\tL1\t5\t2027-05-31\nTEA\tL2\t6\t\nCUP\tL3\t6\t",
      [3],
    ],
    ["a quantity that is missing among others", "Lot\tQty\nL1\t\nL2\t7", [2]],
    ["a quantity in packages", "Lot\tQty (cartons)\nL1\t5", [2]],
    ["a quantity in packages of some pieces", "Charge;Menge [VPE 12]\nL1;5", [2]],
    ["a quantity in dozens", "Lote;Cantidad (docenas)\nL1;5", [2]],
    [
      "ditto marks, which look like quotation marks",
      'Lot\tSerial\nB1\tS1\n"\tS2\n" \tS3',
      [3],
      SERIAL,
    ],
    ["a row drawn with bars", "+--+--+\n| SN | Lot |\n+--+--+\n| S1 | B1 |", [4], SERIAL],
    ["words of a label behind the number", "A1 EXP 05/2027 QTY 5", [1]],
    ["the title of a label without a colon", "S/N A1\nS/N A2", [1, 2], SERIAL],
    ["a number that a mail quotes", "> S1\n> S2", [1, 2], SERIAL],
    ["a number that became a date", "1-Sep\nSN2", [1], SERIAL],
    [
      "long numbers that lost their ends",
      "Serial\tLot\n12345678901234500\tB1\n12345678901234600\tB1",
      [2, 3],
      SERIAL,
    ],
  ])("%s", (_, text, lines, options = {}) => {
    expectUnclear(text, lines, options)
  })

  it("a character that was lost in another encoding", () => {
    expect(problems("S\ufffd1\nS2", SERIAL)).toEqual([[1, "invalid_name"]])
  })

  it.each([
    ["less than the list says", "Lot\tQty\nL1\t5\nL2\t5\nTotal\t11", 4],
    ["more than the list says", "L1\t5\nL2\t5\nSumme: 9", 3],
    ["another number of lines", "S1\nS2\nTotal 3", 3],
  ])("a total that is %s", (_, text, line) => {
    expect(problems(text)).toEqual([[line, "quantity_mismatch"]])
    // Whoever says what is no unit means it.
    expect(problems(text, { footer_rows: 1 })).toEqual([])
  })
})

describe("a pasted list of names asks about what somebody wrote around them", () => {
  it.each([
    ["L1 x 5\nL2 x 5", [1, 2]],
    ["5x L1\n12 × L2", [1, 2]],
    ["L1: 5\nL2: 5", [1, 2]],
    ["L1 = 5\nL2 = 2,5", [1, 2]],
    ["L1 - 5 pcs\nL2 - 5 Stk.", [1, 2]],
    ["L1 (5 pcs)\nL2 (5 kg)", [1, 2]],
    ["S001 → S004", [1]],
    ["S001 -> S004", [1]],
    ["S001 thru S004", [1]],
    ["S001:S004", [1]],
    ["from S001 through S004", [1]],
    ["von S001 bis S004", [1]],
    ["S001~S004", [1]],
    ["S001\netc.", [2]],
    ["S001\n...", [2]],
    ["S1 ✓\nS2 ✓", [1, 2]],
    ["S1 ✅\nS2 👍", [1, 2]],
    ["☐ S1\n☑ S2", [1, 2]],
    ["[x] S1\n[ ] S2", [1, 2]],
    ["Box 1:\nS1\nS2", [1]],
    ["SERIAL NUMBERS FOLLOW:\nS1", [1]],
    ["(1) S1\n(2) S2", [1, 2]],
    ["#1 S1\n#2 S2", [1, 2]],
    ["№1 S1\n№2 S2", [1, 2]],
    ["01 S1\n02 S2", [1, 2]],
    ["1: S1\n2: S2", [1, 2]],
    ["1 - S1\n2 - S2", [1, 2]],
    ["1.S1\n2.S2", [1, 2]],
    ["1/2 S1\n2/2 S2", [1, 2]],
    ["Serial S1\nSerial S2", [1, 2]],
    ["Seriennummer S1\nSeriennummer S2", [1, 2]],
    ["SN#S1\nSN#S2", [1, 2]],
    ["S1、S2", [1]],
    ["S1；S2", [1]],
    ["S1، S2", [1]],
    ["S1 and S2", [1]],
    ["S1 und S2", [1]],
    ["S1 et S2", [1]],
    ["'S1',\n'S2'", [1]],
  ])("%j", (text, lines) => {
    expectUnclear(text, lines)
    const { errors } = parse(text, { columns: ["name"], title_row: false, footer_rows: 0 })
    const spoilt = /etc|\.\.\./.test(text)
    expect(errors.length).toBe(spoilt ? 1 : 0)
  })

  it.each([
    "SN 1\nSN 2",
    "LOT A 1\nLOT B 2",
    "L1-5\nL2-5",
    "S001-004\nS005-008",
    "A1: B\nA2: B",
    "1.5\n2.5",
    "7 A\n9 B",
    "E and F\nG and H",
    "Max 10x\nMin 10x",
    "00:1A:2B:3C:4D:50\n00:11:22:33:44:55",
    "fe80::1\nfe80::2",
    "L27151 14:32\nL27151 14:33",
    "AB-1234G\nAB-1235G",
    "SK-0012L\nKT-500KG",
    "X-12EA\nQ-77PZ",
    "BMW 320 G\nPN 123L",
    "0001 2026\n0002 2026",
    "1 of 2\n2 of 2",
    "101 BLUE\n102 BLUE",
    "2025 A7\n2026 B8",
    "NR:A12\nNR:A13",
    "ORDER 12\nORDER 13",
    "Date 1\nDate 2",
    "12 / 26\n13 / 26",
    "A - 12\nB - 12",
    "L12 NEW\nL13 NEW",
    "~1~\n~2~",
  ])("and not about names as they are: %j", (text) => {
    expect(names(text)).toHaveLength(2)
    expect(parse(text).errors).toEqual([])
  })
})

it("a line with eight times as many blanks takes no more than in proportion", () => {
  const timeOf = (blanks: number): number => {
    const line = `A${" ".repeat(blanks)}1`
    const text = Array.from({ length: 50 }, (_, i) => `${line}${i}`).join("\n")
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      parse(text)
      return performance.now() - start
    })
    return Math.min(...times)
  }
  timeOf(2_000)
  // A pattern that goes back over the blanks would take 64 times as long.
  expect(timeOf(16_000) / timeOf(2_000)).toBeLessThan(32)
})

describe("a pasted list is left alone", () => {
  it.each([
    ["with a total of its quantities", "Lot\tQty\nL1\t5\nL2\t6\nTotal\t11"],
    ["with a total of its lines", "Lot\tQty\nL1\t5\nL2\t6\nTotal lots 2"],
    ["with a total in another measure", "L1\t5\nL2\t6\nTotal 12 kg"],
    ["with totals of its parts", "L1\t5\nSubtotal\t5\nL2\t6\nSubtotal\t6"],
    [
      "with dates that repeat, where a blank is one",
      "Lot\tQty\tExpiry\nL0\t1\t2027-05-31\nL1\t5\t2027-05-31\nL2\t6\t",
    ],
    [
      "with dates of one article alone",
      "SKU\tLot\tQty\tExpiry\nTEA\tL1\t5\t2027-05-31\nCUP\tL2\t6\t",
    ],
    ["with the last day of all years", "Lot\tQty\tExpiry\nL1\t5\t9999-12-31\nL2\t5\t2999-12-31"],
    ["with pieces in its title", "Lot\tQty (pcs)\nL1\t5\nL2\t6"],
    ["with long numbers of which one ends in zeros", "12345678901234500\n12345678901234601"],
    ["with a line end behind a cell", '"L1\n"\t5\nL2\t6'],
  ])("%s", (_, text) => {
    expect(parse(text).errors).toEqual([])
    expect(names(text)).toHaveLength(2 + Number(text.includes("L0")))
  })

  it("by whoever says what its columns are", () => {
    const text = "L1\t5\t2027-05-31\nL2\t\t"
    expect(brief(text, { columns: ["name", "quantity", "expires_at"] })).toEqual([
      ["L1", 5, "2027-05-31"],
      ["L2", 1],
    ])
    const long = "12345678901234500\n12345678901234600"
    expect(names(long, { columns: ["name"] })).toHaveLength(2)
  })

  it("and says once that its dates are not kept", () => {
    const text = "Lot\tQty\tExpiry\nL1\t5\t2027-05-31\nL2\t6\t2027-06-30"
    expect(parse(text, { acceptsDates: false }).hints).toEqual([
      { line: 2, value: "2027-05-31", message: expect.stringContaining("not kept") },
    ])
    expect(parse(text).hints).toEqual([])
  })
})
