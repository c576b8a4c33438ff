import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const PAGE = 1_000

/** The orders of a customer, or of them the one asked for. */
export async function readOrderIdsOf(
  container: MedusaContainer,
  customerId: string,
  orderId?: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids: string[] = []
  for (let skip = 0; skip === ids.length; skip += PAGE) {
    const { data } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: { customer_id: customerId, ...(orderId ? { id: orderId } : {}) },
      pagination: { skip, take: PAGE, order: { id: "ASC" } },
    })
    ids.push(...data.map((order) => order.id))
    if (!data.length) {
      break
    }
  }
  return ids
}
