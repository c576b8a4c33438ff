import type { DateOrder } from "../../../../../types/list"
import { readListDate } from "../read-list-date"
import { NOW, read, readings } from "./read-date"
describe("a date of a pasted list", () => {
  it.each([
    ["2027-03-31", "2027-03-31"],
    ["2027/03/31", "2027-03-31"],
    ["2027.03.31", "2027-03-31"],
    ["2027-3-1", "2027-03-01"],
    ["31.12.2025", "2025-12-31"],
    ["31. 12. 2025", "2025-12-31"],
    ["12/31/2025", "2025-12-31"],
    ["5/5/2025", "2025-05-05"],
    ["31-Dec-2025", "2025-12-31"],
    ["31 Dec 2025", "2025-12-31"],
    ["31-DEC-25", "2025-12-31"],
    ["Dec 31, 2025", "2025-12-31"],
    ["December 31st, 2025", "2025-12-31"],
    ["the 1st of May 2025", "2025-05-01"],
    ["4 Aug 2048", "2048-08-04"],
    ["Aug 4, 2048", "2048-08-04"],
    ["2048 August 4", "2048-08-04"],
    ["4 Sept 2023", "2023-09-04"],
    ["11 april 2077", "2077-04-11"],
    ["11 april 12", "2012-04-11"],
    ["77 april 11", "1977-04-11"],
    ["30/05/25", "2025-05-30"],
    ["05/30/25", "2025-05-30"],
    ["89/05/04", "1989-05-04"],
    ["05/05/25", "2025-05-05"],
    ["29/02/2024", "2024-02-29"],
    ["٣١/١٢/٢٠٢٧", "2027-12-31"],
    ["2027年5月31日", "2027-05-31"],
    ["2027年05月31号", "2027-05-31"],
    ["20270531", "2027-05-31"],
    ["31122027", "2027-12-31"],
    ["12312027", "2027-12-31"],
  ])("%j is %s, whoever reads it", (text, day) => {
    expect(read(text)).toBe(day)
  })

  it.each([
    ["05/2027", "2027-05-31"],
    ["5/2027", "2027-05-31"],
    ["05-2027", "2027-05-31"],
    ["05.2027", "2027-05-31"],
    ["2027-05", "2027-05-31"],
    ["2027/05", "2027-05-31"],
    ["1989-04", "1989-04-30"],
    ["04/1989", "1989-04-30"],
    ["02/2027", "2027-02-28"],
    ["02/2028", "2028-02-29"],
    ["05/89", "1989-05-31"],
    ["May-27", "2027-05-31"],
    ["MAY-27", "2027-05-31"],
    ["Dec-27", "2027-12-31"],
    ["Dec 2027", "2027-12-31"],
    ["Dec. 2027", "2027-12-31"],
    ["Dec/2027", "2027-12-31"],
    ["Dec-2027", "2027-12-31"],
    ["MAY 2027", "2027-05-31"],
    ["2027 May", "2027-05-31"],
    ["May, 2027", "2027-05-31"],
    ["May '27", "2027-05-31"],
    ["May ’27", "2027-05-31"],
    ["december 77", "1977-12-31"],
    ["Mai 2027", "2027-05-31"],
    ["Mrz 2027", "2027-03-31"],
    ["März 2027", "2027-03-31"],
    ["MÄRZ 2027", "2027-03-31"],
    ["Jänner 2027", "2027-01-31"],
    ["Dez-27", "2027-12-31"],
    ["févr. 2027", "2027-02-28"],
    ["févr.-27", "2027-02-28"],
    ["FEVRIER 2027", "2027-02-28"],
    ["août 2027", "2027-08-31"],
    ["juil. 2027", "2027-07-31"],
    ["enero 2027", "2027-01-31"],
    ["mayo de 2027", "2027-05-31"],
    ["ene-27", "2027-01-31"],
    ["maggio 2027", "2027-05-31"],
    ["gen-27", "2027-01-31"],
    ["mei 2027", "2027-05-31"],
    ["mrt-27", "2027-03-31"],
    ["maio de 2027", "2027-05-31"],
    ["março 2027", "2027-03-31"],
    ["out-27", "2027-10-31"],
    ["مايو 2027", "2027-05-31"],
    ["أيار 2027", "2027-05-31"],
    ["كانون الثاني 2027", "2027-01-31"],
    ["2027年5月", "2027-05-31"],
    ["2027年五月", "2027-05-31"],
    ["202705", "2027-05-31"],
  ])("%j is the last day of that month: %s", (text, day) => {
    expect(read(text)).toBe(day)
  })

  it.each([
    ["31. Mai 2027"],
    ["31 mai 2027"],
    ["31 de mayo de 2027"],
    ["31 mayo 2027"],
    ["31 maggio 2027"],
    ["31 mei 2027"],
    ["31 de maio de 2027"],
    ["31 مايو 2027"],
    ["31-Mai-2027"],
    ["31-mai-27"],
  ])("%j is 31 May 2027", (text) => {
    expect(read(text)).toBe("2027-05-31")
  })

  it("knows the first of a month as the French and the Italians write it", () => {
    expect(read("1er mai 2027")).toBe("2027-05-01")
    expect(read("1º maggio 2027")).toBe("2027-05-01")
  })

  it.each([
    ["2027-03-31T10:20:30Z", "2027-03-31T10:20:30.000Z"],
    ["2027-03-31T10:20:30.579Z", "2027-03-31T10:20:30.579Z"],
    ["2027-03-31T10:20", "2027-03-31T10:20:00.000Z"],
    ["2027-03-31 10:20:30", "2027-03-31T10:20:30.000Z"],
    ["2027-03-31T00:30:00+02:00", "2027-03-30T22:30:00.000Z"],
    ["2027-03-31T23:30:00-0500", "2027-04-01T04:30:00.000Z"],
    ["2027-03-31T00:00:00Z", "2027-03-31T00:00:00.000Z"],
    ["3/31/2027 1:30 PM", "2027-03-31T13:30:00.000Z"],
    ["3/31/2027 12:30 a.m.", "2027-03-31T00:30:00.000Z"],
    ["4 August 2023 10:30", "2023-08-04T10:30:00.000Z"],
  ])("has the time of %j: %s", (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  it.each([
    "31/12/2025 0:00",
    "2025-12-31 00:00:00",
    "12/31/2025 12:00:00 AM",
    "2025-12-31T00:00:00.000",
  ])("is the whole day where a spreadsheet shows midnight: %j", (text) => {
    expect(read(text)).toBe("2025-12-31")
  })

  it.each<[string, DateOrder, string]>([
    ["03/05/25", "dmy", "2025-05-03"],
    ["03/05/25", "mdy", "2025-03-05"],
    ["03/05/25", "ymd", "2003-05-25"],
    ["04/08/2048", "dmy", "2048-08-04"],
    ["04/08/2048", "mdy", "2048-04-08"],
    ["30-05-25", "dmy", "2025-05-30"],
    ["30-05-25", "ymd", "2030-05-25"],
    ["30/05/25", "ymd", "2030-05-25"],
    ["11 april 12", "ymd", "2011-04-12"],
    ["06/27", "my", "2027-06-30"],
    ["May 27", "my", "2027-05-31"],
    ["0527", "my", "2027-05-31"],
    ["052027", "my", "2027-05-31"],
    ["270531", "ymd", "2027-05-31"],
    ["270531", "dmy", "2031-05-27"],
    ["270500", "ymd", "2027-05-31"],
    ["10122027", "dmy", "2027-12-10"],
    ["10122027", "mdy", "2027-10-12"],
    ["2027-05-04", "dmy", "2027-05-04"],
    ["20270531", "mdy", "2027-05-31"],
    ["4 Aug 2048", "mdy", "2048-08-04"],
    ["05/2027", "dmy", "2027-05-31"],
  ])("%j for somebody who writes %s is %s", (text, order, day) => {
    expect(read(text, order)).toBe(day)
  })

  it.each<[string, (string | null)[]]>([
    ["03/05/25", ["2025-05-03", "2025-03-05", "2003-05-25"]],
    ["03/04/2027", ["2027-04-03", "2027-03-04"]],
    ["03.04.2027", ["2027-04-03", "2027-03-04"]],
    ["27-05-31", ["2031-05-27", "2027-05-31"]],
    ["06/27", ["2027-06-30", null]],
    ["31/12", ["2031-12-31", null]],
    ["12/31", ["2031-12-31", null]],
    ["May 27", ["2027-05-31", null]],
    ["27 May", ["2027-05-31", null]],
    ["27-May", ["2027-05-31", null]],
    ["May-99", ["1999-05-31"]],
    ["4 Sept", [null]],
    ["december", [null]],
    ["DEC", [null]],
    ["5月31日", ["2031-05-31", null]],
    ["271231", ["2027-12-31", "2031-12-27"]],
    ["052027", ["2027-05-20", "2027-05-31"]],
  ])("%j may be %j", (text, days) => {
    expect(readings(text)).toEqual(days)
  })

  it.each([
    ["two readings", "03/05/25"],
    ["a day and a month in either order", "03/04/2027"],
    ["a day and a month parted by points", "03.04.2027"],
    ["a year of two digits first or last", "27-05-31"],
    ["a month and a day, or a month and a year", "06/27"],
    ["a month's name and a day, or a year", "May 27"],
    ["a day without a year", "31/12"],
    ["a month without a year", "december"],
    ["a short date without separators", "271231"],
    ["a day that its month does not have, or another order", "31/06/25"],
  ])("is not clear with %s", (_, text) => {
    expect(readListDate(text, NOW)).toBeDefined()
    expect(read(text)).toBeUndefined()
  })

  it("is not clear with a year at the end for somebody who writes it first", () => {
    expect(read("04/08/2048", "ymd")).toBeUndefined()
  })

  it.each([
    ["a mistyped month", "dacember"],
    ["a month in Chinese alone", "五月"],
    ["a sign", "1989+04"],
    ["a bare year", "2027-"],
    ["a day that does not exist", "30/02/2025"],
    ["a 29 February in a year without", "29/02/2023"],
    ["a month that does not exist", "2027-13-01"],
    ["a month 00", "2027-00-10"],
    ["a month 13 of a year", "13/2027"],
    ["an hour that does not exist", "2027-03-31T24:00"],
    ["a minute that does not exist", "2027-03-31 10:60"],
    ["a zone that does not exist", "2027-03-31T10:00+15:00"],
    ["an hour of the afternoon that does not exist", "2027-03-31 13:00 PM"],
    ["a year before there were lots", "0207-03-31"],
    ["a year of one digit", "1/2/3"],
    ["a year in the middle", "31/2027/12"],
    ["a time alone", "10:30"],
    ["a separator too many at the end", "31/12/"],
    ["four parts", "31/12/2027/1"],
    ["two months", "May June"],
    ["words around it", "exp 05/2027 or so"],
    ["true", "true"],
    ["an interval", "2027-05-01/2027-05-31"],
    ["a week", "2027-W22"],
    ["nothing", ""],
    ["a text longer than any date", `4 Aug${" ".repeat(40)}2048`],
  ])("is none with %s", (_, text) => {
    expect(readListDate(text, NOW)).toBeUndefined()
  })

  it.each([
    ["72", 2072],
    ["73", 1973],
  ])("puts the two-digit year %s within 50 years of today", (year, full) => {
    expect(read(`3 december ${year}`)).toBe(`${full}-12-03`)
  })

  it("puts a low two-digit year into the next century when today is late in this one", () => {
    expect(read("25/12/10", undefined, new Date("2080-04-17T00:00:00Z"))).toBe("2110-12-25")
  })

  it("counts days as Excel does, in likely years alone", () => {
    expect(read("46538")).toBe("2027-05-31")
    expect(read("45292")).toBe("2024-01-01")
    expect(readListDate("20000", NOW)).toBeUndefined()
    expect(readListDate("99999", NOW)).toBeUndefined()
  })
})
