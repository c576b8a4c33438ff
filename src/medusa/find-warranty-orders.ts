import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { firstIdAt } from "../shared/first-id-at"
import { warrantyDaysOf } from "./bought-warranties"
import { readByIds } from "./read-by-ids"

type Wanted = { after: string | null; since: Date; before: Date; limit: number }

type Order = { id: string; items?: ({ variant_id?: string | null } | null)[] | null }

const variantsOf = ({ items }: Order): string[] =>
  (items ?? []).flatMap((item) => item?.variant_id ?? [])

async function withWarranties(container: MedusaContainer, orders: Order[]): Promise<string[]> {
  const variants = await readByIds<{ id: string; metadata: Record<string, unknown> | null }>(
    container,
    "product_variant",
    ["id", "metadata"],
    [...new Set(orders.flatMap(variantsOf))]
  )
  const extending = new Set(
    variants.filter(({ metadata }) => warrantyDaysOf(metadata) > 0).map(({ id }) => id)
  )
  return orders
    .filter((order) => variantsOf(order).some((id) => extending.has(id)))
    .map(({ id }) => id)
}

/**
 * The orders among the next `limit` ones that have a line of an extended warranty, by the order of their ids, which begin with the time
 * they were made at: so the primary key finds them. Those after the order `after`, none made earlier than `since` or later than `before`.
 * `last` is the last one that was looked at; null where there was none.
 */
export async function findWarrantyOrders(
  container: MedusaContainer,
  { after, since, before, limit }: Wanted
): Promise<{ order_ids: string[]; last: string | null }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const first = firstIdAt("order", since)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "items.variant_id"],
    filters: {
      id: { $gt: after && after > first ? after : first, $lt: firstIdAt("order", before) },
    },
    pagination: { take: limit, skip: 0, order: { id: "ASC" } },
  })
  const orders = data as unknown as Order[]
  return { order_ids: await withWarranties(container, orders), last: orders.at(-1)?.id ?? null }
}

/** Those of these orders that have a line of an extended warranty. */
export async function keepWarrantyOrders(
  container: MedusaContainer,
  orderIds: string[]
): Promise<string[]> {
  const orders = await readByIds<Order>(container, "order", ["id", "items.variant_id"], orderIds)
  return withWarranties(container, orders)
}
