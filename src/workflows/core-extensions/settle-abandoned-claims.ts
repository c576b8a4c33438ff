import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Claim, LevelChange } from "../../modules/traceability/operations/claims/claim-rows"
import { roundQuantity } from "../../shared/round-quantity"
import { offerFreedStock } from "../../application/offer-freed-stock"
import { withTraceability } from "../../application/with-traceability"
import { endPartialShipment } from "./partial-shipment"
import { explainLevels, placeKey } from "./explain-levels"

type Verdict = { confirm: true; fulfillment_id: string | null } | { confirm: false }
const RELEASE: Verdict = { confirm: false }

async function readLevel(container: MedusaContainer, change: LevelChange): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: ["stocked_quantity"],
    filters: { inventory_item_id: change.inventory_item_id, location_id: change.location_id },
  })
  return Number(data[0]?.stocked_quantity ?? 0)
}

const changesOf = (claim: Claim): LevelChange[] => claim.payload.level_changes ?? []

/** The other open claims on the places of this one. */
async function readNeighbours(container: MedusaContainer, claim: Claim): Promise<Claim[]> {
  const places = new Set(changesOf(claim).map(placeKey))
  const open = await withTraceability(container, (service) =>
    service.readAbandonedClaims(new Date())
  )
  return open.filter(
    (other) =>
      other.id !== claim.id && changesOf(other).some((change) => places.has(placeKey(change)))
  )
}

/** A return that is all damaged changes no level: then the change of Medusa's order tells whether it was received. */
async function judgeOrderChange(container: MedusaContainer, changeId: string): Promise<Verdict> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["status"],
    filters: { id: changeId },
  })
  return data[0]?.status === "confirmed" ? { confirm: true, fulfillment_id: null } : RELEASE
}

/**
 * Did Medusa's levels change before the process died? Tracked items tell, by what their levels are ahead of the lots. An
 * operation of untracked items alone cannot tell and is given back: a count will show. While a living claim is working
 * on one of the places, its half-done change would be mistaken for ours: the next run judges. The claims are read before
 * the books, or one that is posted in between would be counted twice.
 */
async function judgeOperation(
  container: MedusaContainer,
  claim: Claim,
  before: Date
): Promise<Verdict | null> {
  const neighbours = await readNeighbours(container, claim)
  if (neighbours.some((other) => new Date(other.created_at) >= before)) {
    return null
  }
  if (claim.payload.order_change_id && !changesOf(claim).length) {
    return judgeOrderChange(container, claim.payload.order_change_id)
  }
  const totals = await withTraceability(container, (service) =>
    service.readStockOf(changesOf(claim).map((change) => change.inventory_item_id))
  )
  const ahead = new Map<string, number>()
  for (const change of changesOf(claim).filter((c) => totals.tracked.has(c.inventory_item_id))) {
    const ours = totals.quantityAt(change.inventory_item_id, change.location_id)
    ahead.set(placeKey(change), roundQuantity((await readLevel(container, change)) - ours))
  }
  const found = explainLevels(changesOf(claim), neighbours.map(changesOf), ahead)
  return found && (found === "changed" ? { confirm: true, fulfillment_id: null } : RELEASE)
}

type FulfillmentRow = {
  id: string
  created_at: string | Date
  canceled_at: string | Date | null
  items: { line_item_id: string | null; inventory_item_id: string | null; quantity: number }[]
}

type Taken = { line_item_id: string | null; inventory_item_id: string; quantity: number }

/** What the claim takes, as a fulfilment's items say it. */
async function readTaken(container: MedusaContainer, claim: Claim): Promise<Taken[]> {
  const taken = claim.payload.taken ?? []
  const lines = await withTraceability(container, (service) =>
    service.listStockOperationLines(
      { id: taken.map((row) => row.line_id) },
      { select: ["id", "line_item_id", "inventory_item_id"] }
    )
  )
  return lines.map((line) => ({
    line_item_id: line.line_item_id,
    inventory_item_id: line.inventory_item_id,
    quantity: taken.find((row) => row.line_id === line.id)!.quantity,
  }))
}

/**
 * Medusa links a fulfilment to its order after it has taken the stock: a linked one of just what the claim takes, that
 * nobody recorded, is ours. Meanwhile the order may have got others, of lines that have nothing tracked.
 */
async function judgeFulfillment(container: MedusaContainer, claim: Claim): Promise<Verdict> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "fulfillments.id",
      "fulfillments.created_at",
      "fulfillments.canceled_at",
      "fulfillments.items.*",
    ],
    filters: { id: claim.order_id! },
  })
  const taken = await readTaken(container, claim)
  const shipsWhatWasTaken = ({ items }: FulfillmentRow) =>
    taken.every((row) =>
      items.some(
        (item) =>
          item.line_item_id === row.line_item_id &&
          item.inventory_item_id === row.inventory_item_id &&
          Number(item.quantity) === row.quantity
      )
    )
  const fulfillments = ((data[0]?.fulfillments ?? []) as unknown as FulfillmentRow[]).filter(
    (fulfillment) =>
      !fulfillment.canceled_at &&
      new Date(fulfillment.created_at) >= new Date(claim.created_at) &&
      shipsWhatWasTaken(fulfillment)
  )
  const recorded = await withTraceability(container, (service) =>
    service.listStockOperations(
      { fulfillment_id: fulfillments.map((f) => f.id) },
      { select: ["fulfillment_id"] }
    )
  )
  const known = new Set(recorded.map((operation) => operation.fulfillment_id))
  const mine = fulfillments.find((fulfillment) => !known.has(fulfillment.id))
  return mine ? { confirm: true, fulfillment_id: mine.id } : RELEASE
}

async function judgeCancel(container: MedusaContainer, claim: Claim): Promise<Verdict> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "canceled_at"],
    filters: { id: claim.fulfillment_id! },
  })
  return data[0]?.canceled_at ? { confirm: true, fulfillment_id: null } : RELEASE
}

const judge = {
  operation: judgeOperation,
  operation_undo: judgeOperation,
  fulfillment: judgeFulfillment,
  fulfillment_cancel: judgeCancel,
}

async function settle(container: MedusaContainer, claim: Claim, before: Date): Promise<boolean> {
  const verdict = await judge[claim.kind](container, claim, before)
  if (!verdict) {
    return false
  }
  await withTraceability<unknown>(container, (service) =>
    verdict.confirm
      ? service.confirmClaim(claim.id, verdict.fulfillment_id)
      : service.releaseClaim(claim.id)
  )
  await endPartialShipment(container, claim.id)
  await offerFreedStock(container, { operation_ids: claim.payload.operation_ids })
  return true
}

/**
 * Finishes or gives back what a process left half done when it died: claims older than `before`. What Medusa shows
 * decides; where it shows neither, the claim stays and `GET /integrity` names it. Answers how many were settled.
 */
export async function settleAbandonedClaims(
  container: MedusaContainer,
  before: Date
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const locking = container.resolve(Modules.LOCKING)
  const claims = await withTraceability(container, (service) => service.readAbandonedClaims(before))
  let settled = 0
  for (const claim of claims) {
    const items = (claim.payload.level_changes ?? []).map((change) => change.inventory_item_id)
    const keys = [...new Set([`traceability:claim:${claim.id}`, ...items])].sort()
    try {
      settled += (await locking.execute(keys, () => settle(container, claim, before))) ? 1 : 0
    } catch (error) {
      logger.error(`The abandoned claim ${claim.id} could not be settled`, error as Error)
    }
  }
  return settled
}
