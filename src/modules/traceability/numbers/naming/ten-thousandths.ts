/**
 * A quantity in ten-thousandths, the smallest part of a lot we count, rounded to the nearest. Holds below 1e21, where
 * toFixed is exact; multiplying by 10,000 is not.
 */
export const toTenThousandths = (quantity: number): bigint =>
  BigInt(quantity.toFixed(4).replace(".", ""))

/** The number closest to so many ten-thousandths. Dividing would round twice beyond 2^53. */
export function fromTenThousandths(parts: bigint): number {
  const digits = parts.toString().padStart(5, "0")
  return Number(`${digits.slice(0, -4)}.${digits.slice(-4)}`)
}
