import type { RefusalDetails } from "../../../../types/refusal"
import { say, sayEither } from "../../../../shared/say"
import { findAi, lengthsOf } from "./application-identifier"
import { checkValue } from "./check-value"

export type Gs1Element = { ai: string; value: string }

/**
 * What is wrong with a message, as a sentence. An incomplete one has nothing wrong in itself: what it lacks may stand in
 * another barcode of the same label.
 */
export type MessageFault = { kind: "wrong" | "incomplete"; says: RefusalDetails }

/** `31nn` stands for 3100 to 3199. */
const fitsPattern = (ai: string, pattern: string): boolean =>
  ai.length === pattern.length && [...pattern].every((c, i) => c === "n" || c === ai[i])

function findForbidden(ai: string, present: string[]): RefusalDetails | undefined {
  const forbidden = findAi(ai)!.excludes?.flatMap((pattern) =>
    present.filter((other) => other !== ai && fitsPattern(other, pattern))
  )
  return forbidden?.length ? say("gs1.excludes", { ai, other: forbidden[0] }) : undefined
}

/** `(02) and (37)`: what must stand there together. */
const sayGroup = ([first, ...others]: string[]): string | RefusalDetails =>
  others.reduce<string | RefusalDetails>(
    (one, other) => say("part.both", { one, other: `(${other})` }),
    `(${first})`
  )

function findMissing(ai: string, present: string[]): RefusalDetails | undefined {
  const has = (pattern: string) => present.some((other) => fitsPattern(other, pattern))
  const missing = findAi(ai)!.requires?.find((groups) => !groups.some((group) => group.every(has)))
  return missing && say("gs1.requires", { ai, missing: sayEither(missing.map(sayGroup)) })
}

/** These keys may stand without their serial part, but a digital signature is of one thing alone. */
const SERIALIZED_WHEN_SIGNED = ["253", "255", "8003"]

function checkSignedKey(values: Map<string, string>): RefusalDetails | undefined {
  const bare = SERIALIZED_WHEN_SIGNED.find(
    (ai) => values.get(ai)?.length === lengthsOf(findAi(ai)!).min
  )
  return values.has("8030") && bare ? say("gs1.signedWithoutSerial", { ai: bare }) : undefined
}

function checkValues(elements: Gs1Element[], now: Date): RefusalDetails | undefined {
  const values = new Map<string, string>()
  for (const { ai, value } of elements) {
    const entry = findAi(ai)
    if (!entry) {
      return say("gs1.notAi", { ai: `(${ai})` })
    }
    const wrong = checkValue(entry, value, now)
    if (wrong) {
      return wrong
    }
    if (values.has(ai) && values.get(ai) !== value) {
      return say("gs1.contradicted", { ai })
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
  const first = (find: (ai: string, present: string[]) => RefusalDetails | undefined) =>
    present.map((ai) => find(ai, present)).find((says) => says !== undefined)
  const wrong = checkValues(elements, now) ?? first(findForbidden)
  if (wrong) {
    return { kind: "wrong", says: wrong }
  }
  const missing = first(findMissing)
  return missing ? { kind: "incomplete", says: missing } : undefined
}

/** What is wrong with a message or missing from it, as a sentence; undefined when it is complete and correct. */
export const checkMessage = (elements: Gs1Element[], now: Date): RefusalDetails | undefined =>
  judgeMessage(elements, now)?.says
