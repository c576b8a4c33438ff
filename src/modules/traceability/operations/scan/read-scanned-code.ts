import type { RefusalDetails } from "../../../../types/refusal"
import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { readDataFields } from "../../numbers/codes/read-data-fields"
import { readForeignCode } from "../../numbers/codes/foreign-code"
import type { Barcode } from "../../numbers/gs1/barcode"
import type { Gs1Element } from "../../numbers/gs1/check-message"
import { mayBeOwnNumber, readBarcode } from "../../numbers/gs1/read-barcode"
import { type Gs1Data, readGs1Data } from "../../numbers/gs1/read-gs1-data"

export type ScannedCode = {
  format: "gs1" | "digital_link" | "data_identifiers" | "gtin" | "text"
  text: string
  /** The article that the code names. */
  gtin?: string
  /** All that it can name: eight digits may be an EAN-8 and a UPC-E. */
  gtins: string[]
  /** How a message with data identifiers names its article: by a SKU, or whatever code the shop knows it by. */
  articles?: string[]
  /** What the standard makes of a GS1 code. */
  data?: Gs1Data
  /** What it may mean besides, as its separators are missing. */
  others: Gs1Data[]
  /** Why a code that looks like GS1 is none. */
  problem?: RefusalDetails
}

export const refuseIncorrect = (problem: RefusalDetails): never => {
  throw new TraceabilityError("invalid_name", say("invalid_name.codeIncorrect", { problem }))
}

type Whole = Exclude<Barcode, { format: "invalid" | "part" }>

/** A message with its readings; `reading` is the standard's, where it has one. */
export function asScannedMessage(
  {
    format,
    text,
    problem,
  }: Pick<ScannedCode, "text" | "problem"> & { format: "gs1" | "digital_link" },
  reading: Gs1Element[] | undefined,
  others: Gs1Element[][],
  now: Date
): ScannedCode {
  const read = (elements: Gs1Element[]) => readGs1Data(elements, now)
  const data = reading && read(reading)
  const all = others.map(read)
  const gtin = data?.gtin ?? all.find((other) => other.gtin)?.gtin
  return { format, text, gtin, gtins: gtin ? [gtin] : [], data, others: all, problem }
}

export function asScannedCode(barcode: Whole, now: Date): ScannedCode {
  switch (barcode.format) {
    case "gtin":
      return { ...barcode, others: [] }
    case "text":
      return { ...barcode, gtins: [], others: [] }
    default:
      return asScannedMessage(barcode, barcode.reading, barcode.others, now)
  }
}

/** A number of a unit, whatever else it looks like. */
export const asOwnNumber = (text: string): ScannedCode => ({
  format: "text",
  text: text.trim(),
  gtins: [],
  others: [],
})

/**
 * What a code of several data identifiers says; undefined for any other code. In an envelope of GS1's own it is GS1's message. Refuses one
 * in which something is wrong.
 */
export function readFieldsCode(code: string, now: Date): ScannedCode | undefined {
  const isGs1Message = ["gs1", "part"].includes(readBarcode(code, now).format)
  const fields = isGs1Message ? undefined : readDataFields(code, now)
  if (!fields) {
    return undefined
  }
  if ("problem" in fields) {
    return refuseIncorrect(fields.problem)
  }
  const text = code.trim()
  return "elements" in fields
    ? { ...readScannedCode(`]C1${fields.elements}`, now), text }
    : { format: "data_identifiers", text, gtins: [], others: [], ...fields }
}

/**
 * Is this text read as another code than it stands there, although it can be a number of the shop's own? Then a unit that has it goes
 * before what the code would mean: who received it has said so.
 */
export function mayBeOwnCode(code: string, now: Date): boolean {
  const text = code.trim()
  const barcode = readBarcode(text, now)
  const isAsItStands =
    (barcode.format === "text" || barcode.format === "gtin") && barcode.text === text
  return !isAsItStands && readForeignCode(text, now)?.isCertain === false
}

/** Reads what a scanner sent, by itself. Refuses a code that says it is GS1 and is not correct. */
export function readScannedCode(code: string, now: Date): ScannedCode {
  const fields = readFieldsCode(code, now)
  if (fields) {
    return fields
  }
  const barcode = readBarcode(code, now)
  if (barcode.format === "part" && mayBeOwnNumber(barcode.text)) {
    const { text, problem } = barcode
    return asScannedCode({ format: "text", text, problem }, now)
  }
  return barcode.format === "invalid" || barcode.format === "part"
    ? refuseIncorrect(barcode.problem)
    : asScannedCode(barcode, now)
}

/** A code that says by itself which of its values is what. */
export const isMessage = ({ format }: Pick<ScannedCode, "format">): boolean =>
  format === "gs1" || format === "digital_link" || format === "data_identifiers"

/** Everything that a code may mean, the standard's reading first. */
export const readingsOf = ({ data, others }: ScannedCode): Gs1Data[] => [
  ...(data ? [data] : []),
  ...others,
]
