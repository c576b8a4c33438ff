/** Fourteen digits and the one that checks them; the numbers are of no real phone. */
export function imei(number: number): string {
  const digits = String(35209900000000 + number)
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const COUNT = 8

/** The demo's phones; the first one is sold, does not work, and is swapped. */
export const PHONES = Array.from({ length: COUNT }, (_, index) => ({
  imei: imei(501 + index),
  imei_2: imei(900_501 + index),
}))
