/** Where a value is in a request, and why it cannot be stored: the end of a sentence. */
export type UnfitValue = { path: string[]; problem: string }

/** No payload of ours has so many levels; beyond some thousand, whoever reads it runs out of stack. */
const LEVELS_MAX = 50

/** Above it JavaScript does not tell one number from the next, and no column of ours goes as far. */
const NUMBER_MAX = Number.MAX_SAFE_INTEGER

const YEAR_MAX = 9999

/** With the flag `u` a surrogate that has its other half is one character, so this finds the lonely ones. */
const LONE_SURROGATE = /[\ud800-\udfff]/u

/** PostgreSQL cannot store NUL, and a lone surrogate would become another character on its way there. */
export function problemOfText(text: string): string | undefined {
  if (text.includes("\0")) {
    return "contains a NUL character (U+0000), which cannot be stored"
  }
  const lone = text.match(LONE_SURROGATE)
  if (lone) {
    const code = lone[0].charCodeAt(0).toString(16).toUpperCase()
    return `contains half a character (U+${code}), which cannot be stored`
  }
  return undefined
}

/** An object with a `toString` of its own breaks every text that is made of it, Medusa's refusal of its type among them. */
const problemOfName = (name: string): string | undefined =>
  name === "toString" ? "is a name that cannot be used" : problemOfText(name)

const problemOfNumber = (value: number): string | undefined =>
  Math.abs(value) <= NUMBER_MAX ? undefined : "is a number out of range"

function problemOfDate(value: Date): string | undefined {
  const year = value.getUTCFullYear()
  return year >= 1 && year <= YEAR_MAX
    ? undefined
    : `is a date out of range: years go from 1 to ${YEAR_MAX}`
}

function problemOfValue(value: unknown): string | undefined {
  if (typeof value === "string") {
    return problemOfText(value)
  }
  if (typeof value === "number") {
    return problemOfNumber(value)
  }
  return value instanceof Date ? problemOfDate(value) : undefined
}

/**
 * The first value anywhere in `value` that PostgreSQL would refuse or change: text with NUL or half a character, also as a
 * property's name; the name `toString`; numbers and dates out of range; too many levels. Which fields there are is not asked.
 */
export function findUnfitValue(value: unknown, path: string[] = []): UnfitValue | undefined {
  const problem = problemOfValue(value)
  if (problem) {
    return { path, problem }
  }
  if (typeof value !== "object" || value === null || value instanceof Date) {
    return undefined
  }
  if (path.length >= LEVELS_MAX) {
    return { path: path.slice(0, 3), problem: `has more than ${LEVELS_MAX} levels` }
  }
  for (const [key, inner] of Object.entries(value)) {
    const problemOfKey = problemOfName(key)
    const found = problemOfKey
      ? { path: [...path, JSON.stringify(key)], problem: problemOfKey }
      : findUnfitValue(inner, [...path, key])
    if (found) {
      return found
    }
  }
  return undefined
}
