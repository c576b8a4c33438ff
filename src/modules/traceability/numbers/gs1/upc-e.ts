import { hasCheckDigit } from "./check-digit"

/** Which zeros a UPC-E leaves out is said by its last digit before the check digit. */
function expand(system: string, body: string): string {
  const last = body[5]
  if (last <= "2") {
    return `${system}${body.slice(0, 2)}${last}0000${body.slice(2, 5)}`
  }
  if (last === "3") {
    return `${system}${body.slice(0, 3)}00000${body.slice(3, 5)}`
  }
  return last === "4"
    ? `${system}${body.slice(0, 4)}00000${body[4]}`
    : `${system}${body.slice(0, 5)}0000${last}`
}

/**
 * The UPC-A of twelve digits that a UPC-E of eight (number system 0 or 1, six digits, check digit) stands for; undefined
 * when it is none. The check digit is that of the twelve.
 */
export function expandUpcE(digits: string): string | undefined {
  if (!/^[01]\d{7}$/.test(digits)) {
    return undefined
  }
  const upcA = expand(digits[0], digits.slice(1, 7)) + digits[7]
  return hasCheckDigit(upcA) ? upcA : undefined
}
