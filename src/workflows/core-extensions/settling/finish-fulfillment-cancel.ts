import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type {
  FulfillmentCancelClaim,
  LevelChange,
  LinePart,
  OrderMove,
} from "../../../modules/traceability/operations/claims/claim"
import { compositeKey } from "../../../shared/composite-key"
import { groupBy } from "../../../shared/group-by"
import { roundQuantity, sumQuantities } from "../../../shared/round-quantity"
import { adjustLevels } from "../../operations/adjust-levels"
import { announce } from "./announce"
import { reserveForOrder } from "./reserve-for-order"

export type HalfCancelled = {
  medusa: OrderMove
  /** The order counts it as not delivered already. */
  is_registered: boolean
  left: LevelChange[]
}

const lineKey = ({
  line_item_id,
  inventory_item_id,
}: Pick<LinePart, "line_item_id" | "inventory_item_id">) =>
  compositeKey(line_item_id, inventory_item_id)

/** The lines whose variants may be sold without stock. */
async function readBackordered(
  container: MedusaContainer,
  lineItemIds: string[]
): Promise<Set<string>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_line_item",
    fields: ["id", "variant.allow_backorder"],
    filters: { id: lineItemIds },
  })
  const lines = data as unknown as { id: string; variant?: { allow_backorder?: boolean } | null }[]
  return new Set(lines.flatMap(({ id, variant }) => (variant?.allow_backorder ? [id] : [])))
}

/** Set to what they were and what comes back, not raised by it: so running it twice reserves nothing twice. */
async function raiseReservations(
  container: MedusaContainer,
  { parts, reservations }: OrderMove
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const lineItemIds = [...new Set(parts.map((part) => part.line_item_id))]
  const now = await inventory.listReservationItems({ line_item_id: lineItemIds }, { take: null })
  const backordered = await readBackordered(container, lineItemIds)
  for (const [key, back] of groupBy(parts, lineKey)) {
    const [{ line_item_id, inventory_item_id, location_id }] = back
    const before = reservations.find((reservation) => lineKey(reservation) === key)
    const returned = sumQuantities(back.map((part) => part.quantity))
    const quantity = roundQuantity(Number(before?.quantity ?? 0) + returned)
    const here = now.filter(
      (row) => row.line_item_id === line_item_id && row.inventory_item_id === inventory_item_id
    )
    const found = here.find((row) => row.id === before?.id) ?? here[0]
    if (!found) {
      const allow_backorder = backordered.has(line_item_id)
      const reservation = { line_item_id, inventory_item_id, location_id, quantity }
      await reserveForOrder((allowing) =>
        inventory.createReservationItems([{ ...reservation, allow_backorder, ...allowing }])
      )
    } else if (Number(found.quantity) < quantity) {
      await reserveForOrder((allowing) =>
        inventory.updateReservationItems([{ id: found.id, quantity, ...allowing }])
      )
    }
  }
}

/**
 * Does what Medusa had left of cancelling a fulfilment when the process died: levels, the order, reservations, and last the
 * fulfilment and its carrier. Each is done where it is not done yet. The caller holds the locks of the order and its items.
 */
export async function finishFulfillmentCancel(
  container: MedusaContainer,
  { order_id, fulfillment_id }: FulfillmentCancelClaim,
  { medusa, is_registered, left }: HalfCancelled
): Promise<void> {
  await adjustLevels(container, left)
  if (!is_registered) {
    await container.resolve(Modules.ORDER).cancelFulfillment({
      order_id: order_id!,
      reference: Modules.FULFILLMENT,
      reference_id: fulfillment_id!,
      items: medusa.units.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
    })
  }
  await raiseReservations(container, medusa)
  await cancelFulfillmentWorkflow(container).run({ input: { id: fulfillment_id! } })
  await announce(container, OrderWorkflowEvents.FULFILLMENT_CANCELED, {
    order_id,
    fulfillment_id,
    no_notification: medusa.no_notification,
  })
}
