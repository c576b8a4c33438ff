import type { MedusaContainer } from "@medusajs/framework/types"
import { offerUnofferedStock } from "../application/offer-freed-stock"
import { abandonedBefore } from "../workflows/core-extensions/settling/abandoned-after"
import { endLostPartShipments } from "../workflows/core-extensions/settling/end-lost-part-shipments"
import { repairProvenLevels } from "../workflows/core-extensions/settling/repair-proven-levels"
import { removeStrayReservations } from "../workflows/core-extensions/settling/remove-stray-reservations"
import { settleAbandonedClaims } from "../workflows/core-extensions/settling/settle-abandoned-claims"
import { continueRecalls } from "../workflows/recalls/continue-recall"
import { settleReturns } from "../workflows/returns/settle-returns"
import { settlePurchaseOrders } from "../workflows/purchasing/settle-purchase-orders"
import { settleWarranties } from "../workflows/service-cases/settle-warranties"
import { syncAllComponentReservations } from "../workflows/manufacturing/sync-component-reservations"

export default async function settleAbandonedClaimsJob(container: MedusaContainer): Promise<void> {
  const before = abandonedBefore()
  await settleAbandonedClaims(container, before)
  await settleReturns(container, before)
  await endLostPartShipments(container, before)
  await repairProvenLevels(container, before)
  await removeStrayReservations(container, before)
  await settlePurchaseOrders(container, before)
  await settleWarranties(container, before)
  await continueRecalls(container, before)
  await offerUnofferedStock(container)
  await syncAllComponentReservations(container)
}

export const config = {
  name: "traceability-settle-abandoned-claims",
  schedule: "* * * * *",
}
