import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireLotName } from "./check-lot-name"
import { LOT_ROWS_MAX } from "./lot-rows-max"

type Counter = { before: string; digits: string; after: string }

/** Finds the counter of a name: its last run of digits, or a `0` put at its end, as in Odoo. */
function findCounter(name: string): Counter {
  const match = name.match(/\d+(?=\D*$)/)
  if (!match) {
    return { before: name, digits: "0", after: "" }
  }
  const start = match.index!
  const end = start + match[0].length
  return { before: name.slice(0, start), digits: match[0], after: name.slice(end) }
}

/** The width is kept and grows when it must: 98, 99, 100. BigInt, since a counter may be longer than 2^53. */
function nameAt({ before, digits, after }: Counter, step: number): string {
  const number = BigInt(digits) + BigInt(step)
  return `${before}${number.toString().padStart(digits.length, "0")}${after}`
}

/** The name `step` places after another one. Does not say whether it is valid. */
export const nameAfter = (name: string, step: number): string => nameAt(findCounter(name), step)

/** How many lot names to generate. Throws `quantity_mismatch` for none or a fraction, `too_many_rows` beyond the limit. */
export function requireLotCount(count: number): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new TraceabilityError(
      "quantity_mismatch",
      say("quantity_mismatch.lotsToGenerate", { count })
    )
  }
  if (count > LOT_ROWS_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      say("too_many_rows.lotsAtOnce", { count, limit: LOT_ROWS_MAX })
    )
  }
  return count
}

/**
 * Returns `count` lot names from a first one on, by Odoo's numbering rule: the last run of digits counts up, the text
 * around it stays, also when letters follow (`005-ccc`, `006-ccc`). Does not look up whether a name is taken. Throws
 * `invalid_name` for a bad or too long name.
 */
export function generateLotNames(firstName: string, count: number): string[] {
  requireLotCount(count)
  const counter = findCounter(requireLotName(firstName))
  // The last name is the longest: when it fits, all do.
  requireLotName(nameAt(counter, count - 1))
  return Array.from({ length: count }, (_, step) => nameAt(counter, step))
}
