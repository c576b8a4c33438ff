import fc from "fast-check"
import { read, readings } from "./read-date"

describe("a date of a pasted list, printed in any way", () => {
  const day = fc
    .date({ min: new Date("1950-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it("is read back, or is not clear: never another day", () => {
    const months = (locale: string, text: string) =>
      new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(new Date(text))
    fc.assert(
      fc.property(
        day,
        fc.constantFrom("en", "de", "fr", "es", "it", "nl", "pt", "ar"),
        (text, locale) => {
          const [y, m, d] = text.split("-")
          expect(read(text)).toBe(text)
          expect(read(`${y}/${m}/${d}`)).toBe(text)
          expect(read(`${Number(d)} ${months(locale, text)} ${y}`)).toBe(text)
          expect(read(`${d}/${m}/${y}`, "dmy")).toBe(text)
          expect(read(`${m}/${d}/${y}`, "mdy")).toBe(text)
          for (const written of [
            `${d}/${m}/${y}`,
            `${m}-${d}-${y}`,
            `${d}.${m}.${y}`,
            `${y}${m}${d}`,
          ]) {
            expect([text, undefined]).toContain(read(written))
            expect(readings(written)).toContain(text)
          }
        }
      )
    )
  })
})
