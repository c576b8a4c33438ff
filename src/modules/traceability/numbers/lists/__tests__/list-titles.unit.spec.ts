import { TITLE_WORDS, TOTAL_WORDS } from "../title-words"
import { MONTHS, wordKey } from "../month-names"
import { readTitle } from "../read-title"
import { brief, expectUnclear, names, type Options, parse, SERIAL } from "./parse"

const skipped = (text: string, options = {}) =>
  parse(text, options).understood.skipped.map(({ line, reason }) => [line, reason])

describe("the titles of a pasted list", () => {
  it.each([
    "serial",
    "Serial Number",
    "serial_number",
    "SN",
    "S/N",
    "Serial No",
    "Serial No.",
    "SERIAL NOS",
    "Ser. No.",
    "Serial #",
    "# Serial",
    "Serial Number (IMEI)",
    "IMEI",
    "IMEI 1",
    "IMEI/MEID",
    "VIN",
    "Frame No.",
    "Rahmennummer",
    "Service Tag",
    "lot",
    "Lot Number",
    "LOT/SERIAL NUMBER",
    "Lot No.",
    "Lot Code",
    "Lot ID",
    "Batch",
    "Batch No",
    "Batch Number:",
    "Number",
    "name",
    "\ufeffLot",
    '"Lot"',
    "Seriennummer",
    "Serien-Nr.",
    "Seriennr",
    "Chargennummer",
    "Charge",
    "Chargen-Nr.",
    "Los-Nr.",
    "N° de série",
    "Numéro de série",
    "NUMERO DE SERIE",
    "N° de lot",
    "Numéro de lot",
    "Número de serie",
    "Nº de serie",
    "N.º de lote",
    "Lote",
    "Numero di serie",
    "Matricola",
    "Lotto",
    "Numero lotto",
    "Serienummer",
    "Partijnummer",
    "Lotnummer",
    "Número de série",
    "Nº de série",
    "Número do lote",
    "الرقم التسلسلي",
    "رقم الدفعة",
    "序列号",
    "批号",
    "批次号",
  ])("are known: %j", (title) => {
    expect(brief(`${title}\nA1`)).toEqual([["A1", 1]])
    expect(skipped(`${title}\nA1`)).toEqual([[1, "title"]])
  })

  it.each([
    ["Lot;Qty;Expiration Date", "A1;5;2027-05-31"],
    ["Chargennummer;Menge;Verfallsdatum", "A1;5;31.05.2027"],
    ["Charge;Stück;Verw. bis", "A1;5;31.05.2027"],
    ["N° de lot;Quantité;Date de péremption", "A1;5;31/05/2027"],
    ["Lot;Qté;DLC", "A1;5;31/05/2027"],
    ["Lote;Cantidad;Fecha de caducidad", "A1;5;31/05/2027"],
    ["Lote;Cant.;Vencimiento", "A1;5;31/05/2027"],
    ["Lotto;Quantità;Scadenza", "A1;5;31/05/2027"],
    ["Lotto;Q.tà;Data di scadenza", "A1;5;31/05/2027"],
    ["Partijnummer;Aantal;Vervaldatum", "A1;5;31-05-2027"],
    ["Batchnummer;Hoeveelheid;TGT", "A1;5;31-05-2027"],
    ["Lote;Quantidade;Validade", "A1;5;31/05/2027"],
    ["Lote;Qtd.;Data de validade", "A1;5;31/05/2027"],
    ["رقم الدفعة;الكمية;تاريخ الانتهاء", "A1;5;2027-05-31"],
    ["批号;数量;有效期至", "A1;5;2027年5月31日"],
    ["Qty;Lot;Exp. Date", "5;A1;2027-05-31"],
  ])("say what the columns are: %s", (title, line) => {
    expect(brief(`${title}\n${line}`)).toEqual([["A1", 5, "2027-05-31"]])
  })

  it.each(["Best Before", "MHD", "DDM", "Consumo preferente", "TMC", "THT", "BBD", "最佳食用日期"])(
    "tell a best-before date from an expiry: %s",
    (title) => {
      expect(parse(`Lot\t${title}\nA1\t2027-05-31`).rows).toEqual([
        { line: 2, name: "A1", quantity: 1, best_before_at: "2027-05-31T23:59:59.999Z" },
      ])
    }
  )

  it("make a date of a number", () => {
    expect(brief("Lot\tExpiry\nA1\t20270531\nA2\t46538")).toEqual([
      ["A1", 1, "2027-05-31"],
      ["A2", 1, "2027-05-31"],
    ])
    expect(brief("Lot\tQty\nA1\t46538")).toEqual([["A1", 46_538]])
  })

  it("call the lot of a serial number its batch, and the lot of a lot its name", () => {
    const text = "Serial\tBatch\nA1\tB1"
    expect(parse(text, SERIAL).rows).toEqual([{ line: 2, name: "A1", quantity: 1, batch: "B1" }])
    expectUnclear(text, [2], { tracking: "lot" })
    expect(names("Batch\tQty\nB1\t5")).toEqual(["B1"])
  })

  it.each([
    ["two kinds of number", "Serial\tIMEI\nA1\t356938035643809", [2]],
    ["an ordered and a shipped quantity", "Lot\tOrdered\tShipped\nL1\t100\t80", [2]],
    ["two quantities", "Lot\tQty\tShipped Qty\nL1\t100\t80", [2]],
    ["a date of nothing that is said", "Lot\tDate\nL1\t2026-05-31", [2]],
    ["a price", "Lot\tPrice\nL1\t100", [2]],
    ["a language that is not known", "Numer\tIlość\nL1\t5\nL2\t6", [2, 3]],
    ["a running number", "Pos\tQty\n1\t5", [2]],
    ["no column of numbers", "EAN\tQty\n4006381333931\t5", [2]],
  ])("are not enough for %s", (_, text, lines) => {
    expectUnclear(text, lines, text.startsWith("Serial") ? SERIAL : {})
  })

  it.each(["Serial Number", "Lot No.", "S/N", "N° de série"])(
    "are asked about below the number of a document: %s",
    (title) => {
      expectUnclear(`Delivery 4711\n${title}\nA1\nA2`, [1, 2])
      expectUnclear(`Delivery 4711\n\nOrder 12\n${title}\nA1`, [1, 3, 4])
      expectUnclear(`Acme 1\n${title}\nA1\nA2`, [2])
    }
  )

  it("are found below an address and a document's number, and on every page", () => {
    const text =
      "ACME Ltd\nDelivery note 4711\n\nLot\tQty\nL1\t5\nPage 1 of 2\nLot\tQty\nL2\t6\nPage 2 of 2"
    expect(names(text)).toEqual(["L1", "L2"])
    expect(skipped(text)).toEqual([
      [1, "heading"],
      [2, "heading"],
      [4, "title"],
      [6, "footer"],
      [7, "title"],
      [9, "footer"],
    ])
  })

  it.each<[string, string, string[], Options?]>([
    ["a quantity follows on its line", "lot;4", ["lot", "A1"]],
    ["such a word comes again", "IMEI1\nIMEI2", ["IMEI1", "IMEI2", "A1"]],
    ["it stands further down", "A2\nlot", ["A2", "lot", "A1"]],
    ["the caller says so", "lot", ["lot", "A1"], { title_row: false }],
  ])("are a unit when %s", (_, first, expected, options = {}) => {
    expect(names(`${first}\nA1`, options)).toEqual(expected)
  })

  it.each([
    ["Devices\nA1\nA2", [1]],
    ["Gerät\nSN-001\nSN-002\nSN-003", [1]],
    ["A1\nA2\nA3\nthank you", [4]],
    ["L1\t5\nL2\t6\nL3\t7\nKopā\t18", [4]],
    ["Devices\nA1\nA2\nA3\nthank you", [1, 5]],
  ])("are asked about where only the shape tells: %j", (text, lines) => {
    expectUnclear(text, lines)
  })

  it("and what is asked can be said", () => {
    expect(names("Devices\nA1\nA2", { title_row: true })).toEqual(["A1", "A2"])
    expect(names("Devices\nA1\nA2", { title_row: false })).toEqual(["Devices", "A1", "A2"])
    expect(names("A1\nA2\nDEMO", { footer_rows: 1 })).toEqual(["A1", "A2"])
    expect(names("A1\nA2\nDEMO", { footer_rows: 0 })).toEqual(["A1", "A2", "DEMO"])
    expect(names("A1\nA2\nTotal", { footer_rows: 0 })).toEqual(["A1", "A2", "Total"])
  })

  it("leaves names without digits alone where others have none, or are too few to compare", () => {
    expect(names("abc\ndef\nghi")).toEqual(["abc", "def", "ghi"])
    expect(names("abc\nA1")).toEqual(["abc", "A1"])
  })

  it("has nothing to read below titles alone", () => {
    expect(parse("Lot;Quantity")).toMatchObject({ rows: [], errors: [] })
  })

  it("every word means one thing, and every word is found again", () => {
    for (const [kind, list] of Object.entries(TITLE_WORDS)) {
      for (const word of list.split(",")) {
        expect([word.trim(), readTitle(word.trim())]).toEqual([word.trim(), kind])
      }
    }
  })

  it("no total is a title, and no month is either", () => {
    expect(TOTAL_WORDS.split(",").filter((word) => readTitle(word.trim()))).toEqual([])
    expect([...MONTHS.keys()].filter((month) => readTitle(month))).toEqual([])
  })

  it("no month's name means two months", () => {
    for (const locale of ["en", "de", "fr", "es", "it", "nl", "pt", "ar", "zh"]) {
      for (const style of ["long", "short"] as const) {
        for (let month = 1; month <= 12; month++) {
          const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" })
          expect(MONTHS.get(wordKey(format.format(Date.UTC(2027, month - 1, 1))))).toBe(month)
        }
      }
    }
  })
})

describe("the end of a pasted list", () => {
  it.each([
    "Total",
    "Total\t11",
    "TOTAL:\t11",
    "\tTotal\t11",
    "Total 11",
    "Total: 11 pcs",
    "Grand Total\t11",
    "Subtotal\t11",
    "Sum\t11",
    "Summe\t11",
    "Gesamt:\t11",
    "Gesamtmenge\t11",
    "Insgesamt 11 Stück",
    "Total général\t11",
    "Somme\t11",
    "Suma total\t11",
    "Totale\t11",
    "Totaal\t11",
    "Total geral\t11",
    "المجموع\t11",
    "الإجمالي\t11",
    "合计\t11",
    "总计：11",
    "-----",
    "=====\t=====",
    "Page 1 of 1",
    "Seite 1/1",
    "Página 1 de 1",
    "2 rows",
    "(2 rows affected)",
    "*** End of list ***",
    "End of report",
    "Printed on 2026-11-28",
    "Signature: ______",
  ])("is reported and not received: %j", (last) => {
    const text = `L1\t5\nL2\t6\n${last}`
    expect(brief(text)).toEqual([
      ["L1", 5],
      ["L2", 6],
    ])
    expect(parse(text).understood.skipped).toEqual([
      { line: 3, text: expect.any(String), reason: expect.stringMatching(/^(total|footer)$/) },
    ])
  })

  it("is carried forward on paper, which is no unit", () => {
    const text = "Charge;Menge\nL1;5\nÜbertrag;5\n30.11.2026 Seite 2\nL2;6\nTotal;11"
    expect(names(text)).toEqual(["L1", "L2"])
    expect(names("Lot\tQty\nL1\t5\nCarried forward\t5\nL2\t6")).toEqual(["L1", "L2"])
  })

  it("may be several lines, with totals in between", () => {
    const text =
      "L1\t5\nSubtotal\t5\nL2\t6\nSubtotal\t6\n-----\nTotal\t11\n\nSignature: ___\nPage 1"
    expect(names(text)).toEqual(["L1", "L2"])
    expect(skipped(text)).toEqual([
      [2, "total"],
      [4, "total"],
      [5, "footer"],
      [6, "total"],
      [8, "footer"],
      [9, "footer"],
    ])
  })

  it.each(["SUM1", "TOTAL-7", "Total Carbon 5", "PAGE1", "END7"])(
    "is no number that begins like one: %j",
    (name) => {
      expect(names(`A1\nA2\n${name}`)).toEqual(["A1", "A2", name])
    }
  )
})
