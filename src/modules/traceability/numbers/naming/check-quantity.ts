import { fitsDecimals } from "../../../../shared/fits-decimals"
import { itemToken } from "../../../../shared/message-tokens"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { say, spoken } from "../../../../shared/say"
import type { RefusalDetails } from "../../../../types/refusal"
import type { Tracking } from "../../../../types/operation"
import { shortenValue } from "./shorten-value"
import { fromTenThousandths, toTenThousandths } from "./ten-thousandths"

export const QUANTITY_MAX = 1e12

/** `said` is the message with what it is about, where it is one that is met often. */
export type CheckedQuantity =
  { ok: true; quantity: number } | { ok: false; message: string; said: string | RefusalDetails }

const refuse = (said: string | RefusalDetails): CheckedQuantity => ({
  ok: false,
  message: spoken(said).message,
  said,
})

/** Returns a quantity as it is stored: a positive number with at most 4 decimals, exactly 1 for a serial number. */
export function checkQuantity(value: unknown, tracking: Tracking): CheckedQuantity {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return refuse(say("quantity_mismatch.notANumber", { value: shortenValue(value) }))
  }
  if (value <= 0) {
    return refuse(say("quantity_mismatch.notPositive", { quantity: value }))
  }
  if (value > QUANTITY_MAX) {
    return refuse(say("quantity_mismatch.tooLarge", { quantity: value, limit: QUANTITY_MAX }))
  }
  const quantity = fromTenThousandths(toTenThousandths(value))
  if (!fitsDecimals(value, 4)) {
    return refuse(say("quantity_mismatch.decimals", { quantity: value }))
  }
  if (tracking === "serial" && quantity !== 1) {
    return refuse(say("quantity_mismatch.oneUnit", { quantity }))
  }
  return { ok: true, quantity }
}

/** A quantity as it is stored, or `quantity_mismatch` for one that `checkQuantity` refuses. */
export function requireQuantity(value: unknown, tracking: Tracking): number {
  const checked = checkQuantity(value, tracking)
  if (!checked.ok) {
    throw new TraceabilityError("quantity_mismatch", checked.said)
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
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.about", { subject: itemToken(itemId), problem: checked.said })
    )
  }
  if (tracking === "serial" && !Number.isInteger(value)) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.whole", { item: itemToken(itemId), quantity: value })
    )
  }
  return checked.quantity
}
