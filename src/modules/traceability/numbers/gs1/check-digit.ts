/** GS1's check digit over the digits before it: weights 3 and 1 from the right. */
export function checkDigit(digits: string): string {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

export const hasCheckDigit = (digits: string): boolean =>
  checkDigit(digits.slice(0, -1)) === digits.slice(-1)

/** EAN-8, UPC-A, EAN-13 and GTIN-14 in the one form of 14 digits; undefined when it is none or its check digit is wrong. */
export function toGtin14(digits: string): string | undefined {
  return /^(\d{8}|\d{12,14})$/.test(digits) && hasCheckDigit(digits)
    ? digits.padStart(14, "0")
    : undefined
}

const CSET82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
const CSET32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

const isPrime = (n: number): boolean => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) {
    if (n % divisor === 0) {
      return false
    }
  }
  return true
}

/** GS1's pair of check characters for keys with letters: positions weighted by primes from the right, modulo 1021. */
export function checkPair(text: string): string {
  let sum = 0
  let prime = 1
  for (const character of [...text].reverse()) {
    do {
      prime++
    } while (!isPrime(prime))
    sum += CSET82.indexOf(character) * prime
  }
  sum %= 1021
  return CSET32[sum >> 5] + CSET32[sum & 31]
}
