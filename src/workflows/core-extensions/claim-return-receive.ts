import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReturnBefore } from "../../modules/traceability/operations/claims/claim"
import type { MedusaReturn } from "../../modules/traceability/orders/returns/medusa-return"
import type { ReceivedPart } from "../../modules/traceability/orders/returns/plan-return-lines"
import { readLevels } from "../../medusa/levels"
import { say } from "../../shared/say"
import { itemToken, locationToken } from "../../shared/message-tokens"
import { readableError } from "../../application/readable-error"
import { roundQuantity } from "../../shared/round-quantity"
import { TraceabilityError } from "../../shared/traceability-error"
import { currentActor } from "../../application/current-actor"
import { withTraceability } from "../../application/with-traceability"
import { requireMedusaReturn } from "../returns/require-medusa-return"
import { CoreStepArgs, stepOutput } from "./insert-step-after"
import { reopenReturn } from "./reopen-return"
import { type CoreReturn, refuseMiscountedReturn } from "./refuse-miscounted-return"
import { refusePartOfMixed } from "./refuse-part-of-mixed"

export const claimReturnReceiveStepId = "traceability-claim-return-receive-step"

type OrderChange = {
  id: string
  actions: { action: string; details: { reference_id: string; quantity: number | string } }[]
}

const GOOD = "RECEIVE_RETURN_ITEM"
const DAMAGED = "RECEIVE_DAMAGED_RETURN_ITEM"

/** How many units of a line item the change receives by one kind of action. */
const unitsOf =
  (change: OrderChange) =>
  (action: string, lineItemId: string): number =>
    change.actions
      .filter((act) => act.action === action && act.details.reference_id === lineItemId)
      .reduce((total, act) => total + Number(act.details.quantity), 0)

/** What the change receives of each inventory item: into stock, and written off. */
export function receivedParts(medusa: MedusaReturn, change: OrderChange): ReceivedPart[] {
  const units = unitsOf(change)
  return medusa.parts.map(({ line_item_id, inventory_item_id, required_quantity }) => ({
    line_item_id,
    inventory_item_id,
    good: roundQuantity(units(GOOD, line_item_id) * required_quantity),
    damaged: roundQuantity(units(DAMAGED, line_item_id) * required_quantity),
  }))
}

const beforeOf = ({ status, items = [] }: CoreReturn): ReturnBefore => ({
  status,
  items: items.map(({ id, received_quantity, damaged_quantity }) => ({
    id,
    received_quantity: Number(received_quantity ?? 0),
    damaged_quantity: Number(damaged_quantity ?? 0),
  })),
})

/** Medusa finds that it has no place to put the goods only when the return is marked as received already. */
async function refuseWithoutPlace(container: MedusaContainer, medusa: MedusaReturn): Promise<void> {
  if (!medusa.location_id) {
    throw new TraceabilityError("invalid_state", say("invalid_state.returnWithoutPlace"))
  }
  const levels = await readLevels(container, {
    location_id: medusa.location_id,
    inventory_item_id: medusa.parts.map((part) => part.inventory_item_id),
  })
  const known = new Set(levels.map((level) => level.inventory_item_id))
  const missing = medusa.parts.find((part) => !known.has(part.inventory_item_id))
  if (missing) {
    throw new TraceabilityError(
      "invalid_state",
      say("invalid_state.noLevelThere", {
        item: itemToken(missing.inventory_item_id),
        place: locationToken(medusa.location_id),
      })
    )
  }
}

/**
 * Inserted into `confirm-return-receive` before Medusa changes anything: checks which units come back and holds them, for
 * every caller. Returns the claim's id, or null.
 */
export const claimReturnReceive = (container: MedusaContainer) => ({
  invoke: async (args: CoreStepArgs): Promise<string | null> => {
    const payload = args.payload as { return_id: string; confirmed_by?: string }
    const change = stepOutput<OrderChange | undefined>(args, "order-change-query")
    if (!change?.actions) {
      return null
    }
    const medusa = await requireMedusaReturn(container, payload.return_id)
    const tracking = await withTraceability(container, (service) =>
      service.readTracking(medusa.parts.map((part) => part.inventory_item_id))
    )
    const isTracked = (itemId: string) => tracking.get(itemId)!.tracking !== "none"
    if (![...tracking.keys()].some(isTracked)) {
      return null
    }
    const received = receivedParts(medusa, change)
    if (received.every((part) => part.good + part.damaged === 0)) {
      return null
    }
    const found = stepOutput<CoreReturn>(args, "use-remote-query")
    try {
      await refuseWithoutPlace(container, medusa)
      refusePartOfMixed(medusa, received, isTracked)
      const goodUnits = (lineItemId: string) => unitsOf(change)(GOOD, lineItemId)
      refuseMiscountedReturn(found, received, goodUnits, isTracked)
    } catch (error) {
      throw await readableError(error, container)
    }
    const claim = await withTraceability(container, (service) =>
      service.claimReturn({
        transaction_id: `${claimReturnReceiveStepId}:${args.transaction?.transactionId}`,
        medusa,
        actor_id: payload.confirmed_by ?? currentActor(),
        received,
        order_change_id: change.id,
        medusa_before: beforeOf(found),
      })
    )
    return claim?.claim_id ?? null
  },
  compensate: async (claimId: string, args: CoreStepArgs): Promise<void> => {
    // Fails this, the claim stays open and is settled with all that Medusa has left.
    const found = stepOutput<CoreReturn>(args, "use-remote-query")
    await reopenReturn(container, found.id, beforeOf(found))
    await withTraceability(container, (service) => service.undoReturnClaim(claimId))
  },
})
