import { TraceabilityError } from "../../../../shared/traceability-error"
import { fillDateCodes } from "../../../../shared/fill-date-codes"

function requireWhole(number: bigint | number): bigint {
  if ((typeof number === "number" && !Number.isInteger(number)) || number < 0) {
    throw new TraceabilityError("invalid_name", `A number sequence cannot count ${number}.`)
  }
  return BigInt(number)
}

/**
 * The lot name at place `number` of a sequence: the prefix with its date codes filled in (UTC), then the number, padded
 * with zeros and never cut. Unknown codes stay as they are. Throws `invalid_name` for a fraction or a negative number.
 */
export function formatSequenceName(
  { prefix, padding, now }: { prefix: string; padding: number; now: Date },
  number: bigint | number
): string {
  return `${fillDateCodes(prefix, now)}${requireWhole(number).toString().padStart(padding, "0")}`
}
