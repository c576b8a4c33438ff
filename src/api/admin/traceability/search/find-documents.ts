import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../../../application/with-traceability"
import { addOrderNames } from "../manufacturing-orders/helpers"
import { type Found, found, type Searched } from "./found"

/** Receipts, deliveries and all other operations, by reference or partner. */
export async function findDocuments(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const { operations } = await withTraceability(container, (service) =>
    service.searchOperations({ q, limit, offset: 0 })
  )
  return operations.map((operation) =>
    found("operation", operation.id, operation.reference, {
      detail: [operation.type_name, operation.partner_name].filter(Boolean).join(" · "),
      created_at: operation.created_at,
    })
  )
}

export async function findManufacturingOrders(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const { orders } = await withTraceability(container, (service) =>
    service.searchManufacturingOrders({ q, limit, offset: 0 })
  )
  return (await addOrderNames(container, orders)).map((order) =>
    found("manufacturing_order", order.id, order.reference, { detail: order.title ?? order.sku })
  )
}

export async function findRecalls(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const { recalls } = await withTraceability(container, (service) =>
    service.findRecalls({ q }, { limit, offset: 0 })
  )
  return recalls.map((recall) =>
    found("recall", recall.id, recall.reference, {
      detail: recall.reason,
      created_at: recall.started_at,
    })
  )
}
