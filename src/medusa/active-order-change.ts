import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, OrderChangeStatus } from "@medusajs/framework/utils"
import { say } from "../shared/say"
import { TraceabilityError } from "../shared/traceability-error"

const ACTIVE = [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED]

/** The kind of the change that is active on an order; binds the order. */
const STATEMENT = `SELECT change_type FROM order_change
  WHERE order_id = ? AND status IN ('${ACTIVE.join("', '")}') AND deleted_at IS NULL LIMIT 1`

/** Of each connection: a table that is there stays there. */
const reached = new WeakSet<object>()

async function isReached(container: MedusaContainer): Promise<boolean> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!reached.has(db)) {
    const { rows } = await db.raw(`SELECT to_regclass('order_change') IS NOT NULL AS is_here`)
    if (!rows[0].is_here) {
      return false
    }
    reached.add(db)
  }
  return true
}

/** Throws `invalid_state` (409) while a change of an order was begun and is neither confirmed nor cancelled. */
export async function refuseActiveChange(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["id"],
    filters: { order_id: orderId, status: ACTIVE },
  })
  if (data.length) {
    throw new TraceabilityError("invalid_state", say("invalid_state.orderChangeOpen"), {
      status: 409,
    })
  }
}

/**
 * The statement by which one of ours finds out, with its own, whether a change of an order is active. Where Medusa keeps its orders in
 * a database of their own that is asked now, and refused as above; null is returned.
 */
export async function activeChangeOf(
  container: MedusaContainer,
  orderId: string
): Promise<string | null> {
  if (await isReached(container)) {
    return STATEMENT
  }
  await refuseActiveChange(container, orderId)
  return null
}
