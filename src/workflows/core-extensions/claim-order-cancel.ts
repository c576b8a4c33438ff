import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readableError } from "../../application/readable-error"
import { currentActor } from "../../application/current-actor"
import { withTraceability } from "../../application/with-traceability"
import { readOrderDemands } from "../../medusa/order-demands"
import { say } from "../../shared/say"
import { orderToken } from "../../shared/message-tokens"
import { TraceabilityError } from "../../shared/traceability-error"
import { syncOrderDeliveriesWorkflow } from "../orders/workflows/sync-order-deliveries"
import { CoreStepArgs, stepOutput } from "./insert-step-after"
import { resumedClaim } from "./resumed-claim"

export const claimOrderCancelStepId = "traceability-claim-order-cancel-step"

type Order = {
  id: string
  status: string
  fulfillments?: { canceled_at: string | Date | null }[] | null
}

/** Medusa refuses to cancel these by itself. */
const isRefusedByMedusa = ({ status, fulfillments }: Order): boolean =>
  status === "canceled" ||
  status === "completed" ||
  !!fulfillments?.some((fulfillment) => !fulfillment.canceled_at)

async function readOrder(container: MedusaContainer, orderId: string): Promise<Order> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "status", "fulfillments.canceled_at"],
    filters: { id: orderId },
  })
  return data[0] as unknown as Order
}

/** Has the order anything that this plugin delivers? Others are Medusa's alone. */
async function isTracked(container: MedusaContainer, orderId: string): Promise<boolean> {
  const order = await readOrderDemands(container, orderId)
  const tracking = await withTraceability(container, (service) =>
    service.readTracking(order?.demands.map((demand) => demand.inventory_item_id) ?? [])
  )
  return [...tracking.values()].some((item) => item.tracking !== "none")
}

async function undo(container: MedusaContainer, claimId: string): Promise<void> {
  const { order_id } = await withTraceability(container, (service) =>
    service.retrieveStockClaim(claimId, { select: ["id", "order_id"] })
  )
  const isRemade = await withTraceability(container, (service) => service.undoOrderCancel(claimId))
  if (isRemade) {
    await syncOrderDeliveriesWorkflow(container).run({
      input: { order_id: order_id!, actor_id: null },
    })
  }
}

/**
 * Inserted into `cancel-order` right after the order is read: every caller comes through here, before anything is refunded
 * or freed. Refuses (409) while a fulfilment or a return of the order runs, and one that was fulfilled since it was read.
 * Until the order is cancelled no fulfilment of it can start. The settling job resumes with the claim that it has. Returns the claim's id, or null where nothing is tracked.
 */
export const claimOrderCancel = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const resumed = resumedClaim(args)
    if (resumed) {
      return resumed
    }
    const payload = args.payload as { order_id: string; canceled_by?: string }
    const [seen] = stepOutput<{ data: Order[] }>(args, "get-order").data
    if (isRefusedByMedusa(seen) || !(await isTracked(container, payload.order_id))) {
      return null
    }
    const { claim_id } = await withTraceability(container, (service) =>
      service.claimOrderCancel({
        transaction_id: `${claimOrderCancelStepId}:${args.transaction?.transactionId}`,
        order_id: payload.order_id,
        actor_id: payload.canceled_by ?? currentActor(),
      })
    )
    if (isRefusedByMedusa(await readOrder(container, payload.order_id))) {
      // A step that fails is compensated without its output.
      await undo(container, claim_id)
      const text = say("invalid_state.orderJustFulfilled", { order: orderToken(payload.order_id) })
      throw await readableError(
        new TraceabilityError("invalid_state", text, { status: 409 }),
        container
      )
    }
    return claim_id
  },
  compensate: async (claimId: string, args: CoreStepArgs) => {
    // One that is resumed stays for the next attempt: what the dead process had done is still done.
    if (!resumedClaim(args)) {
      await undo(container, claimId)
    }
  },
})
