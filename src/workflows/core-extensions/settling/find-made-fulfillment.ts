import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../../application/with-traceability"
import type {
  FulfillmentClaim,
  LinePart,
} from "../../../modules/traceability/operations/claims/claim"
import { roundQuantity } from "../../../shared/round-quantity"

/** A fulfilment of Medusa's; `order` is null until it is linked. */
export type MadeFulfillment = {
  id: string
  created_at: string | Date
  updated_at: string | Date
  canceled_at: string | Date | null
  items: { line_item_id: string | null; inventory_item_id: string | null; quantity: unknown }[]
  order?: { id: string } | null
}

type Taken = Pick<LinePart, "inventory_item_id" | "quantity"> & { line_item_id: string | null }

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

const shipsWhatWasTaken = ({ items }: MadeFulfillment, taken: Taken[]): boolean =>
  taken.every((row) =>
    items.some(
      (item) =>
        item.line_item_id === row.line_item_id &&
        item.inventory_item_id === row.inventory_item_id &&
        roundQuantity(Number(item.quantity)) === row.quantity
    )
  )

/**
 * The fulfilment that Medusa made for a claim before the process died, linked to the order or not: one of just what the claim
 * takes, made since and not cancelled, that nobody recorded. Meanwhile the order may have got others, of lines that have
 * nothing tracked.
 */
export async function findMadeFulfillment(
  container: MedusaContainer,
  claim: FulfillmentClaim
): Promise<MadeFulfillment | null> {
  const taken = await readTaken(container, claim)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "created_at", "updated_at", "canceled_at", "items.*", "order.id"],
    filters: { items: { line_item_id: taken.map((row) => row.line_item_id!) } },
  })
  const made = (data as unknown as MadeFulfillment[]).filter(
    (fulfillment) =>
      !fulfillment.canceled_at &&
      new Date(fulfillment.created_at) >= new Date(claim.created_at) &&
      shipsWhatWasTaken(fulfillment, taken)
  )
  const recorded = await withTraceability(container, (service) =>
    service.listStockOperations(
      { fulfillment_id: made.map((fulfillment) => fulfillment.id) },
      { select: ["fulfillment_id"] }
    )
  )
  const known = new Set(recorded.map((operation) => operation.fulfillment_id))
  return made.find((fulfillment) => !known.has(fulfillment.id)) ?? null
}
