import { expectUnclear, parse, problems, SERIAL } from "./parse"

/** The dates of the first row, in the shop's zone. */
const dates = (text: string, options = {}) => {
  const { rows, errors } = parse(text, options)
  expect(errors).toEqual([])
  const { line: _line, name: _name, quantity: _quantity, ...facts } = rows[0]
  return facts
}

describe("what a maker's label says, in a pasted list", () => {
  it.each([
    "Production date",
    "Mfg Date",
    "Mfg. date",
    "MFD",
    "DOM",
    "Date of manufacture",
    "Date of Manufacture (DOM)",
    "Herstelldatum",
    "Herstellungsdatum",
    "Hergestellt am",
    "Produktionsdatum",
    "Date de fabrication",
    "Fecha de fabricación",
    "Fecha de elaboración",
    "Data di produzione",
    "Productiedatum",
    "Data de fabricação",
    "Data produkcji",
    "Datum výroby",
    "Üretim tarihi",
    "Дата изготовления",
    "تاريخ الإنتاج",
    "生产日期",
    "製造年月日",
    "제조일자",
  ])("is the production date under %s", (title) => {
    expect(dates(`Lot\t${title}\tQty\nL1\t2026-01-15\t5`)).toEqual({
      produced_at: "2026-01-15T00:00:00.000Z",
    })
  })

  it.each(["Packed on", "Packing date", "Verpackt am", "Date d'emballage", "Fecha de envasado"])(
    "is the packing date under %s",
    (title) => {
      expect(dates(`Lot\t${title}\nL1\t15.01.2026`)).toEqual({
        packed_at: "2026-01-15T00:00:00.000Z",
      })
    }
  )

  it.each(["Sell by", "Sell-by date", "Verkaufen bis", "À vendre avant"])(
    "is the last day of sale under %s",
    (title) => {
      expect(dates(`Lot\t${title}\nL1\t2027-01-15`)).toEqual({
        sell_by_at: "2027-01-15T23:59:59.999Z",
      })
    }
  )

  it("stands beside the dates of expiry, and proves their order", () => {
    const text = "Lot\tMfg\tExp\tBBD\nL1\t15/01/2026\t04/01/2028\t05/01/2027"
    expect(dates(text)).toEqual({
      produced_at: "2026-01-15T00:00:00.000Z",
      expires_at: "2028-01-04T23:59:59.999Z",
      best_before_at: "2027-01-05T23:59:59.999Z",
    })
  })

  it("begins and ends with the day of the shop", () => {
    const text = "Lot\tMfg\tSell by\nL1\t2026-01-15\t2027-01-15"
    expect(dates(text, { zone: "Asia/Tokyo" })).toEqual({
      produced_at: "2026-01-14T15:00:00.000Z",
      sell_by_at: "2027-01-15T14:59:59.999Z",
    })
  })

  it("is kept of an item that has no expiration dates", () => {
    const read = parse("Serial\tMfg date\tExpiry\nS1\t2026-01-15\t2027-01-15", {
      ...SERIAL,
      acceptsDates: false,
    })
    expect(read.rows).toEqual([
      { line: 2, name: "S1", quantity: 1, produced_at: "2026-01-15T00:00:00.000Z" },
    ])
    expect(read.hints.map(({ value }) => value)).toEqual(["2027-01-15"])
  })

  it.each([
    ["was made next year", "Lot\tMfg\nL1\t2027-01-15"],
    ["was packed next year", "Lot\tPacked on\nL1\t2027-01-15"],
    ["has its dates exchanged", "Lot\tMfg\tExp\nL1\t2028-01-14\t2026-01-15"],
    ["was made on a day that can be two", "Lot\tMfg\nL1\t05/06/2026"],
    ["has two dates of making", "Lot\tMfg\tProduction date\nL1\t2026-01-15\t2026-01-16"],
  ])("is asked about where it says that it %s", (_, text) => {
    expectUnclear(text, [2])
  })

  it("may be the month that is not over yet", () => {
    expect(dates("Lot\tMfg\nL1\t11/2026")).toEqual({ produced_at: "2026-11-30T00:00:00.000Z" })
  })

  it.each(["5", "yes", "n/a", "2026-02-29"])("is refused where it is no date: %s", (cell) => {
    expect(problems(`Lot\tMfg date\nL1\t${cell}`)).toHaveLength(1)
  })

  it.each(["Produced", "Packed", "Manufactured", "Date"])(
    "is not guessed under %s, which can be a quantity or another date",
    (title) => {
      expectUnclear(`Lot\t${title}\nL1\t2026-01-15`, [2])
    }
  )
})
