/** The languages of the titles, with their regions' own names; the digits of Japanese and Korean months need none. */
const LOCALES = [
  "en",
  "de",
  "de-AT",
  "fr",
  "es",
  "it",
  "nl",
  "pt",
  "ar",
  "ar-SY",
  "ar-DZ",
  "ar-MA",
  "zh",
  "pl",
  "cs",
  "hu",
  "sv",
  "da",
  "nb",
  "fi",
  "tr",
  "el",
  "ru",
]

/** Abbreviations in use that Unicode's locale data does not have. */
const MORE: [number, string[]][] = [
  [1, ["janv", "jaen", "jän"]],
  [2, ["fev", "fevr"]],
  [3, ["mrz", "maerz", "maa"]],
  [4, ["avr"]],
  [6, ["juin"]],
  [7, ["juil"]],
  [8, ["aou"]],
  [9, ["sept", "sep", "set", "sett", "setiembre"]],
  [12, ["dez", "dic", "dec"]],
]

/** A month by itself, and in a date, where many languages decline it: `maj`, `5 maja`. */
const STYLES: Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "short" },
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
]

/** Letters alone, without accents, in lower case: `févr.`, `FEVR` and `Fevr` are one. */
export const wordKey = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()

function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2027, month - 1, 1))
        const name = wordKey(parts.find(({ type }) => type === "month")!.value)
        // Finnish has digits there.
        if (/\p{L}/u.test(name)) {
          names.set(name, month)
        }
      }
    }
  }
  for (const [month, words] of MORE) {
    words.forEach((word) => names.set(wordKey(word), month))
  }
  return names
}

/** By `wordKey`. */
export const MONTHS: ReadonlyMap<string, number> = readMonthNames()

function readWeekdayNames(): Map<string, Set<number>> {
  const names = new Map<string, Set<number>>()
  for (const locale of LOCALES) {
    for (const weekday of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" })
      for (let day = 0; day < 7; day++) {
        // 3 January 2027 was a Sunday.
        const name = wordKey(format.format(Date.UTC(2027, 0, 3 + day)))
        names.set(name, (names.get(name) ?? new Set()).add(day))
      }
    }
  }
  return names
}

/** By `wordKey`; Sunday is 0, as of `Date`. `So` is a Sunday in German and a Saturday in Czech. */
export const WEEKDAYS: ReadonlyMap<string, ReadonlySet<number>> = readWeekdayNames()
