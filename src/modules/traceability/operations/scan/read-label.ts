import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { readForeignCode } from "../../numbers/codes/foreign-code"
import type { Barcode } from "../../numbers/gs1/barcode"
import { type Gs1Element, judgeMessage } from "../../numbers/gs1/check-message"
import { readBarcode } from "../../numbers/gs1/read-barcode"
import {
  asOwnNumber,
  asScannedCode,
  asScannedMessage,
  readFieldsCode,
  refuseIncorrect,
  type ScannedCode,
} from "./read-scanned-code"

/**
 * A label may have several barcodes: article, content and count in one, batch and expiration in another, the pallet's own
 * number (SSCC) in a third. `codes` are those of them that were scanned so far, to be read together with the next one as
 * long as something is missing.
 */
export type Label = {
  code: ScannedCode
  codes: string[]
  /** It says nothing but the number of the pallet or parcel. */
  isPallet: boolean
}

/** Barcodes of one label; more belong to several. */
const CODES_MAX = 4
const WAYS_MAX = 200

/** Any SSCC: goods are taken without their pallet's number, which stands in a barcode of its own. */
const PALLET: Gs1Element = { ai: "00", value: "000000000000000000" }

const hasNumber = (elements: Gs1Element[]): boolean =>
  elements.some(({ ai }) => ai === "10" || ai === "21")

function isEnough(elements: Gs1Element[], now: Date): boolean {
  const fault = judgeMessage(elements, now)
  return !fault || (fault.kind === "incomplete" && isWholeWithPallet(elements, now))
}

const isWholeWithPallet = (elements: Gs1Element[], now: Date): boolean =>
  !elements.some(({ ai }) => ai === "00") && !judgeMessage([PALLET, ...elements], now)

/** Each way to read a barcode as elements of a label; none of a barcode that is no part of any. */
function waysOf(barcode: Barcode): Gs1Element[][] {
  switch (barcode.format) {
    case "part":
      return barcode.ways
    case "gs1":
    case "digital_link":
      return [...(barcode.reading ? [barcode.reading] : []), ...barcode.others]
    case "gtin":
      return barcode.gtins.map((value) => [{ ai: "01", value }])
    default:
      return []
  }
}

/** The elements of both, each once; undefined when they contradict each other. */
function join(one: Gs1Element[], other: Gs1Element[]): Gs1Element[] | undefined {
  const values = new Map(one.map(({ ai, value }) => [ai, value]))
  const fresh = other.filter(({ ai }) => !values.has(ai))
  return other.every(({ ai, value }) => (values.get(ai) ?? value) === value)
    ? [...one, ...fresh]
    : undefined
}

/** All ways to read several barcodes as one label in which nothing is wrong. */
function joinAll(barcodes: Barcode[], now: Date): Gs1Element[][] {
  let joined: Gs1Element[][] = [[]]
  for (const barcode of barcodes) {
    joined = joined
      .flatMap((label) => waysOf(barcode).flatMap((way) => [join(label, way)]))
      .filter((way) => way !== undefined)
      .filter((way) => judgeMessage(way, now)?.kind !== "wrong")
      .slice(0, WAYS_MAX)
  }
  return joined
}

const distinct = (ways: Gs1Element[][]): Gs1Element[][] => [
  ...new Map(ways.map((way) => [JSON.stringify(way), way])).values(),
]

function asCode(text: string, ways: Gs1Element[][], now: Date): ScannedCode {
  const [first, ...more] = distinct(ways)
  const head = { format: "gs1" as const, text }
  return more.length
    ? asScannedMessage(head, undefined, [first, ...more], now)
    : asScannedMessage(head, first, [], now)
}

/** Nothing can be written yet; with the barcodes that go on with it, see `isLabelIncomplete`. */
export class LabelIncomplete extends TraceabilityError {
  constructor(
    problem: RefusalDetails,
    readonly codes: string[]
  ) {
    super("label_incomplete", say("label_incomplete.part", { problem }))
  }
}

/** Whoever knows that digits are a number of the shop's own says so. */
const isOwnNumber = (text: string, now: Date): boolean =>
  readForeignCode(text, now)?.isCertain === false

/**
 * Reads what a scanner sent into an operation, together with the barcodes that were scanned before it (`earlier`) as long
 * as they still lacked something. Refuses a code that says it is GS1 and is not correct.
 */
export function readLabel(text: string, earlier: string[], now: Date, acceptsCode = false): Label {
  const fields = readFieldsCode(text, now)
  if (fields) {
    return { code: fields, codes: [], isPallet: false }
  }
  const barcode = readBarcode(text, now)
  if (acceptsCode && isOwnNumber(text.trim(), now)) {
    return { code: asOwnNumber(text), codes: [], isPallet: false }
  }
  if (barcode.format === "invalid") {
    return refuseIncorrect(barcode.problem)
  }
  if (barcode.format === "text") {
    return { code: asScannedCode(barcode, now), codes: [], isPallet: false }
  }
  const ways = waysOf(barcode)
  const before = earlier.slice(1 - CODES_MAX)
  const joined = before.length
    ? joinAll([...before.map((code) => readBarcode(code, now)), barcode], now)
    : []
  const codes = [...(joined.length ? before : []), text]
  const isPallet = ways.every((way) => way.every(({ ai }) => ai === "00"))
  const whole = joined.filter((way) => isEnough(way, now) && hasNumber(way))
  if (whole.length) {
    return { code: asCode(barcode.text, whole, now), codes, isPallet }
  }
  if (barcode.format !== "part") {
    return { code: asScannedCode(barcode, now), codes, isPallet }
  }
  const alone = ways.filter((way) => isEnough(way, now))
  if (!alone.length) {
    throw new LabelIncomplete(barcode.problem, codes)
  }
  return { code: asCode(barcode.text, alone, now), codes, isPallet }
}
