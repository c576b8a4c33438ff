/** Amounts are counted in ten-thousandths, as the database keeps them, so that no part of a coin is lost or invented. */
const SCALE = 4
const UNIT = 10_000n

/** An exact decimal with at most four places as a whole number of ten-thousandths. */
export function toUnits(decimal: string | number): bigint {
  const text = typeof decimal === "number" ? decimal.toFixed(SCALE) : decimal
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text)!
  const units = BigInt(whole) * UNIT + BigInt(fraction.padEnd(SCALE, "0").slice(0, SCALE))
  return sign ? -units : units
}

/** The decimal of so many ten-thousandths, as text. */
export function fromUnits(units: bigint): string {
  const size = units < 0n ? -units : units
  const fraction = String(size % UNIT).padStart(SCALE, "0")
  return `${units < 0n ? "-" : ""}${size / UNIT}.${fraction}`
}

/** Half away from zero, as PostgreSQL rounds. */
function roundedQuotient(value: bigint, divisor: bigint): bigint {
  const negative = value < 0n
  const size = negative ? -value : value
  const rounded = (2n * size + divisor) / (2n * divisor)
  return negative ? -rounded : rounded
}

/**
 * Divides an amount by weights that are not negative, in parts of whole coins (`digits` decimals) that add up to it exactly: each
 * part is what the parts up to it are together, rounded, less those before it. Where all weights are 0 the parts are equal.
 * Amount and parts are decimals as text.
 */
export function divideAmount(
  amount: string,
  weights: (string | number)[],
  digits: number
): string[] {
  const coin = 10n ** BigInt(SCALE - digits)
  const given = weights.map(toUnits)
  const shares = given.some((weight) => weight > 0n) ? given : given.map(() => 1n)
  const whole = shares.reduce((sum, share) => sum + share, 0n)
  const total = toUnits(amount)
  let before = 0n
  let sum = 0n
  return shares.map((share, i) => {
    sum += share
    const upTo = i === shares.length - 1 ? total : roundedQuotient(total * sum, whole * coin) * coin
    const part = upTo - before
    before = upTo
    return fromUnits(part)
  })
}
