import fc from "fast-check"
import { formatSequenceName } from "../format-sequence-name"

const now = new Date("2026-03-08T15:04:09.000Z")

const format = (prefix: string, number: bigint | number = 1, padding = 7, at = now): string =>
  formatSequenceName({ prefix, padding, now: at }, number)

/** What the prefix alone becomes. */
const fill = (prefix: string, at: string): string => format(prefix, 1, 1, new Date(at)).slice(0, -1)

describe("formatSequenceName", () => {
  it.each([
    ["", 1, 7, "0000001"],
    ["", 2, 7, "0000002"],
    ["TEST", 1, 7, "TEST0000001"],
    ["TEST", 3, 7, "TEST0000003"],
    ["customMRPSerial", 3, 7, "customMRPSerial0000003"],
    ["SN", 0, 3, "SN000"],
    ["SN", 5, 0, "SN5"],
    ["SN", 12345, 3, "SN12345"],
    ["SN", 12345678901234567890n, 7, "SN12345678901234567890"],
  ])("gives prefix %j, number %s padded to %i the name %j", (prefix, number, padding, name) => {
    expect(format(prefix, number, padding)).toBe(name)
  })

  it.each([
    ["%(year)s", "2026"],
    ["%(y)s", "26"],
    ["%(month)s", "03"],
    ["%(day)s", "08"],
    ["%(doy)s", "067"],
    ["%(woy)s", "09"],
    ["%(weekday)s", "0"],
    ["%(h24)s", "15"],
    ["%(h12)s", "03"],
    ["%(min)s", "04"],
    ["%(sec)s", "09"],
    ["L%(y)s%(doy)s-", "L26067-"],
    ["%(unknown)s", "%(unknown)s"],
    ["%(constructor)s", "%(constructor)s"],
    ["%(Year)s", "%(Year)s"],
    ["100%-", "100%-"],
    ["%(year)", "%(year)"],
  ])("writes %j as %j", (prefix, written) => {
    expect(fill(prefix, now.toISOString())).toBe(written)
  })

  it.each([
    ["the days before the first Monday are week 00", "%(woy)s", "2026-01-04T12:00:00Z", "00"],
    ["the first Monday starts week 01", "%(woy)s", "2026-01-05T12:00:00Z", "01"],
    ["a year that starts on a Monday starts with week 01", "%(woy)s", "2024-01-01T00:00:00Z", "01"],
    ["a leap year ends in week 53", "%(woy)s", "2024-12-31T12:00:00Z", "53"],
    ["the last day of a leap year is day 366", "%(doy)s", "2024-12-31T23:59:59Z", "366"],
    ["the first day of a year is day 001", "%(doy)s", "2024-01-01T00:00:00Z", "001"],
    ["midnight is 12 on a twelve-hour clock", "%(h12)s", "2024-01-01T00:00:00Z", "12"],
    ["noon is 12 on a twelve-hour clock", "%(h12)s", "2024-01-01T12:00:00Z", "12"],
    ["the date is that of UTC", "%(year)s", "2025-01-01T00:30:00+02:00", "2024"],
    ["the first years of a century keep two digits", "%(y)s", "2005-06-01T00:00:00Z", "05"],
  ])("knows that %s", (_, prefix, at, written) => {
    expect(fill(prefix, at)).toBe(written)
  })

  it.each([-1, 1.5, Number.NaN, -1n])("refuses to count %s", (number) => {
    expect(() => format("SN", number)).toThrow(expect.objectContaining({ code: "invalid_name" }))
  })

  it("never cuts a number and never gives two numbers the same name", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), fc.bigInt({ min: 0n }), fc.nat(20), (a, b, padding) => {
        expect(BigInt(format("", a, padding))).toBe(a)
        expect(format("SN", a, padding) === format("SN", b, padding)).toBe(a === b)
      })
    )
  })
})
