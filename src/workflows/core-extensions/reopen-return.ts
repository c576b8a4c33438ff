import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ReturnBefore } from "../../modules/traceability/operations/claims/claim"

/** As Medusa's own steps call its service; its type does not have them so. */
type Returns = {
  updateReturns: (rows: { id: string; status: string; received_at: null }[]) => Promise<unknown>
  updateReturnItems: (rows: ReturnBefore["items"]) => Promise<unknown>
}

/**
 * Sets a return back to what it was before receiving it failed, or died: Medusa's undoing leaves the return itself, which would say
 * "received" of goods that have not come, and a process that dies leaves what it had written of the items too. Doing it twice does
 * nothing more.
 */
export async function reopenReturn(
  container: MedusaContainer,
  id: string,
  { status, items }: ReturnBefore
): Promise<void> {
  const orders = container.resolve(Modules.ORDER) as unknown as Returns
  await orders.updateReturnItems(items)
  await orders.updateReturns([{ id, status, received_at: null }])
}
