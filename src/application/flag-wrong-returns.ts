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

/** The same, where rows of an operation are written: only those of a return name what comes back. Never throws. */
export async function flagWrongReturnsOf(
  container: MedusaContainer,
  operationId: string,
  error: unknown
): Promise<void> {
  if (!isRefusal(error) || !error.errors?.some(({ code }) => code === "not_sold_here")) {
    return
  }
  const head = await withTraceability(container, (service) =>
    service.readOperationHead(operationId)
  ).catch(() => undefined)
  if (head?.return_id && head.order_id) {
    await flagWrongReturns(container, head.order_id, error)
  }
}

/** Writes rows of an operation; see `flagWrongReturnsOf` for what is refused. */
export async function flaggingWrongReturns<T>(
  container: MedusaContainer,
  operationId: string,
  write: () => Promise<T>
): Promise<T> {
  try {
    return await write()
  } catch (error) {
    await flagWrongReturnsOf(container, operationId, error)
    throw error
  }
}
