/** English, German, French, Spanish, Italian, Dutch, Portuguese, Arabic and Chinese, with their regions' own names. */
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

/** Letters alone, without accents, in lower case: `févr.`, `FEVR` and `Fevr` are one. */
export const wordKey = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()

function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" })
      for (let month = 1; month <= 12; month++) {
        names.set(wordKey(format.format(Date.UTC(2027, month - 1, 1))), month)
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
