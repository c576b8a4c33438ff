import type { MedusaContainer } from "@medusajs/framework/types"
import { say } from "../shared/say"
import { orderToken } from "../shared/message-tokens"
import { withLocks } from "./with-locks"

/** Core compensation is not isolated: two fulfilments of one order at once corrupt its reservations. So they queue. */
export const withOrderLock = <T>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<T>
): Promise<T> =>
  withLocks(container, [`traceability:order:${orderId}`], job, {
    busy: () => say("invalid_state.orderBusy", { order: orderToken(orderId) }),
  })
