import type { Tracking } from "../../../../types/operation"
import { shortenValue } from "./shorten-value"
import { fromTenThousandths, toTenThousandths } from "./ten-thousandths"

export const QUANTITY_MAX = 1e12

export type CheckedQuantity = { ok: true; quantity: number } | { ok: false; message: string }

/**
 * Is the difference only what binary fractions leave behind (0.1 + 0.2)? A billionth of the quantity, but never so much
 * that a fifth decimal somebody typed on a large quantity would be dropped without a word.
 */
const isFloatNoise = (value: number, rounded: number): boolean =>
  Math.abs(rounded - value) <= Math.min(value * 1e-9, 1e-6)

const refuse = (message: string): CheckedQuantity => ({ ok: false, message })

/** A quantity as it is stored: a positive number with at most 4 decimals, and exactly 1 for a serial number. */
export function checkQuantity(value: unknown, tracking: Tracking): CheckedQuantity {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return refuse(`The quantity must be a number, not ${shortenValue(value)}.`)
  }
  if (value <= 0) {
    return refuse(`The quantity must be greater than zero, not ${value}.`)
  }
  if (value > QUANTITY_MAX) {
    return refuse(`The quantity ${value} is too large; the limit is ${QUANTITY_MAX}.`)
  }
  const quantity = fromTenThousandths(toTenThousandths(value))
  if (!isFloatNoise(value, quantity)) {
    return refuse(`The quantity ${value} has more than 4 decimals.`)
  }
  if (tracking === "serial" && quantity !== 1) {
    return refuse(`A serial number is exactly 1 unit, not ${quantity}.`)
  }
  return { ok: true, quantity }
}
