import { formatCount } from "../format-count"
import { formatDateTime, formatDay, formatQuantity } from "../format"

/** As Medusa's admin writes them. */
const LANGUAGES = ["en", "enGB", "de", "fr", "ar", "fa", "he", "ptBR", "ptPT", "zhCN", "zhTW"]

describe("dates and numbers", () => {
  it.each(LANGUAGES)("can be written in %s, as Medusa's admin calls it", (language) => {
    expect(formatQuantity(1234.5, language)).toMatch(/^1.?234\D5$/)
    expect(formatCount(1, true, language)).toBe("1")
    expect(formatDay("2027-03-31", language)).not.toBe("-")
    expect(formatDateTime("2027-03-31T12:00:00Z", language)).not.toBe("-")
  })

  it("are written as the language does", () => {
    expect(formatQuantity(1234.5, "de")).toBe("1.234,5")
    expect(formatDay("2027-03-31", "de")).toBe("31.03.2027")
    expect(formatDay("2027-03-31", "fr")).toBe("31 mars 2027")
  })

  it("have digits from 0 to 9 in Arabic, as lot numbers and labels have", () => {
    expect(formatQuantity(1234.5, "ar")).toBe("1,234.5")
    expect(formatDay("2027-03-31", "ar")).toMatch(/2027/)
  })

  it("are a dash where there is none", () => {
    expect(formatDay(null, "ar")).toBe("-")
    expect(formatQuantity(undefined, "fr")).toBe("-")
  })
})
