import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import { hasCheckDigit } from "../gs1/check-digit"
import { isSeries } from "../naming/is-series"
import { isPlaceholder, isShortened } from "../naming/spoilt-name"
import { isParcelNumber } from "./parcel-numbers"

/** What scanners send when they could not read, and what people write where there is nothing. */
const NOTHING_READ =
  /^(?:no[\s_-]?read|noscan|no[\s_-]?code|no[\s_-]?data|bad[\s_-]?read|read[\s_-]?error|error|fail(?:ed)?|timeout|[?]{3,})$/i

/** The first and last sign of a Code 39, which scanners leave out. */
const CODE_39 = /^\*[^*]+\*$/

const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i

/** Contacts, payments and coins in a QR code; what begins with an address's scheme is one. */
const FOR_A_PHONE = /^(?:mecard|bizcard|bitcoin|ethereum|facetime|whatsapp|spotify|hcp|dgc|hc1):\S/i

/** The bits of an RFID tag (SGTIN-96) in hexadecimal. */
const RFID_TAG = /^30[0-9A-F]{22}$/i

/** A book's or a magazine's EAN with its addition of two or five digits. */
const WITH_ADDITION = /^(?<ean>97[789]\d{10})\s?(?:\d{2}|\d{5})$/

/** A returnable box (8003) or a piece of several (8006), with the check digit of its GTIN. */
const GTIN_INSIDE = /^(?:80030(?<box>\d{13})|8006(?<piece>\d{14})\d{4})/

/** The line below a GS1 barcode, typed or read by a camera: `01 04012345678901 17 270531 10 ABC`, `01)04012345678901(10)ABC`. */
const BELOW_BARCODE = /^\(?0[12](?:\s|\)\s?)(?<gtin>\d{14})(?=[\s(]|$)/

/** `SN1001,4711,270531`: what a label's QR code says of its unit, in fields. */
const FIELDS = /^[^,;|]*\d[^,;|]*([,;|])[^,;|]*(?:\1[^,;|]*)+$/

/** `SN1001SN1002` */
const STUCK = /^(?<letters>\p{L}{2,})(?<one>\d{3,})\k<letters>(?<other>\d{3,})$/iu

/** Whole numbers, not parts of one: blanks and slashes are in many. */
const WHOLE = /^(?:\d{12,}|(?=.*\d{3})\p{L}[\p{L}\d-]{5,})$/u

/** `SN95,SN96`: two codes in one read. */
function isSeveral(text: string): boolean {
  const parts = text.split(/\s?[+&/]\s?|\s+/)
  const { one, other } = STUCK.exec(text)?.groups ?? {}
  return (
    isSeries(text.split(/[,;|]\s?/)) ||
    (parts.every((part) => WHOLE.test(part)) && isSeries(parts)) ||
    (one !== undefined && one.length === other.length && one !== other)
  )
}

const hasFields = (text: string): boolean =>
  FIELDS.test(text) && text.split(/[,;|]/).filter((field) => /\d/.test(field)).length > 1

/**
 * Why a text is hardly the number of a unit, as the sentence that says so of it: nothing was read, two were, or something that
 * is no unit. All of these can be meant: whoever knows says so.
 */
export function describeNoNumber(text: string): RefusalSentence | undefined {
  const isNothing = isPlaceholder(text) && /\p{L}/u.test(text)
  if (isNothing || NOTHING_READ.test(text)) {
    return "not_a_lot_name.nothingRead"
  }
  if (isShortened(text)) {
    return "not_a_lot_name.shortened"
  }
  if (CODE_39.test(text)) {
    return "not_a_lot_name.code39"
  }
  if (EMAIL.test(text)) {
    return "not_a_lot_name.email"
  }
  if (FOR_A_PHONE.test(text)) {
    return "not_a_lot_name.forPhone"
  }
  if (RFID_TAG.test(text)) {
    return "not_a_lot_name.rfidTag"
  }
  const { ean } = WITH_ADDITION.exec(text)?.groups ?? {}
  if (ean && hasCheckDigit(ean)) {
    return "not_a_lot_name.book"
  }
  const { box, piece } = GTIN_INSIDE.exec(text)?.groups ?? {}
  const gtin = box ?? piece
  if (gtin && hasCheckDigit(gtin)) {
    return "not_a_lot_name.gtinInside"
  }
  if (isParcelNumber(text)) {
    return "not_a_lot_name.parcel"
  }
  const below = BELOW_BARCODE.exec(text)?.groups?.gtin
  if (below && hasCheckDigit(below)) {
    return "not_a_lot_name.belowBarcode"
  }
  if (isSeveral(text)) {
    return "not_a_lot_name.several"
  }
  return hasFields(text) ? "not_a_lot_name.fields" : undefined
}
