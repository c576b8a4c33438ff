import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Gs1Element } from "../../numbers/gs1/check-message"
import type { Barcode } from "../../numbers/gs1/barcode"
import { readBarcode } from "../../numbers/gs1/read-barcode"
import { type Gs1Data, readGs1Data } from "../../numbers/gs1/read-gs1-data"

export type ScannedCode = {
  format: "gs1" | "digital_link" | "gtin" | "text"
  text: string
  /** The article that the code names. */
  gtin?: string
  /** All that it can name: eight digits may be an EAN-8 and a UPC-E. */
  gtins: string[]
  /** What the standard makes of a GS1 code. */
  data?: Gs1Data
  /** What it may mean besides, as its separators are missing. */
  others: Gs1Data[]
  /** Why a code that looks like GS1 is none. */
  problem?: string
}

function refuse(problem: string): never {
  throw new TraceabilityError(
    "invalid_name",
    `This code is not correct, so nothing was looked up: ${problem}`
  )
}

/** Reads what a scanner sent. Refuses a code that says it is GS1 and is not correct. */
export const readScannedCode = (code: string, now: Date): ScannedCode =>
  asScannedCode(readBarcode(code, now), now)

function asScannedCode(barcode: Barcode, now: Date): ScannedCode {
  switch (barcode.format) {
    case "invalid":
    case "part":
      return refuse(barcode.problem)
    case "gtin":
      return { ...barcode, others: [] }
    case "text":
      return { ...barcode, gtins: [], others: [] }
  }
  const read = (elements: Gs1Element[]) => readGs1Data(elements, now)
  const data = barcode.reading && read(barcode.reading)
  const others = barcode.others.map(read)
  const gtin = data?.gtin ?? others.find((other) => other.gtin)?.gtin
  return {
    format: barcode.format,
    text: barcode.text,
    gtin,
    gtins: gtin ? [gtin] : [],
    data,
    others,
    problem: barcode.problem,
  }
}

export const isGs1 = (code: ScannedCode): boolean =>
  code.format === "gs1" || code.format === "digital_link"
