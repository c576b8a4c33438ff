import { encodeUriPart } from "../../../../shared/encode-uri-part"
import { findAi } from "../../numbers/gs1/application-identifier"
import { hasCheckDigit } from "../../numbers/gs1/check-digit"
import { checkValue } from "../../numbers/gs1/check-value"
import type { LotIdentity } from "./epcis-event"

/** The GS1 keys that the shop has, and its own address for everything that has none. */
export type EpcisKeys = {
  gtins: Map<string, string>
  /** Of stock locations: 13 digits, from their metadata. */
  glns: Map<string, string>
  base: string | undefined
}

/** The canonical host: an identifier says who it is, not where it is looked up. */
const GS1 = "https://id.gs1.org"

/**
 * An identifier of the shop's own: below its address, or a URN where none is configured. Medusa's ids are unique in the
 * world, so two shops never mean different things by the same URN.
 */
export function privateUri(base: string | undefined, ...parts: string[]): string {
  const path = parts.map(encodeUriPart)
  return base ? [base.replace(/\/+$/, ""), ...path].join("/") : ["urn:x-medusa", ...path].join(":")
}

export const isGln = (text: unknown): text is string =>
  typeof text === "string" && /^\d{13}$/.test(text) && hasCheckDigit(text)

export function itemUri(itemId: string, { gtins, base }: EpcisKeys): string {
  const gtin = gtins.get(itemId)
  return gtin ? `${GS1}/01/${gtin}` : privateUri(base, "item", itemId)
}

/** The address of a serial number (an instance) or of a lot (a class of which there is a quantity). */
export function lotUri(itemId: string, lot: LotIdentity, keys: EpcisKeys): string {
  const ai = lot.kind === "serial" ? "21" : "10"
  const gtin = keys.gtins.get(itemId)
  return gtin && !checkValue(findAi(ai)!, lot.name, new Date())
    ? `${GS1}/01/${gtin}/${ai}/${encodeUriPart(lot.name)}`
    : privateUri(keys.base, "item", itemId, lot.kind, lot.name)
}

export function locationUri(locationId: string, { glns, base }: EpcisKeys): string {
  const gln = glns.get(locationId)
  return gln ? `${GS1}/414/${gln}` : privateUri(base, "location", locationId)
}
