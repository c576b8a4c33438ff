import { AsyncLocalStorage } from "async_hooks"
import type { TraceabilityError } from "../shared/traceability-error"

/**
 * Medusa's error handler sends type, code and message of an error, but not our rows. On core routes a middleware opens
 * this store around the request, the refusal is kept here on its way up, and the middleware adds the rows.
 */
const store = new AsyncLocalStorage<{ refusal?: TraceabilityError }>()

export function collectRefusal<T>(run: (collected: { refusal?: TraceabilityError }) => T): T {
  const collected = {}
  return store.run(collected, () => run(collected))
}

export function rememberRefusal(refusal: TraceabilityError): void {
  const collected = store.getStore()
  if (collected) {
    collected.refusal = refusal
  }
}
