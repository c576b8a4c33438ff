import { findAi } from "./application-identifier"
import { checkValue } from "./check-value"

export type Gs1Element = { ai: string; value: string }

/** `31nn` stands for 3100 to 3199. */
const fitsPattern = (ai: string, pattern: string): boolean =>
  ai.length === pattern.length && [...pattern].every((c, i) => c === "n" || c === ai[i])

function checkCompanions(ai: string, present: string[]): string | undefined {
  const entry = findAi(ai)!
  const has = (pattern: string) => present.some((other) => fitsPattern(other, pattern))
  const forbidden = entry.excludes?.flatMap((pattern) =>
    present.filter((other) => other !== ai && fitsPattern(other, pattern))
  )
  if (forbidden?.length) {
    return `(${ai}) and (${forbidden[0]}) must not stand together.`
  }
  const missing = entry.requires?.find((groups) => !groups.some((group) => group.every(has)))
  return (
    missing &&
    `(${ai}) must not stand without ${missing.map((group) => group.map((p) => `(${p})`).join(" and ")).join(" or ")}.`
  )
}

/**
 * Checks a message as a whole: every value, no identifier twice with different values, the companions that the
 * dictionary requires and forbids. Answers the first thing that is wrong as a sentence; undefined when nothing is.
 */
export function checkMessage(elements: Gs1Element[], now: Date): string | undefined {
  const values = new Map<string, string>()
  for (const { ai, value } of elements) {
    const entry = findAi(ai)
    if (!entry) {
      return `(${ai}) is not a GS1 application identifier.`
    }
    const wrong = checkValue(entry, value, now)
    if (wrong) {
      return wrong
    }
    if (values.has(ai) && values.get(ai) !== value) {
      return `(${ai}) stands twice with different values.`
    }
    values.set(ai, value)
  }
  const present = [...values.keys()]
  return present.map((ai) => checkCompanions(ai, present)).find((wrong) => wrong !== undefined)
}
