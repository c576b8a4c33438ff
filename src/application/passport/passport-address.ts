import { decodeUriPart } from "../../shared/decode-uri-part"
import { encodeUriPart } from "../../shared/encode-uri-part"
import { inEnglish } from "../../shared/say"
import { readBarcode } from "../../modules/traceability/numbers/gs1/read-barcode"
import { readGs1Data } from "../../modules/traceability/numbers/gs1/read-gs1-data"
import type { LotKind } from "../../types/operation"

/** Where the plugin answers Digital Links, below the server's own address; a shop maps a host of its own to it. */
export const PASSPORT_PATH = "/traceability/passport"

/** What an address names: an article or an item of the shop, with or without a lot or serial number. */
export type PassportAddress = {
  of: { gtin: string } | { item_id: string }
  number?: { kind: LotKind; name: string; batch?: string }
}

export type ReadAddress = PassportAddress | { problem: string }

/** For articles without a GTIN, as in EPCIS: `/item/iitem_1/serial/ABC`. */
const OWN = /^\/item\/([^/]+)(?:\/(serial|lot)\/([^/]+))?\/?$/

/** No lot name is longer, and what is counted has to fit into an index. */
const PART_MAX = 255

/** Undefined for what is not encoded correctly, or no text: PostgreSQL stores no such characters. */
const decode = (text: string): string | undefined => {
  const decoded = decodeUriPart(text)
  return decoded === undefined || /[\p{Cc}\p{Cs}]/u.test(decoded) ? undefined : decoded
}

function readOwn([, itemId, kind, name]: string[]): ReadAddress {
  const [item_id, number] = [decode(itemId), name === undefined ? "" : decode(name)]
  if (item_id === undefined || number === undefined) {
    return { problem: "The address is not encoded correctly." }
  }
  if (Math.max(item_id.length, number.length) > PART_MAX) {
    return { problem: `The address is too long: a number has at most ${PART_MAX} characters.` }
  }
  return { of: { item_id }, ...(name ? { number: { kind: kind as LotKind, name: number } } : {}) }
}

/** A batch before a serial number says which batch the unit must be of. */
function ofMessage(gtin: string, lot?: string, serial?: string): PassportAddress {
  const number = serial
    ? { kind: "serial" as const, name: serial, batch: lot }
    : lot && { kind: "lot" as const, name: lot }
  return { of: { gtin }, ...(number ? { number } : {}) }
}

/**
 * Reads the part of an address behind where the shop's Digital Links begin, percent-encoded as it was sent: GS1's syntax, or
 * the shop's own for articles without a GTIN. Undefined for what is neither; a problem for what is meant as one and wrong.
 */
export function readPassportPath(path: string, now: Date): ReadAddress | undefined {
  // What GS1 says of a unit in the query has no meaning in the shop's own syntax; `linkType` and `lang` are read elsewhere.
  const own = path.split("?")[0].match(OWN)
  if (own) {
    return readOwn(own)
  }
  // Proxies and people add a slash, of which GS1's syntax knows nothing.
  const read = readBarcode(`https://id.example.com${path.replace(/^([^?]+)\/(?=\?|$)/, "$1")}`, now)
  if (read.format === "invalid") {
    return { problem: inEnglish(read.problem) }
  }
  if (read.format !== "digital_link") {
    return undefined
  }
  const { gtin, lot, serial } = readGs1Data(read.reading!, now)
  const isArticle = read.reading!.some(({ ai }) => ai === "01")
  return gtin && isArticle ? ofMessage(gtin, lot, serial) : undefined
}

/** The same of a whole address, as a label or a storefront has it: whatever host and folders stand before. */
export function readPassportLink(link: string, now: Date): ReadAddress | undefined {
  const path = link.match(/^https?:\/\/[^/?#]+(\/[^#]*)/i)?.[1] ?? link
  const own = path.match(/\/item\/[^/?]+(?:\/(?:serial|lot)\/[^/?]+)?\/?(?=$|\?)/)
  return readPassportPath(own ? own[0] : path, now)
}

/** The canonical path of an address: GTINs have 14 digits, and a batch is left out where a serial number says enough. */
export function pathOfPassport({ of, number }: PassportAddress): string {
  if ("gtin" in of) {
    const ai = number?.kind === "serial" ? "21" : "10"
    return `/01/${of.gtin}${number ? `/${ai}/${encodeUriPart(number.name)}` : ""}`
  }
  return `/item/${encodeUriPart(of.item_id)}${number ? `/${number.kind}/${encodeUriPart(number.name)}` : ""}`
}
