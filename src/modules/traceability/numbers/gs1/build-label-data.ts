import { say } from "../../../../shared/say"
import { encodeUriPart } from "../../../../shared/encode-uri-part"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { findAi } from "./application-identifier"
import { toGtin14 } from "./check-digit"
import { checkMessage, type Gs1Element } from "./check-message"
import { formatGs1Date, readGs1Date } from "./gs1-date"
import { SEPARATOR } from "./split-element-string"
import { isoDay } from "../../../../shared/iso-day"

export type LabelInput = {
  /** EAN-8, UPC-A, EAN-13 or GTIN-14. */
  gtin: string
  lot?: string
  serial?: string
  expires_at?: Date
  best_before_at?: Date
}

export type LabelData = {
  /** For GS1-128 and GS1 DataMatrix, without the leading FNC1. */
  element_string: string
  bracketed: string
  digital_link: string
}

/** Two digits of a year tell the century only within the fifty years around now. */
function toGs1Date(date: Date, now: Date): string {
  const digits = formatGs1Date(date)
  const day = isoDay(date)
  const read = readGs1Date(digits, now)
  if (!read || isoDay(read) !== day) {
    throw new TraceabilityError("invalid_dates", say("invalid_dates.labelYear", { day }))
  }
  return digits
}

/** Predefined lengths first, so that fewer separators are needed: GS1's own advice. */
function toElements(input: LabelInput, now: Date): Gs1Element[] {
  const gtin = toGtin14(input.gtin)
  if (!gtin) {
    throw new TraceabilityError("invalid_name", say("invalid_name.noGtin", { gtin: input.gtin }))
  }
  const given: [string, string | undefined][] = [
    ["01", gtin],
    ["17", input.expires_at && toGs1Date(input.expires_at, now)],
    ["15", input.best_before_at && toGs1Date(input.best_before_at, now)],
    ["10", input.lot],
    ["21", input.serial],
  ]
  return given.flatMap(([ai, value]) => (value === undefined ? [] : [{ ai, value }]))
}

function toElementString(elements: Gs1Element[]): string {
  return elements
    .map(({ ai, value }, i) => {
      const open = !findAi(ai)!.predefinedLength && i < elements.length - 1
      return ai + value + (open ? SEPARATOR : "")
    })
    .join("")
}

function toDigitalLink(elements: Gs1Element[], base: string): string {
  const inPath = ["01", "10", "21"]
  const path = inPath.flatMap((ai) =>
    elements.filter((e) => e.ai === ai).map((e) => `/${ai}/${encodeUriPart(e.value)}`)
  )
  const query = elements.filter((e) => !inPath.includes(e.ai)).map((e) => `${e.ai}=${e.value}`)
  return base.replace(/\/+$/, "") + path.join("") + (query.length ? `?${query.join("&")}` : "")
}

/**
 * What a label of a lot or serial number carries, for a barcode of any kind. `base` is the address of the shop's Digital
 * Links. Refuses what GS1 cannot carry: a number of more than 20 characters or with letters outside its 82.
 */
export function buildLabelData(
  input: LabelInput,
  base = "https://id.gs1.org",
  now = new Date()
): LabelData {
  const elements = toElements(input, now)
  const wrong = checkMessage(elements, now)
  if (wrong) {
    throw new TraceabilityError("invalid_name", say("invalid_name.noGs1Label", { wrong }))
  }
  return {
    element_string: toElementString(elements),
    bracketed: elements.map(({ ai, value }) => `(${ai})${value.replace(/\(/g, "\\(")}`).join(""),
    digital_link: toDigitalLink(elements, base),
  }
}
