import { isIsoDate } from "../iso-date"

describe("isIsoDate", () => {
  it.each([
    "2027-05-31",
    "2028-02-29",
    "2027-05-31T10:00Z",
    "2027-05-31T10:00:00Z",
    "2027-05-31T10:00:00.000Z",
    "2027-05-31T10:00:00.123456789Z",
    "2027-05-31T10:00:00+02:00",
    "2027-05-31T00:00:00-11:00",
    "1900-01-01",
    "9999-12-31T23:59:59.999Z",
  ])("takes %s", (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  it.each([
    ["a day that the calendar does not have", "2027-02-30"],
    ["a 29 February in a year without", "2027-02-29"],
    ["a month 13", "2027-13-01"],
    ["a day 0", "2027-05-00"],
    ["a day without separators", "20270531"],
    ["a moment without separators", "20270531T100000Z"],
    ["slashes", "03/04/2027"],
    ["points", "31.05.2027"],
    ["slashes and the year first", "2027/05/31"],
    ["one digit", "2027-5-31"],
    ["a month alone", "2027-05"],
    ["a year alone", "2027"],
    ["a week", "2027-W22-1"],
    ["a day of the year", "2027-151"],
    ["words", "31 May 2027"],
    ["a moment without its offset", "2027-05-31T10:00:00"],
    ["a blank between day and time", "2027-05-31 10:00:00Z"],
    ["a moment of a day that does not exist", "2027-02-30T10:00:00Z"],
    ["an hour 24", "2027-05-31T24:00:00Z"],
    ["a minute 60", "2027-05-31T10:60:00Z"],
    ["an offset that does not exist", "2027-05-31T10:00:00+15:00"],
    ["an offset without a colon", "2027-05-31T10:00:00+0200"],
    ["a year before there were lots", "0207-03-31"],
    ["a year of five digits", "+12027-05-31"],
    ["milliseconds since 1970", "1811808000000"],
    ["a number", "46538"],
    ["true", "true"],
    ["blanks around it", " 2027-05-31 "],
    ["nothing", ""],
  ])("refuses %s", (_, text) => {
    expect(isIsoDate(text)).toBe(false)
  })
})
