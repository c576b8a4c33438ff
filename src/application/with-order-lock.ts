import type { MedusaContainer } from "@medusajs/framework/types"
import { orderToken } from "../shared/message-tokens"
import { withLocks } from "./with-locks"

/** Core compensation is not isolated: two fulfilments of one order at once corrupt its reservations. So they queue. */
export const withOrderLock = <T>(
  container: MedusaContainer,
  orderId: string,
  job: () => Promise<T>
): Promise<T> =>
  withLocks(container, [`traceability:order:${orderId}`], job, {
    busy: () =>
      `Something else is running on order ${orderToken(orderId)}: a fulfilment, an edit, a claim, an exchange, a return or its cancelling. Wait until that has ended, then try again. Nothing was changed.`,
  })
