const HIBC_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%"

/** The last character of a HIBC is the sum of the others by their places in its alphabet, modulo 43. */
export function hasHibcCheck(text: string): boolean {
  const places = [...text].map((character) => HIBC_CHARACTERS.indexOf(character))
  const sum = places.slice(0, -1).reduce((total, place) => total + place, 0)
  return places.length > 2 && places.every((place) => place >= 0) && sum % 43 === places.at(-1)
}

/** Labeler, product and unit of measure, with or without what else is known of the unit. */
const HIBC_PRIMARY = /^\+[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\d([0-9A-Z\-. $/+%]$|\/.)/
/** Quantity, expiry, lot or serial number in a barcode of its own. */
const HIBC_SECONDARY = /^\+(\$|\d{5})/

/** Health Industry Bar Code: how certain it is that this is one. */
export function isHibc(text: string): "certain" | "likely" | undefined {
  const code = text.replace(/^\*(.*)\*$/, "$1")
  if (!HIBC_PRIMARY.test(code) && !HIBC_SECONDARY.test(code)) {
    return undefined
  }
  if (hasHibcCheck(code) || /^\+\$\$/.test(code) || /^\+[A-Z][A-Z0-9]{5,}\/\$/.test(code)) {
    return "certain"
  }
  return /^\+\d/.test(code) ? undefined : "likely"
}

/** IFA's product number: ten digits, and the sum of their codes weighted from 2 on, modulo 97. */
function hasPpnCheck(digits: string): boolean {
  const sum = [...digits.slice(0, -2)].reduce(
    (total, digit, i) => total + digit.charCodeAt(0) * (i + 2),
    0
  )
  return String(sum % 97).padStart(2, "0") === digits.slice(-2)
}

/** Germany's number of a medicine: seven digits weighted by their places, modulo 11. */
function hasPznCheck(digits: string): boolean {
  const sum = [...digits.slice(0, 7)].reduce(
    (total, digit, i) => total + Number(digit) * (i + 1),
    0
  )
  return sum % 11 === Number(digits[7])
}

/** IFA's codes: its product number behind the data identifier 9N, or a PZN as its barcode has it. */
export function isIfaCode(text: string): boolean {
  const [, ppn] = text.match(/^9N(\d{12})(?:$|\u001d)/) ?? []
  const [, pzn] = text.match(/^(?:-|PZN[- ]?)(\d{8})$/i) ?? []
  return Boolean((ppn && hasPpnCheck(ppn)) || (pzn && hasPznCheck(pzn)))
}
