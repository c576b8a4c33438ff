import { foldText } from "./fold-text"

/**
 * Letters of other alphabets that look like a Latin one, as capitals. From Unicode's confusables (UTS #39), as far as
 * keyboards of the shop's languages, Greek and Cyrillic reach them.
 */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ["A", "АΑ"],
    ["B", "ВΒ"],
    ["C", "СϹ"],
    ["E", "ЕΕ"],
    ["F", "Ϝ"],
    ["G", "Ԍ"],
    ["H", "НΗҺ"],
    ["I", "ІΙӀİ"],
    ["J", "ЈͿ"],
    ["K", "КΚ"],
    ["M", "МΜ"],
    ["N", "Ν"],
    ["O", "ОΟՕ"],
    ["P", "РΡ"],
    ["Q", "Ԛ"],
    ["S", "ЅՏ"],
    ["T", "ТΤ"],
    ["U", "Ս"],
    ["V", "Ѵ"],
    ["W", "Ԝ"],
    ["X", "ХΧ"],
    ["Y", "УΥҮ"],
    ["Z", "Ζ"],
    ["3", "З"],
  ].flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const))
)

const DIGIT = /\p{Nd}/u

/** Every script has its ten digits in a row, the zero first; rows may follow each other. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  let first = code
  while (DIGIT.test(String.fromCodePoint(first - 1))) {
    first--
  }
  return String((code - first) % 10)
}

/** Digits of any script as 0 to 9. */
export const foldDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit)

/** Hyphens, dashes, the minus sign, the underscore, and the strokes of Japanese and Arabic that serve as one. */
const SEPARATOR = /[\p{Pd}\p{Pc}\s\u2212\u30FC\u0640]/u

/** A name without what the eye passes over, and after how many characters of that it had a blank or a dash. */
export type NameShape = { key: string; separators: ReadonlySet<number> }

export function shapeOf(name: string): NameShape {
  const separators = new Set<number>()
  const key: string[] = []
  for (const character of foldDigits(foldText(name).normalize("NFKC")).toUpperCase()) {
    if (SEPARATOR.test(character)) {
      separators.add(key.length)
    } else {
      key.push(LOOK_ALIKES.get(character) ?? character)
    }
  }
  return { key: key.join(""), separators }
}

/**
 * What is left of a lot name without what the eye passes over: letter case, blanks, dashes, width, and which alphabet a
 * letter that looks the same is of. Two names of an item with one key are one number written in two ways, or will be taken
 * for one; `areSimilar` says which.
 */
export const similarityKey = (name: string): string => shapeOf(name).key

/**
 * Are two different names of one key really alike? `12-3`, `123` and `12 3` are; `1-23` and `12-3` are not: both have a
 * separator, in another place, which nobody passes over.
 */
export function areSimilar(one: NameShape, other: NameShape): boolean {
  const [few, many] = [one.separators, other.separators].sort((a, b) => a.size - b.size)
  return one.key === other.key && [...few].every((place) => many.has(place))
}

/** Two names that differ by O and 0 alone: worth a word, but numbers do have both. */
export const hintKey = (key: string): string => key.replace(/O/g, "0")
