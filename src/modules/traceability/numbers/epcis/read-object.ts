import { decodeUriPart } from "../../../../shared/decode-uri-part"
import { checkDigit } from "../gs1/check-digit"
import { readBarcode } from "../gs1/read-barcode"

/** What an EPC or an EPC class names; `problem` is the end of a sentence that begins with it. */
export type NamedObject =
  | { kind: "serial"; gtin: string; serial: string }
  | { kind: "lot"; gtin: string; lot: string }
  | { kind: "pallet" }
  | { kind: "unreadable"; problem: string }

const SGTIN = /^urn:epc:id:sgtin:(\d{6,12})\.(\d)(\d*)\.(.+)$/
const LGTIN = /^urn:epc:class:lgtin:(\d{6,12})\.(\d)(\d*)\.(.+)$/
const GTIN_DIGITS = 13
const NAME_MAX = 20

const unreadable = (problem: string): NamedObject => ({ kind: "unreadable", problem })

function readUrn([, prefix, indicator, item, name]: string[], kind: "serial" | "lot"): NamedObject {
  const digits = indicator + prefix + item
  if (digits.length !== GTIN_DIGITS) {
    return unreadable("has a company prefix and an item reference that do not make a GTIN")
  }
  const decoded = decodeUriPart(name)
  if (!decoded || decoded.length > NAME_MAX) {
    return unreadable(`has no ${kind === "lot" ? "lot" : "serial number"} of up to 20 characters`)
  }
  const gtin = digits + checkDigit(digits)
  return kind === "lot" ? { kind, gtin, lot: decoded } : { kind, gtin, serial: decoded }
}

function readLink(uri: string, now: Date): NamedObject {
  const read = readBarcode(uri, now)
  if (read.format !== "digital_link" || !read.reading) {
    return unreadable(
      "problem" in read && read.problem
        ? `is not a correct GS1 Digital Link (${read.problem})`
        : "is not a GS1 Digital Link"
    )
  }
  const values = new Map(read.reading.map(({ ai, value }) => [ai, value]))
  const [gtin, serial, lot] = ["01", "21", "10"].map((ai) => values.get(ai))
  if (values.has("00")) {
    return { kind: "pallet" }
  }
  if (!gtin) {
    return unreadable("names no article (GTIN)")
  }
  if (serial) {
    return { kind: "serial", gtin, serial }
  }
  return lot ? { kind: "lot", gtin, lot } : unreadable("names an article, but no number of a unit")
}

/** Reads an EPC or EPC class, as a pure identity URN or as a GS1 Digital Link URI. Strict: nothing is repaired. */
export function readObject(uri: string, now: Date): NamedObject {
  const [sgtin, lgtin] = [uri.match(SGTIN), uri.match(LGTIN)]
  if (sgtin) {
    return readUrn(sgtin, "serial")
  }
  if (lgtin) {
    return readUrn(lgtin, "lot")
  }
  if (/^urn:epc:id:sscc:/.test(uri)) {
    return { kind: "pallet" }
  }
  return /^https?:\/\//i.test(uri)
    ? readLink(uri, now)
    : unreadable("is neither an SGTIN, an LGTIN nor a GS1 Digital Link")
}
