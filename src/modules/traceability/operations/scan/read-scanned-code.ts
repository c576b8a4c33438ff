import { TraceabilityError } from "../../../../shared/traceability-error"
import { readBarcode } from "../../numbers/gs1/read-barcode"
import { type Gs1Data, readGs1Data } from "../../numbers/gs1/read-gs1-data"

export type ScannedCode = {
  format: "gs1" | "digital_link" | "gtin" | "text"
  text: string
  /** The article that the code names. */
  gtin?: string
  /** What the standard makes of a GS1 code. */
  data?: Gs1Data
  /** What it may mean besides, as its separators are missing. */
  others: Gs1Data[]
  /** Why a code that looks like GS1 is none. */
  problem?: string
}

/** Reads what a scanner sent. Refuses a code that says it is GS1 and is not correct. */
export function readScannedCode(code: string, now: Date): ScannedCode {
  const barcode = readBarcode(code, now)
  if (barcode.format === "invalid") {
    throw new TraceabilityError(
      "invalid_name",
      `This code is not correct, so nothing was looked up: ${barcode.problem}`
    )
  }
  if (barcode.format === "text" || barcode.format === "gtin") {
    return { ...barcode, others: [] }
  }
  const data = barcode.reading && readGs1Data(barcode.reading, now)
  const others = barcode.others.map((reading) => readGs1Data(reading, now))
  return {
    format: barcode.format,
    text: barcode.text,
    gtin: data?.gtin ?? others[0]?.gtin,
    data,
    others,
    problem: barcode.problem,
  }
}

export const isGs1 = (code: ScannedCode): boolean =>
  code.format === "gs1" || code.format === "digital_link"
