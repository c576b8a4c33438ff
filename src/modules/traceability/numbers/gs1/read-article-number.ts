import { say } from "../../../../shared/say"
import { toGtin14 } from "./check-digit"
import { judgeMessage } from "./check-message"
import type { Barcode } from "./barcode"
import { trimSeparator } from "./separators"
import { splitElementString } from "./split-element-string"
import { expandUpcE } from "./upc-e"

const asGtins = (...digits: (string | undefined)[]): string[] => [
  ...new Set(digits.flatMap((each) => (each && toGtin14(each)) ?? [])),
]

/** The articles, as GTIN-14, that bare digits can name. Eight of them can be an EAN-8 and a UPC-E at the same time. */
export const readArticleNumbers = (digits: string): string[] => asGtins(digits, expandUpcE(digits))

const EAN_DIGITS = 13

/** By symbology identifier: how many digits the barcode has, and which articles they name. */
function gtinsOf(id: string, digits: string): string[] {
  if (id === "]E4") {
    return digits.length === 8 ? asGtins(digits) : []
  }
  if (id === "]E3") {
    return /^\d{13}(\d{2}|\d{5})$/.test(digits) ? asGtins(digits.slice(0, EAN_DIGITS)) : []
  }
  // UPC-A and UPC-E are sent as 13 digits by the book, and with their own number of digits by many scanners.
  const isUpc = /^(\d{12,13})$/.test(digits)
  return id === "]E0" ? asGtins(isUpc ? digits : undefined, expandUpcE(digits)) : []
}

/** What the scanner puts between the article number and the message in the second part of a composite barcode. */
const COMPOSITE = "|]e0"

/** An EAN or UPC barcode, alone or as the first part of a composite barcode, whose second part says more of the unit. */
export function readArticleBarcode(id: string, bare: string, now: Date): Barcode {
  const at = bare.indexOf(COMPOSITE)
  const digits = at < 0 ? bare : bare.slice(0, at)
  const gtins = gtinsOf(id, digits)
  if (!gtins.length) {
    const problem = say("gs1.noArticle", { digits })
    return { format: "invalid", text: bare, problem }
  }
  if (at < 0) {
    // An add-on is the issue or the price; the article's own number is what products have.
    const text = id === "]E3" ? digits.slice(0, EAN_DIGITS) : bare
    return { format: "gtin", text, gtin: gtins[0], gtins }
  }
  const split = splitElementString(trimSeparator(bare.slice(at + COMPOSITE.length)))
  if ("wrong" in split) {
    return { format: "invalid", text: bare, problem: split.wrong }
  }
  const elements = [{ ai: "01", value: gtins[0] }, ...split.elements]
  const fault = split.elements.length
    ? judgeMessage(elements, now)
    : { kind: "wrong", says: say("gs1.empty") }
  return fault
    ? { format: "invalid", text: bare, problem: fault.says }
    : { format: "gs1", text: bare, reading: elements, others: [] }
}
