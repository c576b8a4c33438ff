import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { TraceabilityError } from "../shared/traceability-error"

const WAIT_SECONDS_MAX = 15

/** Core compensation is not isolated: two fulfilments of one order at once corrupt its reservations. So they queue. */
export async function withOrderLock<T>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<T>
): Promise<T> {
  const locking = container.resolve(Modules.LOCKING)
  let started = false
  try {
    return await locking.execute(
      [`traceability:order:${orderId}`],
      () => {
        started = true
        return job()
      },
      { timeout: WAIT_SECONDS_MAX }
    )
  } catch (error) {
    if (started) {
      throw error
    }
    throw new TraceabilityError(
      "invalid_state",
      "Something else is running on this order: a fulfilment, an edit, a claim, an exchange, a return or its cancelling. Wait until that has ended, then try again. Nothing was changed.",
      { status: 409 }
    )
  }
}
