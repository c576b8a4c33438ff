import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../../../application/with-traceability"
import type { PackingRow } from "../../../../modules/traceability/orders/packing/search-packings"
import { say } from "../../../../shared/say"
import { sayState } from "../../../../shared/say-state"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { syncOrderDeliveriesWorkflow } from "../../../../workflows/orders/workflows/sync-order-deliveries"

const FOUND_MAX = 100

type Order = { id: string; display_id: number }

/** The order with this number, as people write and scan it, or with this id. */
async function findOrder(container: MedusaContainer, code: string): Promise<Order | undefined> {
  const digits = code.match(/^#?(\d{1,9})$/)?.[1]
  if (!digits && !code.startsWith("order_")) {
    return undefined
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: digits ? { display_id: Number(digits) } : { id: code },
  })
  const [order] = data
  return order ? { id: order.id, display_id: Number(order.display_id) } : undefined
}

const search = (container: MedusaContainer, by: { order_ids?: string[]; reference?: string }) =>
  withTraceability(container, (service) =>
    service.searchPackings({ ...by, limit: FOUND_MAX, offset: 0 })
  )

/** Why nothing of an order can be packed. */
async function refuseOrder(container: MedusaContainer, order: Order): Promise<never> {
  const { operations } = await withTraceability(container, (service) =>
    service.searchOperations({ order_id: order.id, code: "delivery", limit: 20, offset: 0 })
  )
  const running = operations.find((operation) => operation.claim_id)
  const known = operations.map(({ reference, state }) =>
    say("part.documentIs", { reference, state: sayState(state) })
  )
  const message = running
    ? say("invalid_state.orderBeingFulfilled", {
        reference: running.reference,
        order: order.display_id,
      })
    : operations.length
      ? say("invalid_state.nothingLeftOfOrder", { order: order.display_id, documents: known })
      : say("invalid_state.nothingNumbered", { order: order.display_id })
  throw new TraceabilityError("invalid_state", message)
}

/** Why this is no delivery that can be packed. */
async function refuseReference(container: MedusaContainer, code: string): Promise<never> {
  const { operations } = await withTraceability(container, (service) =>
    service.searchOperations({ q: code, limit: 20, offset: 0 })
  )
  const named = operations.find(({ reference }) => reference.toUpperCase() === code.toUpperCase())
  if (!named) {
    throw new TraceabilityError("not_found", say("not_found.noOrderCode", { code }), {
      status: 404,
    })
  }
  const isDelivery = named.code === "delivery" && named.order_id
  throw new TraceabilityError(
    "invalid_state",
    !isDelivery
      ? say("invalid_state.noDelivery", { reference: named.reference })
      : named.claim_id
        ? say("invalid_state.beingFulfilled", { reference: named.reference })
        : say("invalid_state.nothingToPack", {
            reference: named.reference,
            state: sayState(named.state),
          })
  )
}

/**
 * The deliveries that a code names: an order's number (`#12`, `12`), its id, or the reference of a delivery. An order that has
 * become ready only now gets its delivery first. Throws when there is nothing to pack, and says why.
 */
export async function findPackings(
  container: MedusaContainer,
  text: string,
  actor_id: string | null
): Promise<PackingRow[]> {
  const code = text.trim()
  const order = await findOrder(container, code)
  if (order) {
    await syncOrderDeliveriesWorkflow(container).run({ input: { order_id: order.id, actor_id } })
    const { packings } = await search(container, { order_ids: [order.id] })
    return packings.length ? packings : refuseOrder(container, order)
  }
  const { packings } = await search(container, { reference: code })
  return packings.length ? packings : refuseReference(container, code)
}
