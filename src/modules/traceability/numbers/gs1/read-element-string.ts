import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { type Gs1Element, judgeMessage, type MessageFault } from "./check-message"
import type { Barcode } from "./barcode"
import { separatorVariants, trimSeparator } from "./separators"
import {
  isOnLabels,
  SEPARATOR,
  type Split,
  splitElementString,
  splitWithoutSeparators,
} from "./split-element-string"

type Way = { elements: Gs1Element[]; fault?: MessageFault }

function judge(split: Split, now: Date): Way {
  if ("wrong" in split) {
    return { elements: [], fault: { kind: "wrong", says: split.wrong } }
  }
  return split.elements.length
    ? { elements: split.elements, fault: judgeMessage(split.elements, now) }
    : { elements: [], fault: { kind: "wrong", says: say("gs1.empty") } }
}

const isComplete = ({ fault }: Way): boolean => !fault
const isPossible = ({ fault }: Way): boolean => fault?.kind !== "wrong"

/** Each way once. */
const distinct = (ways: Way[]): Way[] => [
  ...new Map(ways.map((way) => [JSON.stringify(way.elements), way])).values(),
]

type Ways = { ways: Way[]; isAll: boolean }

/** First with what labels usually carry; with every identifier only where that and the standard's reading fail. */
function splitAnyhow(data: string, isRead: boolean, now: Date): Ways {
  const split = (accepts: Parameters<typeof splitWithoutSeparators>[1]): Ways => {
    const { ways, isAll } = splitWithoutSeparators(data, accepts)
    return { ways: ways.map((elements) => judge({ elements }, now)).filter(isPossible), isAll }
  }
  const usual = split(isOnLabels)
  return usual.ways.length || isRead ? usual : split(() => true)
}

/** What several correct ways make of a code: none of them is certain. */
const ambiguous = (text: string, ways: Way[], problem?: RefusalDetails): Barcode => ({
  format: "gs1",
  text,
  problem,
  others: ways.map(({ elements }) => elements),
})

/** Correct in itself, but without what it needs: the label has it in another barcode. */
const part = (text: string, ways: Way[]): Barcode => ({
  format: "part",
  text,
  ways: ways.map(({ elements }) => elements),
  problem: ways[0].fault!.says,
})

/** Where something in the code can be meant as separators, the messages that come of it. */
function readSeparated(text: string, variants: string[], now: Date): Barcode | undefined {
  const ways = distinct(
    variants.map((variant) => judge(splitElementString(trimSeparator(variant)), now))
  )
  const complete = ways.filter(isComplete)
  if (complete.length === 1) {
    return { format: "gs1", text, reading: complete[0].elements, others: [] }
  }
  if (complete.length) {
    return ambiguous(text, complete)
  }
  const possible = ways.filter(isPossible)
  return possible.length ? part(text, possible) : undefined
}

function readUnseparated(text: string, data: string, now: Date): Barcode {
  const strict = judge(splitElementString(data), now)
  const { ways, isAll } = splitAnyhow(data, isPossible(strict), now)
  const complete = distinct([strict, ...ways].filter(isComplete))
  if (!isAll) {
    return ambiguous(text, complete, say("gs1.tooManyWays"))
  }
  if (isComplete(strict)) {
    const [{ elements: reading }, ...others] = complete
    return { format: "gs1", text, reading, others: others.map(({ elements }) => elements) }
  }
  if (complete.length) {
    return ambiguous(text, complete, strict.fault!.says)
  }
  const possible = distinct([strict, ...ways].filter(isPossible))
  return possible.length
    ? part(text, possible)
    : { format: "invalid", text, problem: strict.fault!.says }
}

/**
 * Reads an element string. Where something in it can be meant as separators and one message comes of that, it is that
 * message, for certain; of several none is. Without separators the standard's reading stands beside all other ones.
 */
export function readElementString(sent: string, text: string, now: Date): Barcode {
  const separated = readSeparated(text, separatorVariants(sent), now)
  if (separated) {
    return separated
  }
  if (!sent.includes(SEPARATOR)) {
    return readUnseparated(text, sent, now)
  }
  const { fault } = judge(splitElementString(trimSeparator(sent)), now)
  return { format: "invalid", text, problem: fault!.says }
}
