import { say } from "../../../../shared/say"
import { findAi } from "./application-identifier"
import type { Barcode } from "./barcode"
import { readArticleBarcode, readArticleNumbers } from "./read-article-number"
import { judgeMessage, type Gs1Element } from "./check-message"
import { foldText } from "../naming/fold-text"
import { readElementString } from "./read-element-string"
import { separatorVariants } from "./separators"
import { splitBracketedText } from "./split-bracketed-text"
import { splitDigitalLink } from "./split-digital-link"
import { SEPARATOR, type Split } from "./split-element-string"
import { splitSymbology } from "./symbology"

/** A message that says by its form where each value ends. */
function judge(split: Split, text: string, format: "gs1" | "digital_link", now: Date): Barcode {
  if ("wrong" in split) {
    return { format: "invalid", text, problem: split.wrong }
  }
  if (!split.elements.length) {
    return { format: "invalid", text, problem: say("gs1.empty") }
  }
  const fault = judgeMessage(split.elements, now)
  if (fault?.kind === "incomplete") {
    return { format: "part", text, ways: [split.elements], problem: fault.says }
  }
  return fault
    ? { format: "invalid", text, problem: fault.says }
    : { format, text, reading: split.elements, others: [] }
}

/** Digits that GS1 gives no other meaning to: article and shipping container, with or without anything behind. */
const BEGINS_LIKE_GS1 = /^(0[12]\d{14}|00\d{18})/
/** A code without mark that names its article somewhere: what stands before it may be a batch number. */
const NAMES_ARTICLE = /0[12]\d{14}/

/** A message is only meant where one comes of it: a shop's own number may have "|" or an accent in it. */
function readUnmarked(text: string, now: Date): Barcode {
  const gtins = readArticleNumbers(text)
  if (gtins.length) {
    return { format: "gtin", text, gtin: gtins[0], gtins }
  }
  const isLike = BEGINS_LIKE_GS1.test(text)
  if (!isLike && !NAMES_ARTICLE.test(text) && !separatorVariants(text).length) {
    return { format: "text", text }
  }
  const read = readElementString(text, text, now)
  if (read.format === "gs1" && (isLike || read.reading || read.others.some(namesArticle))) {
    return read
  }
  const isMeant = isLike || text.includes(SEPARATOR)
  if (!isMeant || !("problem" in read)) {
    return { format: "text", text }
  }
  return read.format === "part" ? read : { format: "text", text, problem: read.problem }
}

/** A scanner that read twice before it was asked: the same message behind itself, which could be read as one with a longer number. */
const TWICE = /^((?:\][A-Za-z]\d)?\u001d?01\d{14}.+?)\u001d?\1$/su

const namesArticle = (elements: Gs1Element[]): boolean =>
  elements.some(({ ai }) => ai === "01" || ai === "02")

function readAddress(text: string, now: Date): Barcode {
  const split = splitDigitalLink(text)
  return split
    ? judge(split, text, "digital_link", now)
    : { format: "text", text, problem: say("gs1.notLink") }
}

/** Digits in brackets first, and nowhere an article, a batch, a serial number, a piece or a pallet: a shop may number so itself. */
export const mayBeOwnNumber = (text: string): boolean =>
  /^\(\d{2,4}\)/.test(text) && !/\((?:0[0-3]|10|21|80[02]6)\)/.test(text)

/** What is no correct GS1 code can be a number of the shop's own; for certain where it does not even begin with an identifier of GS1's. */
function readBracketed(text: string, now: Date): Barcode {
  const barcode = judge(splitBracketedText(text), text, "gs1", now)
  if (barcode.format !== "invalid" || !mayBeOwnNumber(text)) {
    return barcode
  }
  const { problem } = barcode
  return findAi(text.slice(1, text.indexOf(")")))
    ? { format: "text", text, problem }
    : { format: "text", text }
}

/**
 * Reads a code: GS1 element strings with or without symbology identifier and separators, bracketed text, GS1 Digital
 * Link, EAN-8, UPC-E, UPC-A, EAN-13, GTIN-14, or any other number. Strict: a code that says it is GS1 and is not correct
 * is `invalid`, with the reason as a sentence.
 */
export function readBarcode(code: string, now: Date): Barcode {
  // Scanners send Enter or Tab after the code, some put STX and ETX around it; a space at an end is never part of a GS1 message.
  // Full-width characters are what Chinese and Japanese keyboards make of what a scanner types.
  const text = foldText(code.replace(/^\u0002|[\r\n\t\u0003\u0004]+$/g, ""))
  if (TWICE.test(text)) {
    return { format: "invalid", text, problem: say("gs1.readTwice") }
  }
  const { symbology, id, bare } = splitSymbology(text)
  if (symbology === "article") {
    return readArticleBarcode(id, bare, now)
  }
  if (symbology !== "gs1" && /^https?:\/\//i.test(bare)) {
    return readAddress(bare, now)
  }
  if (symbology === "none" && /^\(\d{2,4}\)/.test(text)) {
    return readBracketed(text, now)
  }
  if (symbology === "gs1" || bare.startsWith(SEPARATOR)) {
    return readElementString(bare, bare, now)
  }
  return readUnmarked(bare, now)
}
