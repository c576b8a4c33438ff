import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readOrderNumbers } from "../medusa/orders"
import { isRefusal } from "../shared/traceability-error"
import { withTraceability } from "./with-traceability"

/**
 * Writes down units that somebody wants to take back with another order than they left with: the goods are on the table, whatever
 * was refused. Looks at the refusal of a return; never throws.
 */
export async function flagWrongReturns(
  container: MedusaContainer,
  orderId: string,
  error: unknown
): Promise<void> {
  const names = isRefusal(error)
    ? (error.errors ?? []).flatMap(({ code, value }) => (code === "not_sold_here" && value) || [])
    : []
  if (!names.length) {
    return
  }
  try {
    const found = await withTraceability(container, (service) =>
      service.findLeftElsewhere(orderId, names)
    )
    const numbers = await readOrderNumbers(container, [
      orderId,
      ...found.map((unit) => unit.order_id),
    ])
    for (const { lot_id, order_id } of found) {
      const reason = `Came back with order ${numbers.get(orderId)}, and had left with order ${numbers.get(order_id)}.`
      await withTraceability(container, (service) =>
        service.flagUnit("returned_elsewhere", lot_id, reason, { order_id: orderId })
      )
    }
  } catch (failed) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Units returned with the wrong order ${orderId} were not written down`,
        failed as Error
      )
  }
}
