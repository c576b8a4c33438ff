import type { NumberGenerator } from "medusa-plugin-traceability/types"

/** The last digit of a card or an IMEI: it tells a number that was mistyped. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

const PREFIX = "NL"
const DIGITS = 7

/** Serial numbers as NL00000018: a counter and its check digit. Lots keep the plugin's own numbers. */
export const checkDigitNumbers: NumberGenerator = ({ tracking, count, latest_name }) => {
  if (tracking !== "serial") {
    return null
  }
  const last = latest_name?.match(/^NL(\d{7})\d$/)
  const first = last ? Number(last[1]) + 1 : 1
  return Array.from({ length: count }, (_, i) => {
    const digits = String(first + i).padStart(DIGITS, "0")
    return `${PREFIX}${digits}${checkDigit(digits)}`
  })
}
