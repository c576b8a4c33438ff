import { toGtin14 } from "./check-digit"
import { checkMessage, type Gs1Element } from "./check-message"
import { splitBracketedText } from "./split-bracketed-text"
import { splitDigitalLink } from "./split-digital-link"
import {
  SEPARATOR,
  type Split,
  splitElementString,
  splitWithoutSeparators,
} from "./split-element-string"

/**
 * What a scanned or typed code is. `reading` is what the standard makes of it, `problem` why it cannot be read so.
 * `others` are further correct ways to split a code that came without separators: only useful to find what exists, as
 * none of them is certain. A `text` with a problem looks like GS1 and is not: nobody should make a lot of that name.
 */
export type Barcode =
  | Gs1Barcode
  | { format: "gtin"; text: string; gtin: string }
  | { format: "text"; text: string; problem?: string }
  | { format: "invalid"; text: string; problem: string }

export type Gs1Barcode = {
  format: "gs1" | "digital_link"
  text: string
  reading?: Gs1Element[]
  problem?: string
  others: Gs1Element[][]
}

/** GS1-128, DataMatrix, QR Code, DataBar and DotCode as scanners announce their GS1 forms (ISO/IEC 15424). */
const GS1_SYMBOLOGY = /^\](C1|d2|Q3|e0|J1)/
const ANY_SYMBOLOGY = /^\][A-Za-z][0-9A-Za-z]/

/** How scanners and their settings write the separator: the control character or a picture of it. */
const SEPARATORS =
  /\u001d|\u241d|\u00e8|<GS>|\{GS\}|\[GS\]|<FNC1>|\{FNC1\}|\\x1[dD]|\\u001[dD]|\^\]|\||\^/g

function judge(split: Split, text: string, format: "gs1" | "digital_link", now: Date): Barcode {
  if ("wrong" in split) {
    return { format: "invalid", text, problem: split.wrong }
  }
  const problem = split.elements.length ? checkMessage(split.elements, now) : "The code is empty."
  return problem
    ? { format: "invalid", text, problem }
    : { format, text, reading: split.elements, others: [] }
}

function readElementString(data: string, text: string, separated: boolean, now: Date): Barcode {
  const strict = judge(splitElementString(data), text, "gs1", now)
  const others = separated
    ? []
    : splitWithoutSeparators(data).filter((way) => way.length && !checkMessage(way, now))
  if (strict.format === "invalid") {
    return others.length ? { ...strict, format: "gs1", others } : strict
  }
  const reading = JSON.stringify((strict as Gs1Barcode).reading)
  const different = others.filter((way) => JSON.stringify(way) !== reading)
  return { ...(strict as Gs1Barcode), others: different }
}

/** No mark says what this is: an article number, an element string that names an article, or simply somebody's number. */
function readUnmarked(text: string, now: Date): Barcode {
  const gtin = toGtin14(text)
  if (gtin) {
    return { format: "gtin", text, gtin }
  }
  if (!/^0[12]\d{14}/.test(text)) {
    return { format: "text", text }
  }
  const read = readElementString(text, text, false, now)
  return read.format === "invalid" ? { format: "text", text, problem: read.problem } : read
}

/**
 * Reads a code: GS1 element strings with or without symbology identifier and separators, bracketed text, GS1 Digital
 * Link, EAN-8, UPC-A, EAN-13, GTIN-14, or any other number. Strict: a code that says it is GS1 and is not correct is
 * `invalid`, with the reason as a sentence.
 */
export function readBarcode(code: string, now: Date): Barcode {
  // Scanners send Enter or Tab after the code; a space is never part of a GS1 message.
  const text = code.replace(/[\r\n\t\u0004]+$/, "").trim()
  if (/^https?:\/\//i.test(text)) {
    const split = splitDigitalLink(text)
    return split
      ? judge(split, text, "digital_link", now)
      : { format: "text", text, problem: "This address is not a GS1 Digital Link." }
  }
  if (/^\(\d{2,4}\)/.test(text)) {
    return judge(splitBracketedText(text), text, "gs1", now)
  }
  const bare = text.replace(ANY_SYMBOLOGY, "")
  if (bare !== text && /^https?:\/\//i.test(bare)) {
    return readBarcode(bare, now)
  }
  const sent = bare.replace(SEPARATORS, SEPARATOR)
  const data = sent.replace(/^\u001d+|\u001d+$/g, "")
  const separated = data.length < sent.length || data.includes(SEPARATOR)
  if (GS1_SYMBOLOGY.test(text) || sent.startsWith(SEPARATOR)) {
    return readElementString(data, bare, separated, now)
  }
  // A separator without any mark is only meant as one when a message comes of it: a shop's own number may have "|" in it.
  const read = separated ? readElementString(data, bare, true, now) : readUnmarked(bare, now)
  return read.format === "invalid" ? { format: "text", text: bare, problem: read.problem } : read
}
