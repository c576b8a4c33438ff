import { fromTenThousandths, toTenThousandths } from "../../numbers/naming/ten-thousandths"

/** The smallest part of a quantity, in ten-thousandths: a serial number is not cut. */
const UNIT = 10_000n

/**
 * Shares `total` among parts in proportion to their weights, so that the shares add up to it exactly. Each running sum is
 * rounded, not each share: 1 among three parts is 0.3333, 0.3334, 0.3333. With `whole`, shares are whole numbers.
 */
export function shareQuantity(total: number, weights: number[], whole: boolean): number[] {
  const step = whole ? UNIT : 1n
  const amount = toTenThousandths(total) / step
  const parts = weights.map(toTenThousandths)
  const sum = parts.reduce((a, b) => a + b, 0n)
  let before = 0n
  let given = 0n
  return parts.map((part) => {
    before += part
    // Rounded half up.
    const until = (2n * amount * before + sum) / (2n * sum)
    const share = until - given
    given = until
    return fromTenThousandths(share * step)
  })
}
