import type { IdentifierCheck } from "../../../../types/identifier"
import { foldDigits } from "../naming/similarity-key"
import { isLuhn } from "./luhn"

/** Signs that people and labels put between digits. */
const SIGNS = /[\s\p{Pd}./:]/gu

/** The digits alone; undefined where there is anything else but signs between them. */
function digitsOf(text: string): string | undefined {
  const digits = foldDigits(text).replace(SIGNS, "")
  return /^\d+$/.test(digits) ? digits : undefined
}

type Format = {
  /** The text without what does not count; undefined when it is none of this kind. */
  keyOf: (text: string) => string | undefined
  /** What it has to be, as the end of a sentence. */
  says: string
}

/** Twelve digits as they are, in pairs (00-1A-…, 00:1A:…) or in threes of four (001a.2b3c.4d5e). */
const MAC =
  /^(?:[0-9A-F]{12}|[0-9A-F]{2}([:-])(?:[0-9A-F]{2}\1){4}[0-9A-F]{2}|[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4})$/

export const IDENTIFIER_FORMATS: Record<Exclude<IdentifierCheck, "none">, Format> = {
  imei: {
    keyOf: (text) => {
      const digits = digitsOf(text)
      return digits?.length === 15 && isLuhn(digits) ? digits : undefined
    },
    says: "is no IMEI: it has 15 digits, and the last one checks the others. Read it again",
  },
  mac: {
    keyOf: (text) => {
      const plain = text.toUpperCase().replace(/[\p{Pd}]/gu, "-")
      return MAC.test(plain) ? plain.replace(/[^0-9A-F]/g, "") : undefined
    },
    says: "is no MAC address: it has 12 digits of 0 to 9 and A to F, as in 00:1A:2B:3C:4D:5E",
  },
  iccid: {
    keyOf: (text) => {
      const digits = digitsOf(text)
      const isLong = digits?.length === 19 || digits?.length === 20
      return digits && isLong && isLuhn(digits) ? digits : undefined
    },
    says: "is no ICCID: it has 19 or 20 digits, and the last one checks the others. Read it again",
  },
}
