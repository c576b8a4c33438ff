import { hasCheckDigit } from "../gs1/check-digit"
import { isSeries } from "../naming/is-series"
import { isPlaceholder } from "../naming/spoilt-name"

/** What scanners send when they could not read, and what people write where there is nothing. */
const NOTHING_READ =
  /^(?:no[\s_-]?read|noscan|no[\s_-]?code|no[\s_-]?data|bad[\s_-]?read|read[\s_-]?error|error|fail(?:ed)?|timeout)$/i

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

/** `SN95,SN96`: two codes in one read; blanks and slashes may be part of a number. */
const isSeveral = (text: string): boolean => isSeries(text.split(/[,;|]\s?/))

/**
 * Why a text is hardly the number of a unit, as the end of a sentence that begins with it: nothing was read, two were, or
 * something that is no unit. All of these can be meant: whoever knows says so.
 */
export function describeNoNumber(text: string): string | undefined {
  const isNothing = isPlaceholder(text) && /\p{L}/u.test(text)
  if (isNothing || NOTHING_READ.test(text)) {
    return "says that there is no number, or that it was not read"
  }
  if (CODE_39.test(text)) {
    return "has the signs of a barcode around it, which are not part of the number"
  }
  if (EMAIL.test(text)) {
    return "is an e-mail address"
  }
  if (FOR_A_PHONE.test(text)) {
    return "is a code for a telephone"
  }
  if (RFID_TAG.test(text)) {
    return "is what an RFID tag holds (EPC), not the number on the unit"
  }
  const { ean } = WITH_ADDITION.exec(text)?.groups ?? {}
  if (ean && hasCheckDigit(ean)) {
    return "is the EAN of a book or magazine"
  }
  const { box, piece } = GTIN_INSIDE.exec(text)?.groups ?? {}
  const gtin = box ?? piece
  if (gtin && hasCheckDigit(gtin)) {
    return "is a GS1 code of a returnable box or of a piece"
  }
  return isSeveral(text) ? "can be several numbers" : undefined
}
