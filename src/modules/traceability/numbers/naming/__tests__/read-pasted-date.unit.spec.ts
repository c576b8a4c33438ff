import { DateOrder, readPastedDate } from "../read-pasted-date"
import { resolvePastedDate } from "../resolve-pasted-date"

const now = new Date("2023-04-17T10:20:30.000Z")

const read = (text: string, order?: DateOrder, at = now): string | undefined => {
  const date = readPastedDate(text, at, order)
  return date && resolvePastedDate(date, date.decides ?? order)
}

const midnight = (day: string): string => `${day}T00:00:00.000Z`

describe("readPastedDate", () => {
  it.each([
    ["2027-03-31", "2027-03-31"],
    ["2027/03/31", "2027-03-31"],
    ["2027-3-1", "2027-03-01"],
    ["31.12.2025", "2025-12-31"],
    ["12/31/2025", "2025-12-31"],
    ["31-Dec-2025", "2025-12-31"],
    ["december", "2023-12-17"],
    ["DEC", "2023-12-17"],
    ["31/12", "2023-12-31"],
    ["1989-04", "1989-04-17"],
    ["04/1989", "1989-04-17"],
    ["05/89", "1989-05-17"],
    ["4 Aug 2048", "2048-08-04"],
    ["Aug 4, 2048", "2048-08-04"],
    ["2048 August 4", "2048-08-04"],
    ["4 Sept", "2023-09-04"],
    ["december 77", "1977-12-17"],
    ["december 2077", "2077-12-17"],
    ["11 april 2077", "2077-04-11"],
    ["11 april 12", "2012-04-11"],
    ["30/05/25", "2025-05-30"],
    ["05/30/25", "2025-05-30"],
    ["89/05/04", "1989-05-04"],
    ["77 april 11", "1977-04-11"],
    ["05/05/25", "2025-05-05"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %j as %s without knowing how the user writes dates", (text, day) => {
    expect(read(text)).toBe(midnight(day))
  })

  it.each([
    ["2027-03-31T10:20:30Z", "2027-03-31T10:20:30.000Z"],
    ["2027-03-31T10:20:30.579Z", "2027-03-31T10:20:30.579Z"],
    ["2027-03-31T10:20", "2027-03-31T10:20:00.000Z"],
    ["2027-03-31 10:20:30", "2027-03-31T10:20:30.000Z"],
    ["2027-03-31T00:30:00+02:00", "2027-03-30T22:30:00.000Z"],
    ["2027-03-31T23:30:00-0500", "2027-04-01T04:30:00.000Z"],
    ["31/12/2025 0:00", "2025-12-31T00:00:00.000Z"],
    ["4 August 10:30", "2023-08-04T10:30:00.000Z"],
  ])("reads the time of %j as %s", (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  it.each<[string, DateOrder, string]>([
    ["03/05/25", "dmy", "2025-05-03"],
    ["03/05/25", "mdy", "2025-03-05"],
    ["03/05/25", "ymd", "2003-05-25"],
    ["04/08/2048", "dmy", "2048-08-04"],
    ["04/08/2048", "mdy", "2048-04-08"],
    ["03/05", "dmy", "2023-05-03"],
    ["03/05", "mdy", "2023-03-05"],
    ["06/27", "mdy", "2023-06-27"],
    ["30/05/25", "ymd", "2030-05-25"],
    ["11 april 12", "ymd", "2011-04-12"],
  ])("reads %j in the order %s as %s", (text, order, day) => {
    expect(read(text, order)).toBe(midnight(day))
  })

  it.each([
    ["two readings", "03/05/25"],
    ["a month and a day, or a month and a year", "06/27"],
    ["a day that its month does not have", "31/06/25"],
  ])("makes no guess at %s", (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it("makes no guess at a year at the end for somebody who writes it first", () => {
    expect(read("04/08/2048", "ymd")).toBeUndefined()
  })

  it.each([
    ["a mistyped month", "dacember"],
    ["a sign", "1989+04"],
    ["a bare number", "2027"],
    ["a day that does not exist", "30/02/2025"],
    ["a 29 February in a year without", "29/02/2023"],
    ["a month that does not exist", "2027-13-01"],
    ["an hour that does not exist", "2027-03-31T24:00"],
    ["a minute that does not exist", "2027-03-31 10:60"],
    ["a zone that does not exist", "2027-03-31T10:00+15:00"],
    ["a year before there were lots", "0207-03-31"],
    ["a year of one digit", "1/2/3"],
    ["a time alone", "10:30"],
    ["a separator too many at the end", "31/12/"],
    ["a year after 9999", "9999-12-31T23:00-05:00"],
    ["nothing", ""],
    ["a text longer than any date", `4 Aug${" ".repeat(40)}2048`],
  ])("does not take %s for a date", (_, text) => {
    expect(readPastedDate(text, now)).toBeUndefined()
  })

  it("takes the last day of a month that is shorter than today's", () => {
    expect(read("april", undefined, new Date("2023-03-31T00:00:00Z"))).toBe(midnight("2023-04-30"))
  })

  it.each([
    ["72", 2072],
    ["73", 1973],
  ])("puts the two-digit year %s within 50 years of today", (year, full) => {
    expect(read(`december ${year}`)).toBe(midnight(`${full}-12-17`))
  })

  it("puts a low two-digit year into the next century when today is late in this one", () => {
    const late = new Date("2080-04-17T00:00:00Z")
    expect(read("25/12/10", undefined, late)).toBe(midnight("2110-12-25"))
  })

  it.each<[string, DateOrder | undefined, DateOrder | undefined]>([
    ["30/05/25", undefined, "dmy"],
    ["30/05/25", "mdy", "dmy"],
    ["30/05/25", "ymd", undefined],
    ["05/30/25", "dmy", "mdy"],
    ["89/05/04", "dmy", "ymd"],
    ["31/12", "mdy", "dmy"],
    ["12/31", "dmy", undefined],
    ["25 april 2024", undefined, "dmy"],
    ["4 april 2024", undefined, undefined],
    ["april 25 2024", undefined, "mdy"],
    ["april", undefined, undefined],
    ["april 2024", undefined, undefined],
    ["2027-03-31", undefined, undefined],
    ["03/05/25", undefined, undefined],
    ["31/06/25", undefined, undefined],
  ])("lets %j, for a user who writes %s, prove the order %s", (text, ownOrder, proved) => {
    expect(readPastedDate(text, now, ownOrder)?.decides).toBe(proved)
  })
})
