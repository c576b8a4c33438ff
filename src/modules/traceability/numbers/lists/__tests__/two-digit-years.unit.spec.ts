import { expectUnclear, parse } from "./parse"

const list = (dates: string[]) => dates.map((date, i) => `L${i + 1}\t5\t${date}`).join("\n")

const days = (dates: string[]): (string | undefined)[] => {
  const { rows, errors } = parse(list(dates))
  expect(errors).toEqual([])
  return rows.map(({ expires_at }) => expires_at?.slice(0, 10))
}

describe("a date with two digits at both ends", () => {
  it.each([
    ["with slashes", "27/05/31"],
    ["with points", "27.05.31"],
    ["with hyphens", "27-05-31"],
    ["with a month's name", "27-May-31"],
    ["of this year or the next", "26/12/27"],
    ["of which one year is long ago", "27/05/15"],
    ["of which a year is as far from today at either end", "25/12/27"],
  ])("may have its year first, and is asked about: %s", (_, date) => {
    expectUnclear(list([date]), [1])
  })

  it.each([
    ["31/05/27", "2027-05-31"],
    ["31.05.27", "2027-05-31"],
    ["31-May-27", "2027-05-31"],
    ["15/05/27", "2027-05-15"],
    ["05/31/27", "2027-05-31"],
    ["28/11/26", "2026-11-28"],
  ])("has its year last where that is the nearer one: %s is %s", (date, day) => {
    expect(days([date])).toEqual([day])
  })

  it("is read by those of its column that can be meant in one way only", () => {
    expect(days(["27/05/31", "15/06/27"])).toEqual(["2031-05-27", "2027-06-15"])
    expect(days(["31/05/27", "04/06/27"])).toEqual(["2027-05-31", "2027-06-04"])
  })

  it("is not read by those that may have their year first as well", () => {
    expectUnclear(list(["28/02/27", "27/02/28"]), [2])
    expectUnclear(list(["27/05/31", "27/06/30", "28/01/31"]), [1, 2, 3])
  })

  it("is read in the order that is said", () => {
    const { rows } = parse(list(["27/05/31", "31/05/27"]), { date_order: "ymd" })
    expect(rows.map(({ expires_at }) => expires_at?.slice(0, 10))).toEqual([
      "2027-05-31",
      "2031-05-27",
    ])
  })
})
