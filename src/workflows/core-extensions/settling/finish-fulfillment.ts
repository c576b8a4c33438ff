import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import type {
  FulfillmentClaim,
  LevelChange,
  OrderMove,
} from "../../../modules/traceability/operations/claims/claim"
import { roundQuantity } from "../../../shared/round-quantity"
import { adjustLevels } from "../../operations/adjust-levels"
import { announce } from "./announce"
import type { MadeFulfillment } from "./find-made-fulfillment"
import { reserveForOrder } from "./reserve-for-order"

export type HalfMade = {
  made: MadeFulfillment
  medusa: OrderMove
  /** The order counts it already. */
  is_registered: boolean
  left: LevelChange[]
}

/** Set to what the fulfilment leaves of them, where it leaves any: those that are lower already, or gone, stay so. */
async function lowerReservations(
  container: MedusaContainer,
  { parts, reservations }: OrderMove
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  const now = await inventory.listReservationItems(
    { id: reservations.map((reservation) => reservation.id) },
    { take: null }
  )
  for (const { id, line_item_id, inventory_item_id, location_id, quantity } of reservations) {
    const found = now.find((reservation) => reservation.id === id)
    const part = parts.find(
      (taken) =>
        taken.line_item_id === line_item_id && taken.inventory_item_id === inventory_item_id
    )
    const rest = part && roundQuantity(Number(quantity) - part.quantity)
    if (!found || rest === undefined) {
      continue
    }
    if (rest <= 0) {
      await inventory.softDeleteReservationItems([id])
    } else if (Number(found.quantity) > rest || found.location_id !== part!.location_id) {
      const moved = part!.location_id === location_id ? {} : { location_id: part!.location_id }
      await reserveForOrder((allowing) =>
        inventory.updateReservationItems([{ id, quantity: rest, ...moved, ...allowing }])
      )
    }
  }
}

/** The carrier's answer is written with the row: where it is not, the process died while the carrier was asked. */
const wasAnswered = ({ created_at, updated_at }: MadeFulfillment): boolean =>
  new Date(updated_at).getTime() > new Date(created_at).getTime()

/**
 * Does what Medusa had left of a fulfilment when the process died: levels, the link to the order, what the order has
 * delivered, reservations. Each is done where it is not done yet. The caller holds the locks of the order and its items.
 */
export async function finishFulfillment(
  container: MedusaContainer,
  { order_id, actor_id }: FulfillmentClaim,
  { made, medusa, is_registered, left }: HalfMade
): Promise<void> {
  await adjustLevels(container, left)
  if (!made.order) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id },
      [Modules.FULFILLMENT]: { fulfillment_id: made.id },
    })
  }
  if (!is_registered) {
    await container.resolve(Modules.ORDER).registerFulfillment({
      order_id: order_id!,
      reference: Modules.FULFILLMENT,
      reference_id: made.id,
      created_by: actor_id ?? undefined,
      items: medusa.units.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
    })
  }
  await lowerReservations(container, medusa)
  if (!wasAnswered(made)) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `The server stopped while the carrier was asked for fulfilment ${made.id} of order ${order_id}: look in its system whether it knows of it`
      )
  }
  if (!is_registered || !made.order) {
    await announce(container, OrderWorkflowEvents.FULFILLMENT_CREATED, {
      order_id,
      fulfillment_id: made.id,
      no_notification: medusa.no_notification,
    })
  }
}
