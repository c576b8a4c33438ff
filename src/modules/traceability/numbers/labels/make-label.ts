import { isRefusal } from "../../../../shared/traceability-error"
import { findAi } from "../gs1/application-identifier"
import { buildLabelData, type LabelData } from "../gs1/build-label-data"
import { checkValue } from "../gs1/check-value"
import { readBarcode } from "../gs1/read-barcode"
import type { LotKind } from "../../../../types/operation"

export type LabelledLot = {
  name: string
  kind: LotKind
  /** Days of the shop's calendar, year-month-day. */
  expires_on: string | null
  best_before_on: string | null
  /** The lot that a serial number belongs to. */
  batch_name: string | null
}

/** The article number of the lot's item, or why it has none. */
export type Article = { gtin: string } | { problem: string }

export type Label = {
  gtin: string | null
  /** What stands below the barcode. */
  text: string
  /** Null where any barcode of the number would be read as something else. */
  barcode: { symbology: "gs1datamatrix" | "code128" | "qrcode"; value: string } | null
  digital_link: string | null
  /** Why the label does not say all that GS1 asks for. */
  problem: string | null
}

/** A longer Code 128 does not fit on a small label. */
const CODE_128_LENGTH_MAX = 30

/** A batch number that GS1 cannot carry is left out: the serial number alone names the unit. */
function batchOf(lot: LabelledLot, now: Date): string | undefined {
  const name = lot.kind === "serial" ? lot.batch_name : null
  return name && !checkValue(findAi("10")!, name, now) ? name : undefined
}

/** The lot name alone, as long as a scanner reads it as that name and as nothing else. */
function plainLabel(name: string, problem: string, now: Date): Label {
  const read = readBarcode(name, now)
  const isItself = ["text", "gtin"].includes(read.format) && read.text === name
  const isShort = /^[\x20-\x7e]+$/.test(name) && name.length <= CODE_128_LENGTH_MAX
  return {
    gtin: null,
    text: name,
    barcode: isItself ? { symbology: isShort ? "code128" : "qrcode", value: name } : null,
    digital_link: null,
    problem: isItself
      ? problem
      : `${problem} A barcode of the number would be read as something else, so there is none.`,
  }
}

/** A lot whose item sets no days before it is best before its expiry: that day is no fact of its own. */
const ownBestBefore = ({ best_before_on, expires_on }: LabelledLot): string | null =>
  best_before_on === expires_on ? null : best_before_on

/** A barcode carries the day alone. */
const asDate = (day: string | null): Date | undefined => (day ? new Date(day) : undefined)

function gs1Data(
  lot: LabelledLot,
  gtin: string,
  link: string | undefined,
  now: Date
): LabelData | { problem: string } {
  const number = lot.kind === "serial" ? { serial: lot.name } : { lot: lot.name }
  const input = {
    gtin,
    lot: batchOf(lot, now),
    ...number,
    expires_at: asDate(lot.expires_on),
    best_before_at: asDate(ownBestBefore(lot)),
  }
  try {
    return buildLabelData(input, link, now)
  } catch (error) {
    if (isRefusal(error)) {
      return { problem: error.message }
    }
    throw error
  }
}

/**
 * Returns what a label of a lot carries: a GS1 message where article and lot name allow it, else the name and the reason.
 * `link` is the address of the shop's Digital Links.
 */
export function makeLabel(
  lot: LabelledLot,
  article: Article,
  link: string | undefined,
  now: Date
): Label {
  if ("problem" in article) {
    return plainLabel(lot.name, article.problem, now)
  }
  const data = gs1Data(lot, article.gtin, link, now)
  if ("problem" in data) {
    return plainLabel(lot.name, data.problem, now)
  }
  return {
    gtin: article.gtin,
    text: data.bracketed,
    barcode: { symbology: "gs1datamatrix", value: data.element_string },
    digital_link: link ? data.digital_link : null,
    problem: null,
  }
}
