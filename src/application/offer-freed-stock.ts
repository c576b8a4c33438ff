import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OperationSnapshot } from "../modules/traceability/operations/documents/operation-snapshot"
import type { StockPlace } from "../shared/stock-place"
import { withTraceability } from "./with-traceability"

/** Items at stock locations; or operations, for the items of their lines at both ends; or lots, wherever they are. */
export type FreedStock = StockPlace[] | { operation_ids: string[] } | { lot_ids: string[] }

function readPlaces(container: MedusaContainer, freed: FreedStock): Promise<StockPlace[]> {
  return withTraceability(container, async (service) => {
    if (Array.isArray(freed)) {
      return freed
    }
    return "lot_ids" in freed
      ? service.readFreePlaces(freed.lot_ids)
      : service.readStockPlaces(freed.operation_ids)
  })
}

/**
 * Offers stock that has just become free to the operations that wait for it, the oldest first: after goods arrived, and
 * after anything that frees a reservation. What freed it is finished by then, so a failure is logged and never thrown;
 * the delivery is served when it is opened, or when the next unit becomes free. Returns those served as they were before.
 */
export async function offerFreedStock(
  container: MedusaContainer,
  freed: FreedStock
): Promise<OperationSnapshot[]> {
  const served: OperationSnapshot[] = []
  try {
    const places = await readPlaces(container, freed)
    for (const locationId of new Set(places.map((place) => place.location_id))) {
      const itemIds = places
        .filter((place) => place.location_id === locationId)
        .map((place) => place.inventory_item_id)
      // Most of the time nobody waits: that is seen without a transaction.
      const before = await withTraceability(container, async (service) =>
        (await service.isWaitedFor(itemIds, locationId))
          ? service.reserveWaiting(itemIds, locationId)
          : null
      )
      served.push(...(before ? [before] : []))
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error("Offering freed stock to waiting operations failed", error as Error)
  }
  return served
}

/** Offers what is free and waited for, everywhere: what a process that died had freed and not offered. Never throws. */
export async function offerUnofferedStock(container: MedusaContainer): Promise<void> {
  const places = await withTraceability(container, (service) => service.readUnofferedPlaces())
  await offerFreedStock(container, places)
}
