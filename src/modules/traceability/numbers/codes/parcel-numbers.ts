const UPS = /^1Z[0-9A-Z]{15}\d$/
/** Post offices all over the world (UPU S10): a letter, a parcel, an insured one. */
const POSTAL = /^[A-Z]{2}(?<digits>\d{9})[A-Z]{2}$/
/** DHL's licence plates begin so; nothing checks them. */
const DHL = /^(?:JJD\d{16,20}|JD\d{16,18}|JVGL\d{10,14})$/

const POSTAL_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** Letters count from A = 2, and every second place twice. */
function hasUpsCheck(code: string): boolean {
  const values = [...code.slice(2, -1)].map((sign) =>
    /\d/.test(sign) ? Number(sign) : (sign.charCodeAt(0) - 63) % 10
  )
  const sum = values.reduce((total, value, i) => total + value * (i % 2 ? 2 : 1), 0)
  return (10 - (sum % 10)) % 10 === Number(code.at(-1))
}

function hasPostalCheck(digits: string): boolean {
  const sum = POSTAL_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  const check = 11 - (sum % 11)
  return Number(digits[8]) === (check === 10 ? 0 : check === 11 ? 5 : check)
}

/** Is this the number by which a carrier follows a parcel? Its label is on the same box as the unit's. */
export function isParcelNumber(text: string): boolean {
  const code = text.toUpperCase().replace(/ /g, "")
  const digits = POSTAL.exec(code)?.groups?.digits
  return (
    (UPS.test(code) && hasUpsCheck(code)) ||
    (digits !== undefined && hasPostalCheck(digits)) ||
    DHL.test(code)
  )
}
