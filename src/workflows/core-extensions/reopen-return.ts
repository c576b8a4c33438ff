import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, type ReturnStatus } from "@medusajs/framework/utils"
import type { CoreReturn } from "./refuse-miscounted-return"

/** As Medusa's own steps call its service; its type does not have it so. */
type Returns = {
  updateReturns: (
    rows: { id: string; status: ReturnStatus; received_at: null }[]
  ) => Promise<unknown>
}

/**
 * Sets a return back to what it was before receiving it failed: Medusa undoes all of that but the return itself, which would say
 * "received" of goods that have not come.
 */
export async function reopenReturn(
  container: MedusaContainer,
  { id, status }: CoreReturn
): Promise<void> {
  const orders = container.resolve(Modules.ORDER) as unknown as Returns
  await orders.updateReturns([{ id, status, received_at: null }])
}
