import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FulfillmentClaim } from "../../modules/traceability/operations/claims/claim"
import { withTraceability } from "../../application/with-traceability"
import { RELEASE, type Verdict } from "./verdict"

type FulfillmentRow = {
  id: string
  created_at: string | Date
  canceled_at: string | Date | null
  items: { line_item_id: string | null; inventory_item_id: string | null; quantity: number }[]
}

type Taken = { line_item_id: string | null; inventory_item_id: string; quantity: number }

/** What the claim takes, as a fulfilment's items say it. */
async function readTaken(container: MedusaContainer, claim: FulfillmentClaim): Promise<Taken[]> {
  const { taken } = claim.payload
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
export async function judgeFulfillment(
  container: MedusaContainer,
  claim: FulfillmentClaim
): Promise<Verdict> {
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
