import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../../modules/purchasing/service"
import { likePattern } from "../../../../shared/like-pattern"
import { PURCHASING_MODULE } from "../../../../types/module-keys"
import { searchFilter } from "../purchase-orders/search-filter"
import { type Found, found, type Searched } from "./found"

/** A display id as people write it; larger ones no order has. */
const orderNumberOf = (q: string): number | undefined => {
  const digits = q.match(/^#?(\d{1,9})$/)?.[1]
  return digits ? Number(digits) : undefined
}

/** Orders of customers by their number or by the e-mail address. */
export async function findOrders(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const number = orderNumberOf(q)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "email", "created_at"],
    filters: number === undefined ? { email: { $ilike: likePattern(q) } } : { display_id: number },
    pagination: { skip: 0, take: limit, order: { created_at: "DESC" } },
  })
  return data.map((order) => ({
    ...found("order", order.id, `#${order.display_id}`, {
      detail: order.email,
      created_at: order.created_at,
    }),
    order_id: order.id,
    order_display_id: Number(order.display_id),
  }))
}

const purchasing = (container: MedusaContainer) =>
  container.resolve<PurchasingModuleService>(PURCHASING_MODULE)

export async function findPurchaseOrders(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const orders = await purchasing(container).listTraceabilityPurchaseOrders(searchFilter(q), {
    relations: ["supplier"],
    take: limit,
    order: { number: "DESC" },
  })
  return orders.map((order) =>
    found("purchase_order", order.id, purchaseOrderReference(order), {
      detail: order.supplier?.name,
      created_at: order.created_at,
    })
  )
}

export async function findSuppliers(
  container: MedusaContainer,
  { q, limit }: Searched
): Promise<Found[]> {
  const suppliers = await purchasing(container).listTraceabilitySuppliers(
    { name: { $ilike: likePattern(q) } },
    { take: limit, order: { name: "ASC" } }
  )
  return suppliers.map(({ id, name, email }) => found("supplier", id, name, { detail: email }))
}
