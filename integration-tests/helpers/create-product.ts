import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"
import type { Store } from "./create-store"

export type ProductInput = {
  title?: string
  sku?: string
  /** Stock at the store's location; leave it out to create no inventory level. */
  stock?: number
  /** The variant consumes these inventory items instead of one of its own. */
  kit?: { inventoryItemId: string; requiredQuantity: number }[]
}

export type Product = {
  productId: string
  variantId: string
  sku: string
  /** The variant's inventory items; only a kit has more than one. */
  inventoryItemIds: string[]
  /** The first of `inventoryItemIds`. */
  inventoryItemId: string
}

let created = 0

/** A product with one variant that the store's channel sells. */
export async function createProduct(
  api: AxiosInstance,
  admin: RequestHeaders,
  store: Store,
  { title, sku, stock, kit }: ProductInput = {}
): Promise<Product> {
  const number = ++created
  const variantSku = sku ?? `SKU-${number}`
  const inventoryItems = kit?.map(({ inventoryItemId, requiredQuantity }) => ({
    inventory_item_id: inventoryItemId,
    required_quantity: requiredQuantity,
  }))

  const { data } = await api.post(
    "/admin/products?fields=id,*variants,*variants.inventory_items",
    {
      title: title ?? `Product ${number}`,
      status: "published",
      shipping_profile_id: store.shippingProfileId,
      sales_channels: [{ id: store.salesChannelId }],
      options: [{ title: "Size", values: ["One"] }],
      variants: [
        {
          title: "One",
          sku: variantSku,
          manage_inventory: true,
          options: { Size: "One" },
          prices: [{ currency_code: "eur", amount: 10 }],
          ...(inventoryItems ? { inventory_items: inventoryItems } : {}),
        },
      ],
    },
    admin
  )

  const [variant] = data.product.variants
  const inventoryItemIds: string[] = variant.inventory_items.map(
    (item: { inventory_item_id: string }) => item.inventory_item_id
  )
  if (stock !== undefined) {
    await Promise.all(
      inventoryItemIds.map((id) => createStock(api, admin, id, store.locationId, stock))
    )
  }
  return {
    productId: data.product.id,
    variantId: variant.id,
    sku: variantSku,
    inventoryItemIds,
    inventoryItemId: inventoryItemIds[0],
  }
}

export async function createStock(
  api: AxiosInstance,
  admin: RequestHeaders,
  inventoryItemId: string,
  locationId: string,
  quantity: number
) {
  await api.post(
    `/admin/inventory-items/${inventoryItemId}/location-levels`,
    { location_id: locationId, stocked_quantity: quantity },
    admin
  )
}

/** Medusa's own numbers for one item at one location. */
export async function readStock(
  api: AxiosInstance,
  admin: RequestHeaders,
  inventoryItemId: string,
  locationId: string
): Promise<{ stocked: number; reserved: number }> {
  const { data } = await api.get(`/admin/inventory-items/${inventoryItemId}/location-levels`, admin)
  const level = data.inventory_levels.find(
    (l: { location_id: string }) => l.location_id === locationId
  )
  return { stocked: level?.stocked_quantity ?? 0, reserved: level?.reserved_quantity ?? 0 }
}
