import fc from "fast-check"
import { addDays, dayIn, endOfDay, instantOf, isDay, isTimeZone, startOfDay } from "../zoned-day"

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Los_Angeles",
  "Asia/Kolkata",
  "Asia/Shanghai",
  "Asia/Riyadh",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/Sao_Paulo",
  "Africa/Cairo",
]

describe("the days of a time zone", () => {
  it.each([
    ["2027-05-31", "UTC", "2027-05-31T00:00:00.000Z", "2027-05-31T23:59:59.999Z"],
    ["2027-05-31", "Europe/Berlin", "2027-05-30T22:00:00.000Z", "2027-05-31T21:59:59.999Z"],
    ["2027-12-31", "Europe/Berlin", "2027-12-30T23:00:00.000Z", "2027-12-31T22:59:59.999Z"],
    ["2027-05-31", "America/New_York", "2027-05-31T04:00:00.000Z", "2027-06-01T03:59:59.999Z"],
    ["2027-05-31", "Asia/Kolkata", "2027-05-30T18:30:00.000Z", "2027-05-31T18:29:59.999Z"],
    ["2027-05-31", "Pacific/Kiritimati", "2027-05-30T10:00:00.000Z", "2027-05-31T09:59:59.999Z"],
  ])("%s in %s is from %s to %s", (day, zone, start, end) => {
    expect(startOfDay(day, zone).toISOString()).toBe(start)
    expect(endOfDay(day, zone).toISOString()).toBe(end)
  })

  it.each([
    ["a day of 23 hours", "2027-03-28", "Europe/Berlin", 23],
    ["a day of 25 hours", "2027-10-31", "Europe/Berlin", 25],
    ["a day that begins at one o'clock", "2018-11-04", "America/Sao_Paulo", 23],
    ["a day whose last hour comes twice", "2018-02-17", "America/Sao_Paulo", 25],
    ["half an hour of summer time", "2027-10-03", "Australia/Lord_Howe", 23.5],
  ])("knows %s", (_, day, zone, hours) => {
    const length = endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime()
    expect(length / 3_600_000).toBe(hours)
  })

  it("reads a time that the clocks show twice as the first, and one they skip as the moment of the skip", () => {
    const halfPastTwo = 2.5 * 3_600_000
    expect(instantOf("2027-10-31", halfPastTwo, "Europe/Berlin").toISOString()).toBe(
      "2027-10-31T00:30:00.000Z"
    )
    expect(instantOf("2027-03-28", halfPastTwo, "Europe/Berlin").toISOString()).toBe(
      "2027-03-28T01:30:00.000Z"
    )
  })

  const zone = fc.constantFrom(...ZONES)
  const day = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it("begins and ends every day within it, and the next one right after", () => {
    fc.assert(
      fc.property(day, zone, (text, name) => {
        const [start, end] = [startOfDay(text, name), endOfDay(text, name)]
        // Pago Pago and Kiritimati skipped a day when they changed sides of the date line.
        fc.pre(start <= end)
        expect(dayIn(start, name)).toBe(text)
        expect(dayIn(end, name)).toBe(text)
        expect(dayIn(new Date(start.getTime() - 1), name) < text).toBe(true)
        expect(end.getTime() + 1).toBe(startOfDay(addDays(text, 1), name).getTime())
      })
    )
  })

  it.each([
    ["2027-05-31", true],
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2027-02-30", false],
    ["2027-13-01", false],
    ["2027-00-10", false],
    ["2027-05-00", false],
    ["2027-5-31", false],
    ["20270531", false],
    ["2027-05-31T00:00:00Z", false],
    ["", false],
  ])("isDay(%j) is %s", (text, is) => {
    expect(isDay(text)).toBe(is)
  })

  it.each([
    ["Europe/Berlin", true],
    ["UTC", true],
    ["Etc/GMT+5", true],
    ["America/Argentina/Buenos_Aires", true],
    ["+02:00", false],
    ["Europe/Nowhere", false],
    ["Berlin", false],
    ["", false],
    ["UTC'; DROP TABLE x", false],
  ])("isTimeZone(%j) is %s", (name, is) => {
    expect(isTimeZone(name)).toBe(is)
  })
})
