import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readGroupsOfCustomer } from "../medusa/buyers"
import { readLevels } from "../medusa/levels"
import { roundQuantity } from "../shared/round-quantity"
import { withTraceability } from "./with-traceability"

type Asked = {
  variant_ids: string[]
  /** Those of the publishable key. */
  sales_channel_ids: string[]
  country_code: string | null
  customer_id: string | null
}

type Variant = {
  id: string
  product?: { status?: string; sales_channels?: ({ id: string } | null)[] | null } | null
  inventory_items?: ({ inventory_item_id: string; required_quantity: number } | null)[] | null
}

export type Availability = {
  variant_id: string
  is_tracked: boolean
  available_quantity: number | null
}

/** Variants that these sales channels sell; others are nobody's business. */
async function readVariants(container: MedusaContainer, asked: Asked): Promise<Variant[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product_variant",
    fields: [
      "id",
      "product.status",
      "product.sales_channels.id",
      "inventory_items.inventory_item_id",
      "inventory_items.required_quantity",
    ],
    filters: { id: asked.variant_ids },
  })
  return (data as unknown as Variant[]).filter(
    ({ product }) =>
      product?.status === "published" &&
      product.sales_channels?.some((sold) => sold && asked.sales_channel_ids.includes(sold.id))
  )
}

async function readLocationIds(
  container: MedusaContainer,
  channelIds: string[]
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sales_channel",
    fields: ["id", "stock_locations.id"],
    filters: { id: channelIds },
  })
  const channels = data as unknown as { stock_locations?: ({ id: string } | null)[] | null }[]
  return [
    ...new Set(
      channels.flatMap((channel) => channel.stock_locations ?? []).flatMap((l) => l?.id ?? [])
    ),
  ]
}

/** What Medusa has and has promised to nobody: an order that waits for fresher goods has a reservation there, and no lot yet. */
async function readUnpromised(
  container: MedusaContainer,
  itemIds: string[],
  locationIds: string[]
): Promise<Map<string, number>> {
  const free = new Map<string, number>()
  if (itemIds.length && locationIds.length) {
    const filters = { inventory_item_id: itemIds, location_id: locationIds }
    for (const { inventory_item_id: id, ...level } of await readLevels(container, filters)) {
      const left = Math.max(0, roundQuantity(level.stocked_quantity - level.reserved_quantity))
      free.set(id, roundQuantity((free.get(id) ?? 0) + left))
    }
  }
  return free
}

/**
 * How many of variants are there that a buyer may get by the rules of shelf life, from the stock locations of their sales channels.
 * Of a kit the tracked parts decide. What carries no number before it is delivered has no dates that a rule could ask. With several channels on one key, the rules of the first are asked. Medusa's own quantities and
 * its check of a cart know nothing of it.
 */
export async function readAvailability(
  container: MedusaContainer,
  asked: Asked
): Promise<Availability[]> {
  const variants = await readVariants(container, asked)
  const partsOf = ({ inventory_items }: Variant) => (inventory_items ?? []).flatMap((p) => p ?? [])
  const itemIds = variants.flatMap(partsOf).map((part) => part.inventory_item_id)
  const locationIds = await readLocationIds(container, asked.sales_channel_ids)
  const groups = await readGroupsOfCustomer(container, asked.customer_id)
  const buyer = {
    sales_channel_id: asked.sales_channel_ids[0] ?? null,
    country_code: asked.country_code,
    customer_group_ids: groups,
  }
  const { tracking, sellable } = await withTraceability(container, async (service) => ({
    tracking: await service.readTracking(itemIds),
    sellable: await service.readSellable(itemIds, locationIds, buyer),
  }))
  const unpromised = await readUnpromised(container, itemIds, locationIds)
  const fresh = new Map(sellable.map((row) => [row.inventory_item_id, row.quantity]))
  const freeOf = (itemId: string) => {
    const isCaptured = tracking.get(itemId)!.capture === "delivery"
    const left = unpromised.get(itemId) ?? 0
    return isCaptured ? left : Math.min(left, fresh.get(itemId) ?? 0)
  }
  return variants.map((variant) => {
    const tracked = partsOf(variant).filter(
      (part) => tracking.get(part.inventory_item_id)!.tracking !== "none"
    )
    const counts = tracked.map((part) =>
      Math.floor(freeOf(part.inventory_item_id) / Number(part.required_quantity || 1))
    )
    return {
      variant_id: variant.id,
      is_tracked: tracked.length > 0,
      available_quantity: tracked.length ? Math.min(...counts) : null,
    }
  })
}
