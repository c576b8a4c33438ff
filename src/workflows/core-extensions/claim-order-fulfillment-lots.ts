import type { MedusaContainer } from "@medusajs/framework/types"
import type { Requirement } from "../../modules/traceability/orders/deliveries/fulfillment-targets"
import { say, spoken } from "../../shared/say"
import { itemToken } from "../../shared/message-tokens"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { readableError } from "../../application/readable-error"
import { activeChangeOf } from "../../medusa/active-order-change"
import { outstandingUnits } from "../../medusa/outstanding"
import { MAKE_THEM_FIT } from "../../medusa/promised-kits"
import { roundQuantity, sumQuantities } from "../../shared/round-quantity"
import { RowError, throwRowErrors, TraceabilityError } from "../../shared/traceability-error"
import { currentActor } from "../../application/current-actor"
import { withTraceability } from "../../application/with-traceability"
import { CoreStepArgs, stepOutput } from "./insert-step-after"
import {
  beginPartialShipment,
  endPartialShipment,
  readPartialReservations,
} from "./partial-shipment"
import {
  demandsOfOrder,
  type FulfilledItem,
  type FulfilledOrder,
  type FulfillmentInput,
  moveDemands,
  type OrderItem,
  type Reservation,
} from "./fulfilled-order"
import { readNamedUnits } from "./read-named-units"
import { reservationsOf } from "./reservations-of-fulfillment"

export const claimOrderFulfillmentLotsStepId = "traceability-claim-order-fulfillment-lots-step"

type Part = Pick<Requirement, "line_item_id" | "inventory_item_id">

const isSamePart = (one: Part, other: Part): boolean =>
  one.line_item_id === other.line_item_id && one.inventory_item_id === other.inventory_item_id

function refuseRepeatedItems(items: FulfilledItem[]): void {
  const repeated = items.find((item, i) => items.findIndex((other) => other.id === item.id) !== i)
  if (repeated) {
    throw new TraceabilityError("quantity_mismatch", say("quantity_mismatch.lineTwice"))
  }
}

/** What each reservation of the fulfilled lines gives up: the kit's required quantity times the fulfilled quantity. */
export function requirementsOf(
  payload: FulfillmentInput,
  orderItems: OrderItem[],
  reservations: Reservation[]
): Requirement[] {
  return payload.items.flatMap((item) => {
    const kit =
      orderItems.find((orderItem) => orderItem.id === item.id)?.variant?.inventory_items ?? []
    return reservations
      .filter((reservation) => reservation.line_item_id === item.id)
      .map((reservation) => {
        const part = kit.find((entry) => entry.inventory.id === reservation.inventory_item_id)
        return {
          line_item_id: item.id,
          inventory_item_id: reservation.inventory_item_id,
          location_id: payload.location_id ?? reservation.location_id,
          quantity: roundQuantity(item.quantity * Number(part?.required_quantity ?? 1)),
        }
      })
  })
}

/** Parts of the fulfilled lines that nothing is reserved of: shipped already, or the reservation was deleted by hand. */
export function unreservedParts(
  payload: FulfillmentInput,
  orderItems: OrderItem[],
  requirements: Requirement[]
): Part[] {
  const managed = orderItems.filter((orderItem) => orderItem.variant?.manage_inventory)
  const parts = payload.items.flatMap((item) =>
    (managed.find((orderItem) => orderItem.id === item.id)?.variant?.inventory_items ?? []).map(
      (part) => ({
        line_item_id: item.id,
        inventory_item_id: part.inventory.id,
      })
    )
  )
  return parts.filter((part) => !requirements.some((required) => isSamePart(required, part)))
}

/** Medusa finds that nothing is reserved only after it has called the carrier, and for a part of a kit not at all. */
async function refuseUnreserved(
  container: MedusaContainer,
  orderId: string,
  parts: Part[]
): Promise<void> {
  if (parts.length) {
    // Cancelling an order deletes its reservations first.
    await withTraceability(container, (service) =>
      service.refuseWhileOrderRuns(orderId, ["order_cancel"])
    )
  }
  const errors = parts.map(({ line_item_id, inventory_item_id }, index): RowError => ({
    index,
    line_id: line_item_id,
    value: null,
    code: "invalid_state",
    ...spoken(say("invalid_state.nothingLeftOrUnreserved", { item: itemToken(inventory_item_id) })),
  }))
  try {
    throwRowErrors(errors)
  } catch (error) {
    throw await readableError(error, container)
  }
}

/**
 * Refuses to ship what is ordered where less of a part is reserved than it takes today: its required quantity was raised since, or the
 * reservation lowered. Which of them nobody can tell, so nobody guesses how much was promised.
 */
async function refuseLess(
  container: MedusaContainer,
  payload: FulfillmentInput,
  orderItems: OrderItem[],
  reservations: Reservation[],
  isTracked: (itemId: string) => boolean
): Promise<void> {
  const ordered = payload.items.filter((item) =>
    orderItems.some((line) => line.id === item.id && item.quantity <= outstandingUnits(line))
  )
  const short = requirementsOf({ ...payload, items: ordered }, orderItems, reservations)
    .filter((part) => isTracked(part.inventory_item_id))
    .flatMap((part) => {
      const reserved = sumQuantities(
        reservations.filter((row) => isSamePart(row, part)).map((row) => Number(row.quantity))
      )
      return part.quantity > reserved ? [{ ...part, reserved }] : []
    })
  const errors = short.map(
    ({ line_item_id, inventory_item_id, quantity, reserved }, index): RowError => ({
      index,
      line_id: line_item_id,
      value: String(quantity),
      code: "quantity_mismatch",
      ...spoken(
        say("quantity_mismatch.productTakes", {
          item: itemToken(inventory_item_id),
          quantity,
          reserved,
          advice: MAKE_THEM_FIT,
        })
      ),
    })
  )
  try {
    throwRowErrors(errors)
  } catch (error) {
    throw await readableError(error, container)
  }
}

async function undoClaim(container: MedusaContainer, claimId: string): Promise<void> {
  const claim = await withTraceability(container, (service) =>
    service.retrieveStockClaim(claimId, { select: ["id", "payload"] })
  )
  await endPartialShipment(container, claim)
  const ids = await withTraceability(container, (service) => service.undoFulfillmentClaim(claimId))
  await offerFreedStock(container, { operation_ids: ids })
}

/**
 * Inserted into `create-order-fulfillment` right after the reservations are read: every caller comes through here,
 * before the carrier is called and before stock changes. Returns the claim's id, or null without tracked items.
 */
export const claimOrderFulfillmentLots = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const payload = args.payload as FulfillmentInput
    const named = readNamedUnits(payload.additional_data)
    const order = stepOutput<{ data: FulfilledOrder }>(args, "get-order").data
    const reservations = await reservationsOf(args, payload)
    const requirements = requirementsOf(payload, order.items, reservations)
    const unreserved = unreservedParts(payload, order.items, requirements)
    const { tracking, asks_for_groups } = await withTraceability(container, (service) =>
      service.readTrackingToFulfil([
        ...requirements.map((requirement) => requirement.inventory_item_id),
        ...unreserved.map((part) => part.inventory_item_id),
      ])
    )
    const isTracked = (itemId: string) => tracking.get(itemId)!.tracking !== "none"
    if (![...tracking.keys()].some(isTracked)) {
      return null
    }
    refuseRepeatedItems(payload.items)
    const missing = unreserved.filter((part) => isTracked(part.inventory_item_id))
    await refuseUnreserved(container, payload.order_id, missing)
    await refuseLess(container, payload, order.items, reservations, isTracked)
    const known = await demandsOfOrder(container, order, payload, reservations, asks_for_groups)
    const active_change = await activeChangeOf(container, payload.order_id)
    const partial = await readPartialReservations(container, reservations, requirements)
    const claim = await withTraceability(container, (service) =>
      service.claimFulfillment({
        transaction_id: `${claimOrderFulfillmentLotsStepId}:${args.transaction?.transactionId}`,
        order_id: payload.order_id,
        partner_name: known.partner_name,
        buyer: known.buyer,
        actor_id: payload.created_by ?? currentActor(),
        demands: moveDemands(known.demands, payload),
        requirements,
        ...named,
        part_reservation_ids: partial,
        active_change,
        medusa: {
          units: payload.items.map(({ id, quantity }) => ({ line_item_id: id, quantity })),
          parts: requirements,
          reservations,
          no_notification: payload.no_notification ?? false,
        },
      })
    )
    if (!claim) {
      return null
    }
    try {
      await beginPartialShipment(container, claim.claim_id, partial)
    } catch (error) {
      // A step that fails is compensated without its output.
      await undoClaim(container, claim.claim_id)
      throw error
    }
    return claim.claim_id
  },
  compensate: (claimId: string) => undoClaim(container, claimId),
})
