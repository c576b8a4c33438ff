import { TraceabilityError } from "../../../../shared/traceability-error"
import { fillDateCodes } from "../../../../shared/fill-date-codes"

function requireWhole(number: bigint | number): bigint {
  if ((typeof number === "number" && !Number.isInteger(number)) || number < 0) {
    throw new TraceabilityError("invalid_name", `A number sequence cannot count ${number}.`)
  }
  return BigInt(number)
}

/**
 * The name a sequence gives to its n-th number: the prefix, its date codes filled in (UTC), then the number padded with
 * zeros and never cut. Codes that do not exist stay as they are.
 */
export function formatSequenceName(
  { prefix, padding, now }: { prefix: string; padding: number; now: Date },
  number: bigint | number
): string {
  return `${fillDateCodes(prefix, now)}${requireWhole(number).toString().padStart(padding, "0")}`
}
