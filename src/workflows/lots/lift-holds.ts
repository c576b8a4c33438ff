import type { MedusaContainer } from "@medusajs/framework/types"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { withTraceability } from "../../application/with-traceability"

type Held = { lot_ids: string[]; actor_id: string | null; note: string }

/** Compensation of a step that blocked several lots: lifts the holds and offers the lots to operations that wait. */
export async function liftHolds(
  held: Held | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (held) {
    await withTraceability(container, (service) =>
      service.unblockLots(held.lot_ids, held.note, held.actor_id)
    )
    await offerFreedStock(container, { lot_ids: held.lot_ids })
  }
}
