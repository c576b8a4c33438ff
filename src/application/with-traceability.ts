import type { MedusaContainer } from "@medusajs/framework/types"
import { TRACEABILITY_MODULE } from "../types/module-keys"
import type TraceabilityModuleService from "../modules/traceability/service"
import { readableError } from "./readable-error"

const DEADLOCK = "40P01"
const ATTEMPTS_MAX = 4

/** Somebody else made a lot of this name between the check and the insert: run again, the check finds that lot. */
const isLotJustMade = ({ code, status }: { code?: string; status?: number }): boolean =>
  code === "lot_exists" && status === 409

/**
 * PostgreSQL ends one of two transactions that wait for each other. Locks are taken in one order, so that is rare; but
 * where a caller names units in several requests at once it can happen, and the loser has changed nothing: run it again. The
 * same for who lost the race for a new lot's name.
 */
async function retryLostRace<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const lost = error as { code?: string; status?: number }
      if ((lost.code !== DEADLOCK && !isLotJustMade(lost)) || attempt === ATTEMPTS_MAX) {
        throw error
      }
    }
  }
}

/** Calls the traceability module: one transaction, run again after a lost race, its refusals with names instead of ids. */
export async function withTraceability<T>(
  container: MedusaContainer,
  call: (service: TraceabilityModuleService) => Promise<T>
): Promise<T> {
  const service: TraceabilityModuleService = container.resolve(TRACEABILITY_MODULE)
  try {
    return await retryLostRace(() => call(service))
  } catch (error) {
    throw await readableError(error, container)
  }
}
