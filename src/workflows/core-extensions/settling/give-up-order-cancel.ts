import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { withLocks } from "../../../application/with-locks"
import type { OrderCancelClaim } from "../../../modules/traceability/operations/claims/claim"
import { readHalfCancelledOrder } from "./read-half-cancelled-order"
import { recordRefunds } from "./record-refunds"

/**
 * A person has decided that an order stays, whose cancelling a dead process left half done: its reservations are there again,
 * what was refunded is recorded, and no pending change keeps it from being edited or cancelled later. Payments stay as they are.
 * The caller holds the order's lock.
 */
export async function giveUpOrderCancel(
  container: MedusaContainer,
  claim: OrderCancelClaim
): Promise<void> {
  const found = await readHalfCancelledOrder(container, claim)
  if (found.is_cancelled) {
    return
  }
  await recordRefunds(container, claim, found)
  const deleted = found.deleted_reservations
  if (deleted.length) {
    const items = deleted.map((reservation) => reservation.inventory_item_id)
    await withLocks(container, items, () =>
      container
        .resolve(Modules.INVENTORY)
        .restoreReservationItems(deleted.map((reservation) => reservation.id))
    )
  }
}
