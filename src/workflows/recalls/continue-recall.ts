import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { withTraceability } from "../../application/with-traceability"
import { notifyAll } from "./notify-all"

/**
 * Continues a recall until it is started: blocks what is left of it part by part, fills operations that lost some of it with other
 * lots, and notifies who has some. Does nothing for one that is started. Two that continue the same one take turns.
 */
export async function continueRecall(container: MedusaContainer, recallId: string): Promise<void> {
  for (let isWhole = false; !isWhole;) {
    const part = await withTraceability(container, (service) => service.continueRecall(recallId))
    if (!part) {
      return
    }
    await offerFreedStock(container, {
      operation_ids: part.lost.map((operation) => operation.operation_id),
    })
    isWhole = part.is_whole
  }
  await notifyAll(container, recallId, [])
  await withTraceability(container, (service) => service.endRecallStart(recallId))
}

/** Continues recalls that a process that died has left half started. One that fails is logged, and tried again later. */
export async function continueRecalls(container: MedusaContainer, before: Date): Promise<void> {
  const ids = await withTraceability(container, (service) => service.readUnstartedRecalls(before))
  for (const id of ids) {
    try {
      await continueRecall(container, id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The recall ${id} could not be continued`, error as Error)
    }
  }
}
