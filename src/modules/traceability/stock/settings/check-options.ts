import { MedusaError } from "@medusajs/framework/utils"
import { STRATEGY_NAMES } from "../../strategies/strategies"

const VALUES: Record<string, unknown[]> = {
  enabled: [true, false],
  uniqueness: ["item", "global"],
}
const NAMES = [...Object.keys(VALUES), "digitalLinkUrl", "strategies"]

/** What Medusa adds to the options of every module. */
const OF_MEDUSA = ["database"]

function refuse(name: string, problem: string): never {
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The option ${name} of medusa-plugin-traceability ${problem}.`
  )
}

function refuseUnknown(name: string): void {
  if ((STRATEGY_NAMES as readonly string[]).includes(name)) {
    refuse(name, "belongs into strategies")
  }
  if (![...NAMES, ...OF_MEDUSA].includes(name)) {
    refuse(name, `is not known; there are ${NAMES.join(", ")}`)
  }
}

function checkValue(name: string, value: unknown): void {
  const allowed = VALUES[name]
  if (value !== undefined && allowed && !allowed.includes(value)) {
    const choice = allowed.map((one) => JSON.stringify(one)).join(" or ")
    refuse(name, `must be ${choice}, not ${JSON.stringify(value)}`)
  }
}

/**
 * Checked when Medusa starts, by name and, where there is a choice, by value. An option that is ignored, as it is misspelt or a text in place of `false`, would show much later, in
 * numbers that are given already.
 */
export function checkOptions(options: object = {}): void {
  for (const [name, value] of Object.entries(options)) {
    refuseUnknown(name)
    checkValue(name, value)
  }
}
