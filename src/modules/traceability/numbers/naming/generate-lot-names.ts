import { TraceabilityError } from "../../../../shared/traceability-error"
import { requireLotName } from "./check-lot-name"
import { LOT_ROWS_MAX } from "./lot-rows-max"

type Counter = { before: string; digits: string; after: string }

/** Finds the counter of a name: its last run of digits, or a `0` put at its end. Odoo's users know this rule. */
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

function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 1) {
    throw new TraceabilityError(
      "quantity_mismatch",
      `How many numbers to generate must be greater than zero and whole, not ${count}.`
    )
  }
  if (count > LOT_ROWS_MAX) {
    throw new TraceabilityError(
      "too_many_rows",
      `${count} numbers are too many at once; the limit is ${LOT_ROWS_MAX}.`
    )
  }
}

/**
 * `count` numbers from a first one on, by the numbering rule Odoo's users know: the last run of digits counts up, the
 * text around it stays, also when letters follow (`005-ccc`, `006-ccc`). Whether a number exists already is not asked.
 */
export function generateLotNames(firstName: string, count: number): string[] {
  assertCount(count)
  const counter = findCounter(requireLotName(firstName))
  // The last name is the longest: when it fits, all do.
  requireLotName(nameAt(counter, count - 1))
  return Array.from({ length: count }, (_, step) => nameAt(counter, step))
}
