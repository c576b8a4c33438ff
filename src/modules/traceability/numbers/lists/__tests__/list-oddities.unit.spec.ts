import { brief, expectUnclear, names, parse, problems, SERIAL } from "./parse"

/** Lines that are no units, and numbers that were misread, among those of a delivery. */
describe("a pasted list asks about what differs from its other numbers", () => {
  it.each([
    ["the end of a letter", "S1\nS2\nS3\n\nMit freundlichen Grüßen\nMax Muster", [5, 6]],
    ["thanks behind two numbers", "S1\nS2\nThanks!", [3]],
    ["what a telephone writes", "S1\nS2\nSent from my phone", [3]],
    ["words behind quantities", "L1\t5\nL2\t6\nL3\t7\nJohn\nWarehouse", [4, 5]],
    ["articles above their lots", "TEA\nC1\t5\nC2\t6\nCUP\nC3\t5", [1, 4]],
    ["pallets above their lots", "Pallet 1\nC1\t5\nC2\t6\nPallet 2\nC3\t5", [1, 4]],
    ["cartons above their numbers", "Carton 1 of 2\nS1\nS2\nCarton 2 of 2\nS3\nS4", [1, 4]],
    ["an SSCC with its title", "SSCC 340123450000000017\nS1\nS2", [1]],
    ["a date above the numbers", "30.11.2026\n1001\n1002\n1003", [1]],
    ["a month below the numbers", "S1\nS2\nNovember 2026", [3]],
    ["a date behind the number", "S1 30.11.2026\nS2 30.11.2026", [1, 2]],
    ["a subtotal with words", "Lot\tQty\nL1\t5\nSubtotal pallet 1\t5\nL2\t6", [3]],
    ["a line that is broken in its number", "AB12-\n3456\nAB13-\n3457", [1, 3]],
    ["a number that somebody could not read", "S1\nS2?\nS3", [2]],
    ["lines that are counted by letters", "a) S1\nb) S2", [1, 2]],
    ["numbers with slashes between", "SN1/SN2/SN3", [1]],
    ["numbers with a plus sign between", "SN 1001 + 1002", [1]],
    ["numbers behind a title in the plural", "SNs: S1, S2, S3", [1]],
    ["a line end that a program wrote", "SN1001\\nSN1002", [1]],
    ["what a program writes for a blank", "SN1&nbsp;\nSN2&nbsp;", [1, 2]],
    ["a number and a batch in each other's column", "SN\tLot\nS1\tB1\nS2\tB1\nB1\tS3", [4], SERIAL],
    ["an IMEI with a slip", "IMEI\n356938035643809\n356938035643817\n356938035643826", [4], SERIAL],
    [
      "an IMEI with a slip, the only other one",
      "IMEI\n356938035643809\n356938035643810",
      [3],
      SERIAL,
    ],
    ["an IMEI without its last digit", "IMEI\n356938035643809\n35693803564381", [3], SERIAL],
    ["several numbers in one cell", "Serial\tLot\nS1, S2\tB1\nS3\tB1", [2], SERIAL],
    ["the first and last of many in one cell", "Serial\tLot\nS1-S5\tB1", [2], SERIAL],
    ["several lots in one cell", "Lot\tQty\nL1 & L2\t10\nL3\t5", [2]],
    ["several lots with a slash in one cell", "Lot\tQty\nL1/L2\t10\nL3\t5", [2]],
  ])("such as %s", (_, text, lines, options = {}) => {
    expectUnclear(text, lines, options)
  })

  it.each([
    ["SN0001\nSN0002\nSN0O03", [3], "SN0003"],
    ["SN1001\nSNl002\nSN1003", [2], "SN1002"],
    ["1001\n1002\n1OO3", [3], "1003"],
  ])("and about a letter that looks like a digit: %j", (text, lines, suggestion) => {
    const { errors } = parse(text, SERIAL)
    expect(errors).toEqual([
      expect.objectContaining({ line: lines[0], code: "similar_lot", suggestion }),
    ])
    expect(problems(text, { ...SERIAL, accept_similar: true })).toEqual([])
  })

  it.each([
    "Pallet 1\nPallet 2\nPallet 3",
    "2026-11-28\n2026-11-29\n2026-11-30",
    "LOT 2026-11-29\nLOT 2026-11-30",
    "RED\nBLUE\nA1\nA2",
    "A1O\nA2B\nB31\nC0D",
    "12/A\n13/B",
    "B/1\nC/2",
    "SN1001\nSN1002\nSN100",
    "356938035643808\n356938035643818",
    "R&D1\nR&D2",
    "30.11.26\t5\nL2\t6\nL3\t7",
    "Pallet 1\t5\nL2\t6\nL3\t7",
    "Lot\tQty\nL1-5\t5\nL2/A\t6\nLOT 3 4\t7",
    "A-1\nB-2",
  ])("and not about names as they are: %j", (text) => {
    expect(problems(text)).toEqual([])
  })

  it("unless the caller says what its lines are", () => {
    const text = "30.11.2026\nS1\nS2\nS3\nJohn\nDoe"
    expect(names(text, { columns: ["name"], title_row: false, footer_rows: 0 })).toHaveLength(6)
    expect(problems("S1\nS2\nS3\nJOHN\nDOE", { footer_rows: 0 })).toEqual([])
  })
})

it("a pasted list of lots without a quantity says that each counts as one", () => {
  const said = { line: 1, value: "L1", message: expect.stringContaining("each counts as 1") }
  expect(parse("L1\nL2").hints).toEqual([said])
  expect(parse("L1\t5\nL2").hints).toEqual([])
  expect(parse("S1\nS2", SERIAL).hints).toEqual([])
})

describe("a pasted list is read in more languages", () => {
  it.each([
    ["Polish", "Nr partii;Ilość [szt.];Termin ważności\nL1;10;31.03.2027"],
    ["Polish, a batch of medicines", "Seria\tIlość\tData ważności\nL1\t10\t31 marca 2027"],
    ["Czech", "Šarže\tMnožství\tSpotřebujte do\nL1\t10\t31. 3. 2027"],
    ["Hungarian", "Tétel\tMennyiség\tLejárat\nL1\t10\t2027.03.31."],
    ["Swedish", "Parti\tAntal\tUtgångsdatum\nL1\t10\t31 mars 2027"],
    ["Danish", "Partinr.\tAntal\tUdløbsdato\nL1\t10\t31. marts 2027"],
    ["Finnish", "Erä\tMäärä\tViimeinen käyttöpäivä\nL1\t10\t31.3.2027"],
    ["Turkish", "PARTİ NO\tMİKTAR\tSON KULLANMA TARİHİ\nL1\t10\t31 Mart 2027"],
    ["Greek", "Παρτίδα\tΠοσότητα\tΗμ. λήξης\nL1\t10\t31/03/2027"],
    ["Russian", "Партия\tКол-во\tСрок годности\nL1\t10\t31 марта 2027"],
    ["Japanese", "ロット番号\t数量\t消費期限\nＬ１\t１０\t2027年3月31日"],
    ["Korean", "제조번호\t수량\t유통기한\nL1\t10\t2027년 3월 31일"],
  ])("%s", (_, text) => {
    expect(brief(text)).toEqual([["L1", 10, "2027-03-31"]])
  })

  it.each(["Numer seryjny", "Seri No", "シリアル番号", "Серийный номер", "Sériové číslo"])(
    "with serial numbers under %s",
    (title) => {
      expect(names(`${title}\nS1\nS2`, SERIAL)).toEqual(["S1", "S2"])
    }
  )

  it.each([
    ["12MAR27", "2027-03-12"],
    ["APR2027", "2027-04-30"],
    ["Sat 13 Mar 2027", "2027-03-13"],
    ["Mi., 10.03.2027", "2027-03-10"],
    ["So 14. März 2027", "2027-03-14"],
    ["mar. 16 mars 2027", "2027-03-16"],
  ])("with the date %s", (date, day) => {
    expect(brief(`Lot\tQty\tExp\nL1\t5\t${date}`)).toEqual([["L1", 5, day]])
  })

  it("and a date whose day of the week is another one is none", () => {
    expect(problems("Lot\tQty\tExp\nL1\t5\tFri 13 Mar 2027")).toEqual([[2, "invalid_name"]])
  })
})
