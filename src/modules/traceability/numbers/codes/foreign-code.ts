import type { Barcode } from "../gs1/barcode"
import { hasCheckDigit, toGtin14 } from "../gs1/check-digit"
import type { Gs1Element } from "../gs1/check-message"
import { mayBeOwnNumber, readBarcode } from "../gs1/read-barcode"
import { shortenValue } from "../naming/shorten-value"
import { isHibc, isIfaCode } from "./health-codes"
import { readLayout } from "./keyboard-layout"
import { describeNoNumber } from "./no-number"
import { isMarkup, readTwice } from "./odd-texts"
import { foldDigits } from "../naming/similarity-key"

/**
 * What a text is instead of a lot or serial number, as a sentence that also says what to enter. One that is not certain
 * could be a number of the shop's own by chance: whoever knows that it is one may say so.
 */
export type ForeignCode = { says: string; isCertain: boolean }

const certain = (says: string): ForeignCode => ({ says, isCertain: true })
const likely = (says: string): ForeignCode => ({ says, isCertain: false })

const ENTER_THE_NUMBER = "Enter the lot or serial number of the unit."

const ADDRESS =
  /^([a-z][a-z0-9+.-]*:\/\/|www\.|(mailto|tel|sms|smsto|geo|wifi|matmsg|otpauth|market):|begin:v(card|event))/i
/** A scheme is missing, but nothing else looks like a name with an ending and a path. */
const BARE_ADDRESS =
  /^([a-z0-9-]+\.)+(com|org|net|info|biz|eu|de|fr|uk|us|io|app|shop|link|page|me)\/\S/
/** The scheme of an address as some layout writes it: `https:` and two equal signs where the slashes were. */
const BROKEN_ADDRESS = /^https?(?!:\/\/)[^a-z0-9\s]([^\w\s])\1/i

function readAddress(text: string): ForeignCode | undefined {
  if (BROKEN_ADDRESS.test(text)) {
    return certain(
      `${shortenValue(text)} is a web address in another keyboard layout: set scanner and computer to the same one. ${ENTER_THE_NUMBER}`
    )
  }
  return ADDRESS.test(text) || BARE_ADDRESS.test(text)
    ? certain(`${shortenValue(text)} is a web address. ${ENTER_THE_NUMBER}`)
    : undefined
}

const valueOf = (elements: Gs1Element[], ai: string): string | undefined =>
  elements.find((element) => element.ai === ai)?.value

/** What to enter of a GS1 code that was typed or pasted where a number belongs. */
function describeMessage(text: string, elements: Gs1Element[]): string {
  const number = valueOf(elements, "21") ?? valueOf(elements, "10")
  if (number) {
    return `${shortenValue(text)} is a GS1 code with the number ${number}: scan it, or enter ${number} alone.`
  }
  return valueOf(elements, "00")
    ? `${shortenValue(text)} is an SSCC, the number of a pallet or parcel. ${ENTER_THE_NUMBER}`
    : `${shortenValue(text)} is a GS1 code without a lot or serial number. ${ENTER_THE_NUMBER}`
}

/** Digits, alone or in brackets, can look like GS1 by chance. */
const byForm = (text: string, says: string): ForeignCode => ({
  says,
  isCertain: !/^\d+$/.test(text) && !mayBeOwnNumber(text),
})

/** A code that says by its form that it is GS1's. */
function readGs1(text: string, barcode: Barcode): ForeignCode | undefined {
  switch (barcode.format) {
    case "gs1":
    case "digital_link":
      return byForm(text, describeMessage(text, barcode.reading ?? barcode.others[0] ?? []))
    case "part":
      return byForm(text, describeMessage(text, barcode.ways[0]))
    case "invalid":
      return byForm(
        text,
        `${shortenValue(text)} is a GS1 code that is not correct: ${barcode.problem}`
      )
    case "gtin":
      return text !== barcode.text
        ? certain(`${barcode.text} is the EAN or UPC of an article. ${ENTER_THE_NUMBER}`)
        : undefined
    case "text":
      return undefined
  }
}

/** A code that begins like GS1's, or has its separators, and is none. */
const readBroken = (text: string, barcode: Barcode): ForeignCode | undefined =>
  barcode.format === "text" && barcode.problem
    ? byForm(text, `${shortenValue(text)} is not a correct GS1 code. ${barcode.problem}`)
    : undefined

function readOther(text: string): ForeignCode | undefined {
  if (/^urn:/i.test(text)) {
    return certain(
      `${shortenValue(text)} is the address of an RFID tag (EPC), not the number on the unit. ${ENTER_THE_NUMBER}`
    )
  }
  if (/^\[\)>/.test(text)) {
    return certain(
      `${shortenValue(text)} is a code of several fields (ISO 15434) that is not read here. ${ENTER_THE_NUMBER}`
    )
  }
  return undefined
}

function readHealth(text: string): ForeignCode | undefined {
  if (isIfaCode(text)) {
    return likely(
      `${shortenValue(text)} is the number of a medicine (PPN or PZN). ${ENTER_THE_NUMBER}`
    )
  }
  const hibc = isHibc(text)
  return (
    hibc && {
      says: `${shortenValue(text)} is a HIBC, a code of the health industry that is not read here. ${ENTER_THE_NUMBER}`,
      isCertain: hibc === "certain",
    }
  )
}

function readKeys(text: string, now: Date): ForeignCode | undefined {
  const read = readLayout(text, now)
  return (
    read && {
      says: `${shortenValue(text)} was written with a ${read.layout} keyboard layout: the scanner sent ${shortenValue(read.sent)}. Set scanner and computer to the same layout, and scan again.`,
      isCertain: read.isCertain,
    }
  )
}

/** "]C0": what scanners say of the barcode's kind when they are set to. */
const readSymbology = (text: string): ForeignCode | undefined =>
  /^\][A-Za-z][0-9A-Za-z]./.test(text)
    ? likely(
        `${shortenValue(text)} begins with ${text.slice(0, 3)}, which is what the scanner says of the barcode. Enter ${shortenValue(text.slice(3))}.`
      )
    : undefined

/** "}c1", "C1", "!", "FNC1": what some layout or setting makes of the mark before a GS1 code. */
const BEHIND_MARK =
  /^(?<mark>[^\d\s]|[^\d\s]{1,2}\d?|FNC1)(?<code>0[12]\d{14}(?:1[01357]|21|30|37).*)$/su

/** A GS1 code with its article, behind something that belongs to the scanner. */
function readBehindMark(text: string, now: Date): ForeignCode | undefined {
  const { mark, code } = BEHIND_MARK.exec(text)?.groups ?? {}
  const barcode = code ? readBarcode(code, now) : undefined
  return barcode?.format === "gs1"
    ? likely(
        `${shortenValue(text)} is a GS1 code with ${mark} before it, which is not part of it: set scanner and computer to the same keyboard layout, and scan again.`
      )
    : undefined
}

/** `[01]…[10]…`, as some write the brackets of a GS1 code. */
function readOtherBrackets(text: string, now: Date): ForeignCode | undefined {
  const round = /^[[{<]\d{2,4}[\]}>]/.test(text) && text.replace(/[[{<](\d{2,4})[\]}>]/g, "($1)")
  const barcode = round ? readBarcode(round, now) : undefined
  return barcode?.format === "gs1"
    ? likely(describeMessage(text, barcode.reading ?? []))
    : undefined
}

const readSscc = (text: string): ForeignCode | undefined =>
  /^\d{18}$/.test(text) && hasCheckDigit(text)
    ? likely(`${text} is an SSCC, the number of a pallet or parcel. ${ENTER_THE_NUMBER}`)
    : undefined

/** Prefixes with which GS1 gives out no articles: a shop may number with them as it likes, with a year (20…) for one. */
const IN_HOUSE = /^.(02|04|2)/

/** One number in ten ends in a correct check digit by chance. Those of 8 digits are left alone: dates are written so. */
function readArticle(text: string): ForeignCode | undefined {
  const gtin = text.length > 8 ? toGtin14(text) : undefined
  return gtin && !IN_HOUSE.test(gtin)
    ? likely(`${text} looks like the EAN or UPC of an article. ${ENTER_THE_NUMBER}`)
    : undefined
}

function readOdd(text: string): ForeignCode | undefined {
  if (isMarkup(text)) {
    return likely(
      `${shortenValue(text)} is written for a program (JSON or XML). ${ENTER_THE_NUMBER}`
    )
  }
  const once = readTwice(text)
  if (once === undefined) {
    const why = describeNoNumber(text)
    return why ? likely(`${shortenValue(text)} ${why}. ${ENTER_THE_NUMBER}`) : undefined
  }
  return likely(`${shortenValue(text)} is ${shortenValue(once)} twice: enter it once.`)
}

/** Without any of this a text is none of the codes below: lists of ten thousand plain numbers are read in no time. */
const HINT =
  /[\][(){<+:ß&é"'§èçà\u001d]|\d{16}|^(https?|urn|www\.|9N|PZN|-\d{8}$)|^[a-z0-9.-]+\.[a-z]{2,4}\//i

/**
 * Is this a code of something else than a lot or a serial number? The one rule for every way in which a new number comes
 * into the shop. Articles of the shop itself are not known here.
 */
export function readForeignCode(given: string, now: Date): ForeignCode | undefined {
  // Codes are of 0 to 9, whatever digits the keyboard has.
  const text = foldDigits(given)
  return (HINT.test(text) ? readHinted(text, now) : readArticle(text)) ?? readOdd(text)
}

function readHinted(text: string, now: Date): ForeignCode | undefined {
  const barcode = readBarcode(text, now)
  const health = readHealth(text)
  return (
    readOther(text) ??
    readGs1(text, barcode) ??
    // A plus sign may begin a HIBC, and is what a German keyboard makes of the bracket before a symbology identifier.
    (health?.isCertain ? health : undefined) ??
    readKeys(text, now) ??
    health ??
    readAddress(text) ??
    readBehindMark(text, now) ??
    readOtherBrackets(text, now) ??
    readBroken(text, barcode) ??
    readSymbology(text) ??
    readSscc(text)
  )
}
