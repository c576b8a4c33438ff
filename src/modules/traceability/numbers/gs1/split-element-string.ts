import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { type ApplicationIdentifier, findAiAt, lengthsOf } from "./application-identifier"
import type { Gs1Element } from "./check-message"

/** The separator (FNC1) as scanners send it in the middle of a message. */
export const SEPARATOR = "\u001d"

export type Split = { elements: Gs1Element[] } | { wrong: RefusalDetails }

/**
 * Splits an element string as the standard says: a value of predefined length ends by itself, any other one at the next
 * separator or at the end.
 */
export function splitElementString(text: string): Split {
  const elements: Gs1Element[] = []
  let at = 0
  while (at < text.length) {
    const entry = findAiAt(text, at)
    if (!entry) {
      return { wrong: say("gs1.notAi", { ai: text.slice(at, at + 4) }) }
    }
    const start = at + entry.ai.length
    const separator = text.indexOf(SEPARATOR, start)
    const last = separator < 0 ? text.length : separator
    const end = entry.predefinedLength ? Math.min(start + lengthsOf(entry).max, last) : last
    elements.push({ ai: entry.ai, value: text.slice(start, end) })
    at = text[end] === SEPARATOR ? end + 1 : end
  }
  return { elements }
}

/** Enough for any label; a text made to be split in thousands of ways must not keep the server busy. */
const STEPS_MAX = 5000
const WAYS_MAX = 50

/** Values of any letters and lengths that labels of traded goods carry beside a batch or serial number. */
const OPEN_ON_LABELS = new Set(["10", "21", "30", "37"])

/**
 * What labels of traded goods carry. Of the values without a form of their own only the usual ones: each of the others,
 * such as a variant (20) or a customer's part number (241), would be found in every second number by chance.
 */
export const isOnLabels = ({ ai, predefinedLength, components }: ApplicationIdentifier): boolean =>
  OPEN_ON_LABELS.has(ai) ||
  (ai !== "20" && (predefinedLength || components.every((c) => c.min === c.max)))

/**
 * The ways to split an element string whose separators got lost (many keyboard scanners drop them): a value of variable
 * length may end wherever another identifier can begin. Which of them is meant only the lots can tell. `isAll` is false
 * when there are more than were looked at.
 */
export function splitWithoutSeparators(
  text: string,
  accepts: (entry: ApplicationIdentifier) => boolean
): { ways: Gs1Element[][]; isAll: boolean } {
  const ways: Gs1Element[][] = []
  let steps = 0
  let isAll = true
  const walk = (at: number, elements: Gs1Element[]): void => {
    if (at === text.length) {
      ways.push(elements)
    }
    const entry = at < text.length ? findAiAt(text, at) : undefined
    if (!entry || !accepts(entry)) {
      return
    }
    const start = at + entry.ai.length
    const { min, max } = lengthsOf(entry)
    for (let end = Math.min(start + max, text.length); end >= start + min; end--) {
      if (++steps > STEPS_MAX || ways.length >= WAYS_MAX) {
        isAll = false
        return
      }
      if (elements.every((element) => element.ai !== entry.ai)) {
        walk(end, [...elements, { ai: entry.ai, value: text.slice(start, end) }])
      }
    }
  }
  walk(0, [])
  return { ways, isAll }
}
