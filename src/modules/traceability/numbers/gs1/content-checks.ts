import { checkPair, hasCheckDigit } from "./check-digit"
import { isCouponCode, isPositiveOfferCoupon } from "./coupon-codes"
import { readGs1Date, readLongDate } from "./gs1-date"
import { isCountryCode, isCountryNumber, isCurrency } from "./iso-codes"
import { isPackageType } from "./package-types"

/** One of the dictionary's checks: is the content of a component right? `says` ends the sentence "… has" or "… is". */
type ContentCheck = { says: string; holds: (value: string, now: Date) => boolean }

function hasIbanChecksum(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{7,30}$/.test(iban) || !isCountryCode(iban.slice(0, 2))) {
    return false
  }
  const turned = iban.slice(4) + iban.slice(0, 4)
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** "2/3": the second of three. */
function isPositionOfTotal(text: string): boolean {
  const [, position, total] = text.match(/^([1-9])\/([1-9])$/) ?? []
  return Boolean(position) && position <= total
}

const isPieceOfTotal = (digits: string): boolean =>
  digits.slice(0, 2) > "00" && digits.slice(0, 2) <= digits.slice(2)

const matches = (says: string, pattern: RegExp): ContentCheck => ({
  says,
  holds: (value) => pattern.test(value),
})

/** The company prefix itself is not looked up: its register is not public. It has four digits at least. */
const COMPANY_PREFIX = "no company prefix"

export const CONTENT_CHECKS: Record<string, ContentCheck> = {
  couponcode: {
    says: "no valid coupon code",
    holds: (value, now) =>
      isCouponCode(value, (digits) => Boolean(readGs1Date(digits, now, false))),
  },
  couponposoffer: { says: "no valid coupon code", holds: isPositiveOfferCoupon },
  csum: { says: "a wrong check digit", holds: hasCheckDigit },
  csumalpha: {
    says: "a wrong pair of check characters",
    holds: (value) => value.length >= 2 && checkPair(value.slice(0, -2)) === value.slice(-2),
  },
  gcppos1: matches(COMPANY_PREFIX, /^\d{4}/),
  gcppos2: matches(COMPANY_PREFIX, /^\d{5}/),
  hasnondigit: matches("digits only", /\D/),
  hh: matches("no valid hour", /^([01]\d|2[0-3])$/),
  hhmi: matches("no valid time", /^([01]\d|2[0-3])[0-5]\d$/),
  hyphen: matches("no hyphen at its end", /^-+$/),
  iban: { says: "a wrong IBAN", holds: hasIbanChecksum },
  importeridx: matches("no valid importer index", /^[-_0-9A-Za-z]$/),
  iso3166: { says: "an unknown country", holds: isCountryNumber },
  iso3166999: {
    says: "an unknown country",
    holds: (value) => value === "999" || isCountryNumber(value),
  },
  iso3166alpha2: { says: "an unknown country", holds: isCountryCode },
  iso4217: { says: "an unknown currency", holds: isCurrency },
  iso5218: matches("no valid code of a sex", /^[0129]$/),
  latitude: { says: "no valid latitude", holds: (value) => Number(value) <= 1_800_000_000 },
  longitude: { says: "no valid longitude", holds: (value) => Number(value) <= 3_600_000_000 },
  mediatype: matches("an unknown medium", /^(0[1-9]|10|[89]\d)$/),
  mi: matches("no valid minute", /^[0-5]\d$/),
  nonzero: matches("only zeros", /[1-9]/),
  nozeroprefix: matches("zeros in front", /^(0$|[1-9])/),
  packagetype: { says: "no valid package type", holds: isPackageType },
  pcenc: matches("no valid percent-encoding", /^([^%]|%[0-9A-Fa-f]{2})*$/),
  pieceoftotal: { says: "no valid piece and total", holds: isPieceOfTotal },
  posinseqslash: { says: "no valid position and total", holds: isPositionOfTotal },
  ss: matches("no valid second", /^[0-5]\d$/),
  winding: matches("no valid winding direction", /^[019]$/),
  yesno: matches("neither 0 nor 1", /^[01]$/),
  yymmd0: { says: "no valid date", holds: (value, now) => Boolean(readGs1Date(value, now)) },
  yymmdd: { says: "no valid date", holds: (value, now) => Boolean(readGs1Date(value, now, false)) },
  yyyymmdd: { says: "no valid date", holds: (value) => Boolean(readLongDate(value)) },
  zero: matches("no zero in front", /^0+$/),
}
