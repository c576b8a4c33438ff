import { fitsDecimals } from "../../../../shared/fits-decimals"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Tracking } from "../../../../types/operation"
import { shortenValue } from "./shorten-value"
import { fromTenThousandths, toTenThousandths } from "./ten-thousandths"

export const QUANTITY_MAX = 1e12

export type CheckedQuantity = { ok: true; quantity: number } | { ok: false; message: string }

const refuse = (message: string): CheckedQuantity => ({ ok: false, message })

/** Returns a quantity as it is stored: a positive number with at most 4 decimals, exactly 1 for a serial number. */
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
  if (!fitsDecimals(value, 4)) {
    return refuse(`The quantity ${value} has more than 4 decimals.`)
  }
  if (tracking === "serial" && quantity !== 1) {
    return refuse(`A serial number is exactly 1 unit, not ${quantity}.`)
  }
  return { ok: true, quantity }
}

/** A quantity as it is stored, or `quantity_mismatch` for one that `checkQuantity` refuses. */
export function requireQuantity(value: unknown, tracking: Tracking): number {
  const checked = checkQuantity(value, tracking)
  if (!checked.ok) {
    throw new TraceabilityError("quantity_mismatch", checked.message)
  }
  return checked.quantity
}

/**
 * How much of an item something is about: positive, and in whole units where the item has serial numbers. Throws
 * `quantity_mismatch` with the item's name.
 */
export function requireItemQuantity(itemId: string, value: number, tracking: Tracking): number {
  const checked = checkQuantity(value, "none")
  if (!checked.ok) {
    throw new TraceabilityError("quantity_mismatch", `${itemToken(itemId)}: ${checked.message}`)
  }
  if (tracking === "serial" && !Number.isInteger(value)) {
    throw new TraceabilityError(
      "quantity_mismatch",
      `${itemToken(itemId)} is tracked by serial number, so its quantity is a whole number, not ${value}.`
    )
  }
  return checked.quantity
}
