import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, OrderWorkflowEvents, ReturnStatus } from "@medusajs/framework/utils"
import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows"
import type {
  LevelChange,
  ReturnClaim,
} from "../../../modules/traceability/operations/claims/claim"
import { adjustLevels } from "../../operations/adjust-levels"
import type { HalfReceivedReturn } from "./read-half-received-return"

/** As Medusa's own steps call its service; its type does not have them so. */
type Returns = {
  updateReturns: (rows: { id: string; status: ReturnStatus; received_at?: Date }[]) => Promise<void>
  updateReturnItems: (rows: HalfReceivedReturn["items"]) => Promise<void>
}

/**
 * Does what Medusa had left of receiving a return when the process died: levels, the order, the return and its items. All of it is set
 * to what it is to be, so that doing it twice does nothing. The caller holds the locks of the order and its items.
 */
export async function finishReturn(
  container: MedusaContainer,
  { actor_id }: ReturnClaim,
  found: HalfReceivedReturn,
  left: LevelChange[]
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  await adjustLevels(container, left)
  if (!found.change.is_confirmed) {
    await orders.confirmOrderChange({
      id: found.change.id,
      confirmed_by: actor_id ?? undefined,
    })
  }
  const returns = orders as unknown as Returns
  await returns.updateReturnItems(found.items)
  const received_at = found.status === ReturnStatus.RECEIVED ? { received_at: new Date() } : {}
  await returns.updateReturns([{ id: found.id, status: found.status, ...received_at }])
  await createOrUpdateOrderPaymentCollectionWorkflow(container).run({
    input: { order_id: found.order_id },
  })
  await container.resolve(Modules.EVENT_BUS).emit({
    name: OrderWorkflowEvents.RETURN_RECEIVED,
    data: { order_id: found.order_id, return_id: found.id },
  })
}
