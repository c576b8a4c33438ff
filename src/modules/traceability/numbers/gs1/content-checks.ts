import type { RefusalSentence } from "../../../../shared/refusal-sentences"
import { checkPair, hasCheckDigit } from "./check-digit"
import { isCouponCode, isPositiveOfferCoupon } from "./coupon-codes"
import { readGs1Date, readLongDate } from "./gs1-date"
import { isCountryCode, isCountryNumber, isCurrency } from "./iso-codes"
import { isPackageType } from "./package-types"

/** One of the dictionary's checks: is the content of a component right? `says` is what it has instead. */
type ContentCheck = { says: RefusalSentence; holds: (value: string, now: Date) => boolean }

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

const matches = (says: RefusalSentence, pattern: RegExp): ContentCheck => ({
  says,
  holds: (value) => pattern.test(value),
})

/** The company prefix itself is not looked up: its register is not public. It has four digits at least. */
const COMPANY_PREFIX = "gs1.noCompanyPrefix"

export const CONTENT_CHECKS: Record<string, ContentCheck> = {
  couponcode: {
    says: "gs1.noCouponCode",
    holds: (value, now) =>
      isCouponCode(value, (digits) => Boolean(readGs1Date(digits, now, false))),
  },
  couponposoffer: { says: "gs1.noCouponCode", holds: isPositiveOfferCoupon },
  csum: { says: "gs1.wrongCheckDigit", holds: hasCheckDigit },
  csumalpha: {
    says: "gs1.wrongCheckPair",
    holds: (value) => value.length >= 2 && checkPair(value.slice(0, -2)) === value.slice(-2),
  },
  gcppos1: matches(COMPANY_PREFIX, /^\d{4}/),
  gcppos2: matches(COMPANY_PREFIX, /^\d{5}/),
  hasnondigit: matches("gs1.digitsOnly", /\D/),
  hh: matches("gs1.noHour", /^([01]\d|2[0-3])$/),
  hhmi: matches("gs1.noTime", /^([01]\d|2[0-3])[0-5]\d$/),
  hyphen: matches("gs1.noHyphen", /^-+$/),
  iban: { says: "gs1.wrongIban", holds: hasIbanChecksum },
  importeridx: matches("gs1.noImporterIndex", /^[-_0-9A-Za-z]$/),
  iso3166: { says: "gs1.unknownCountry", holds: isCountryNumber },
  iso3166999: {
    says: "gs1.unknownCountry",
    holds: (value) => value === "999" || isCountryNumber(value),
  },
  iso3166alpha2: { says: "gs1.unknownCountry", holds: isCountryCode },
  iso4217: { says: "gs1.unknownCurrency", holds: isCurrency },
  iso5218: matches("gs1.noSex", /^[0129]$/),
  latitude: { says: "gs1.noLatitude", holds: (value) => Number(value) <= 1_800_000_000 },
  longitude: { says: "gs1.noLongitude", holds: (value) => Number(value) <= 3_600_000_000 },
  mediatype: matches("gs1.unknownMedium", /^(0[1-9]|10|[89]\d)$/),
  mi: matches("gs1.noMinute", /^[0-5]\d$/),
  nonzero: matches("gs1.onlyZeros", /[1-9]/),
  nozeroprefix: matches("gs1.zerosInFront", /^(0$|[1-9])/),
  packagetype: { says: "gs1.noPackageType", holds: isPackageType },
  pcenc: matches("gs1.noPercentEncoding", /^([^%]|%[0-9A-Fa-f]{2})*$/),
  pieceoftotal: { says: "gs1.noPieceOfTotal", holds: isPieceOfTotal },
  posinseqslash: { says: "gs1.noPositionOfTotal", holds: isPositionOfTotal },
  ss: matches("gs1.noSecond", /^[0-5]\d$/),
  winding: matches("gs1.noWinding", /^[019]$/),
  yesno: matches("gs1.neitherZeroNorOne", /^[01]$/),
  yymmd0: { says: "gs1.noDate", holds: (value, now) => Boolean(readGs1Date(value, now)) },
  yymmdd: { says: "gs1.noDate", holds: (value, now) => Boolean(readGs1Date(value, now, false)) },
  yyyymmdd: { says: "gs1.noDate", holds: (value) => Boolean(readLongDate(value)) },
  zero: matches("gs1.noZeroInFront", /^0+$/),
}
