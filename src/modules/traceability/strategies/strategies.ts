import { MedusaError } from "@medusajs/framework/utils"
import { isObject } from "../../../shared/is-object"
import type { TraceabilityStrategies } from "../../../types/strategies"

export const STRATEGY_NAMES = [
  "numberGenerator",
  "removalOrder",
  "uniquenessGroup",
  "labelLayout",
] as const

let current: TraceabilityStrategies = {}

function check(strategies: TraceabilityStrategies): void {
  if (!isObject(strategies)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The option strategies of medusa-plugin-traceability must be an object; there are ${STRATEGY_NAMES.join(", ")}.`
    )
  }
  for (const [name, strategy] of Object.entries(strategies)) {
    const isKnown = (STRATEGY_NAMES as readonly string[]).includes(name)
    if (!isKnown || (strategy !== undefined && typeof strategy !== "function")) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `The option strategies.${name} of medusa-plugin-traceability ${isKnown ? "must be a function" : `is not known; there are ${STRATEGY_NAMES.join(", ")}`}.`
      )
    }
  }
}

/**
 * The shop's own strategies, from the plugin's options. They are those of the process and not of a call, since the rules that ask
 * for them are far below the module's face, and a shop has one of each.
 */
export function setStrategies(strategies: TraceabilityStrategies = {}): void {
  check(strategies)
  current = strategies
}

export const strategyOf = <Name extends keyof TraceabilityStrategies>(
  name: Name
): TraceabilityStrategies[Name] => current[name]
