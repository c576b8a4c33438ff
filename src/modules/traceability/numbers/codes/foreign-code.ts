import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import { say } from "../../../../shared/say"
import type { RefusalDetails } from "../../../../types/refusal"
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
export type ForeignCode = { says: RefusalDetails; isCertain: boolean }

const certain = (says: RefusalDetails): ForeignCode => ({ says, isCertain: true })
const likely = (says: RefusalDetails): ForeignCode => ({ says, isCertain: false })

type Values = Record<string, string | RefusalDetails>

/** A sentence about the text, which stands in it shortened. */
const sayOf = (sentence: RefusalSentence, text: string, values: Values = {}): RefusalDetails =>
  say(sentence, { text: shortenValue(text), ...values })

const ADDRESS =
  /^([a-z][a-z0-9+.-]*:\/\/|www\.|(mailto|tel|sms|smsto|geo|wifi|matmsg|otpauth|market):|begin:v(card|event))/i
/** A scheme is missing, but nothing else looks like a name with an ending and a path. */
const BARE_ADDRESS =
  /^([a-z0-9-]+\.)+(com|org|net|info|biz|eu|de|fr|uk|us|io|app|shop|link|page|me)\/\S/
/** The scheme of an address as some layout writes it: `https:` and two equal signs where the slashes were. */
const BROKEN_ADDRESS = /^https?(?!:\/\/)[^a-z0-9\s]([^\w\s])\1/i

function readAddress(text: string): ForeignCode | undefined {
  if (BROKEN_ADDRESS.test(text)) {
    return certain(sayOf("not_a_lot_name.brokenAddress", text))
  }
  return ADDRESS.test(text) || BARE_ADDRESS.test(text)
    ? certain(sayOf("not_a_lot_name.address", text))
    : undefined
}

const valueOf = (elements: Gs1Element[], ai: string): string | undefined =>
  elements.find((element) => element.ai === ai)?.value

/** What to enter of a GS1 code that was typed or pasted where a number belongs. */
function describeMessage(text: string, elements: Gs1Element[]): RefusalDetails {
  const number = valueOf(elements, "21") ?? valueOf(elements, "10")
  if (number) {
    return sayOf("not_a_lot_name.gs1WithNumber", text, { number })
  }
  return valueOf(elements, "00")
    ? sayOf("not_a_lot_name.sscc", text)
    : sayOf("not_a_lot_name.gs1WithoutNumber", text)
}

/** Digits, alone or in brackets, can look like GS1 by chance. */
const byForm = (text: string, says: RefusalDetails): ForeignCode => ({
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
      return byForm(text, sayOf("not_a_lot_name.gs1Wrong", text, { problem: barcode.problem }))
    case "gtin":
      return text !== barcode.text
        ? certain(say("not_a_lot_name.article", { text: barcode.text }))
        : undefined
    case "text":
      return undefined
  }
}

/** A code that begins like GS1's, or has its separators, and is none. */
const readBroken = (text: string, barcode: Barcode): ForeignCode | undefined =>
  barcode.format === "text" && barcode.problem
    ? byForm(text, sayOf("not_a_lot_name.gs1Broken", text, { problem: barcode.problem }))
    : undefined

function readOther(text: string): ForeignCode | undefined {
  if (/^urn:/i.test(text)) {
    return certain(sayOf("not_a_lot_name.rfidAddress", text))
  }
  if (/^\[\)>/.test(text)) {
    return certain(sayOf("not_a_lot_name.severalFields", text))
  }
  return undefined
}

function readHealth(text: string): ForeignCode | undefined {
  if (isIfaCode(text)) {
    return likely(sayOf("not_a_lot_name.medicine", text))
  }
  const hibc = isHibc(text)
  return (
    hibc && {
      says: sayOf("not_a_lot_name.hibc", text),
      isCertain: hibc === "certain",
    }
  )
}

function readKeys(text: string, now: Date): ForeignCode | undefined {
  const read = readLayout(text, now)
  return (
    read && {
      says: sayOf("not_a_lot_name.keyboardLayout", text, {
        layout: read.layout,
        sent: shortenValue(read.sent),
      }),
      isCertain: read.isCertain,
    }
  )
}

/** "]C0": what scanners say of the barcode's kind when they are set to. */
const readSymbology = (text: string): ForeignCode | undefined =>
  /^\][A-Za-z][0-9A-Za-z]./.test(text)
    ? likely(
        sayOf("not_a_lot_name.symbology", text, {
          mark: text.slice(0, 3),
          rest: shortenValue(text.slice(3)),
        })
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
    ? likely(sayOf("not_a_lot_name.behindMark", text, { mark }))
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
    ? likely(say("not_a_lot_name.sscc", { text }))
    : undefined

/** Prefixes with which GS1 gives out no articles: a shop may number with them as it likes, with a year (20…) for one. */
const IN_HOUSE = /^.(02|04|2)/

/** One number in ten ends in a correct check digit by chance. Those of 8 digits are left alone: dates are written so. */
function readArticle(text: string): ForeignCode | undefined {
  const gtin = text.length > 8 ? toGtin14(text) : undefined
  return gtin && !IN_HOUSE.test(gtin)
    ? likely(say("not_a_lot_name.likeArticle", { text }))
    : undefined
}

function readOdd(text: string): ForeignCode | undefined {
  if (isMarkup(text)) {
    return likely(sayOf("not_a_lot_name.forProgram", text))
  }
  const once = readTwice(text)
  if (once === undefined) {
    const why = describeNoNumber(text)
    return why ? likely(sayOf(why, text)) : undefined
  }
  return likely(sayOf("not_a_lot_name.twice", text, { once: shortenValue(once) }))
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
