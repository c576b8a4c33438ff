import { findAi, lengthsOf } from "./application-identifier"
import { checkValue } from "./check-value"

export type Gs1Element = { ai: string; value: string }

/**
 * What is wrong with a message, as a sentence. An incomplete one has nothing wrong in itself: what it lacks may stand in
 * another barcode of the same label.
 */
export type MessageFault = { kind: "wrong" | "incomplete"; says: string }

/** `31nn` stands for 3100 to 3199. */
const fitsPattern = (ai: string, pattern: string): boolean =>
  ai.length === pattern.length && [...pattern].every((c, i) => c === "n" || c === ai[i])

function findForbidden(ai: string, present: string[]): string | undefined {
  const forbidden = findAi(ai)!.excludes?.flatMap((pattern) =>
    present.filter((other) => other !== ai && fitsPattern(other, pattern))
  )
  return forbidden?.length ? `(${ai}) and (${forbidden[0]}) must not stand together.` : undefined
}

function findMissing(ai: string, present: string[]): string | undefined {
  const has = (pattern: string) => present.some((other) => fitsPattern(other, pattern))
  const missing = findAi(ai)!.requires?.find((groups) => !groups.some((group) => group.every(has)))
  return (
    missing &&
    `(${ai}) must not stand without ${missing.map((group) => group.map((p) => `(${p})`).join(" and ")).join(" or ")}.`
  )
}

/** These keys may stand without their serial part, but a digital signature is of one thing alone. */
const SERIALIZED_WHEN_SIGNED = ["253", "255", "8003"]

function checkSignedKey(values: Map<string, string>): string | undefined {
  const bare = SERIALIZED_WHEN_SIGNED.find(
    (ai) => values.get(ai)?.length === lengthsOf(findAi(ai)!).min
  )
  return values.has("8030") && bare
    ? `(8030) must not stand beside (${bare}) without its serial number.`
    : undefined
}

function checkValues(elements: Gs1Element[], now: Date): string | undefined {
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
  return checkSignedKey(values)
}

/**
 * Judges a message as a whole: every value, no identifier twice with different values, the companions that the dictionary
 * requires and forbids. Answers the first thing that is wrong, and what is missing only when nothing is.
 */
export function judgeMessage(elements: Gs1Element[], now: Date): MessageFault | undefined {
  const present = [...new Set(elements.map(({ ai }) => ai))]
  const first = (find: (ai: string, present: string[]) => string | undefined) =>
    present.map((ai) => find(ai, present)).find((says) => says !== undefined)
  const wrong = checkValues(elements, now) ?? first(findForbidden)
  if (wrong) {
    return { kind: "wrong", says: wrong }
  }
  const missing = first(findMissing)
  return missing ? { kind: "incomplete", says: missing } : undefined
}

/** What is wrong with a message or missing from it, as a sentence; undefined when it is complete and correct. */
export const checkMessage = (elements: Gs1Element[], now: Date): string | undefined =>
  judgeMessage(elements, now)?.says
