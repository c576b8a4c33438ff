import type { MedusaContainer } from "@medusajs/framework/types"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { setItemTrackingWorkflow } from "../../src/workflows/tracking/workflows/set-item-tracking"
import { find } from "./find"
import { type Product, products, type Tracking, type Variant } from "./products"
import type { Shop } from "./seed-shop"

/** Of everything sold here, by SKU. */
export type Catalog = Record<string, { variantId: string; inventoryItemId: string }>

const TOTE_BAGS_IN_STOCK = 240

function kitItems(variant: Variant, catalog: Catalog) {
  const parts = Object.entries(variant.kit ?? {})
  return parts.map(([sku, required_quantity]) => ({
    inventory_item_id: catalog[sku].inventoryItemId,
    required_quantity,
  }))
}

async function createProduct(
  container: MedusaContainer,
  shop: Shop,
  product: Product,
  catalog: Catalog
): Promise<void> {
  const { handle, title, description, option, variants, internal } = product
  await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          handle,
          title,
          description,
          status: internal ? "draft" : "published",
          shipping_profile_id: shop.shippingProfileId,
          sales_channels: internal ? [] : [{ id: shop.salesChannelId }],
          options: [{ title: option, values: variants.map((variant) => variant.title) }],
          variants: variants.map((variant) => ({
            sku: variant.sku,
            ean: variant.ean,
            title: variant.title,
            manage_inventory: true,
            allow_backorder: variant.allow_backorder ?? false,
            options: { [option]: variant.title },
            prices: [{ currency_code: "eur", amount: variant.price }],
            ...(variant.kit ? { inventory_items: kitItems(variant, catalog) } : {}),
          })),
        },
      ],
    },
  })
}

async function readVariant(container: MedusaContainer, sku: string) {
  const fields = ["id", "inventory_items.inventory_item_id"]
  const variant = await find<{ id: string; inventory_items: { inventory_item_id: string }[] }>(
    container,
    "variant",
    fields,
    { sku }
  )
  if (!variant) {
    throw new Error(
      `The demo's variant ${sku} was deleted; drop the demo's database to get it back.`
    )
  }
  return { variantId: variant.id, inventoryItemId: variant.inventory_items[0].inventory_item_id }
}

/** Only for items that were never configured: a visitor may have changed the others. */
async function trackOnce(
  container: MedusaContainer,
  inventoryItemId: string,
  change: Tracking
): Promise<void> {
  if (!(await find(container, "item_tracking", ["id"], { inventory_item_id: inventoryItemId }))) {
    await setItemTrackingWorkflow(container).run({
      input: { change, inventory_item_ids: [inventoryItemId] },
    })
  }
}

async function seedProduct(
  container: MedusaContainer,
  shop: Shop,
  product: Product,
  catalog: Catalog
): Promise<void> {
  if (!(await find(container, "product", ["id"], { handle: product.handle }))) {
    await createProduct(container, shop, product, catalog)
  }
  for (const { sku, tracking } of product.variants) {
    catalog[sku] = await readVariant(container, sku)
    if (tracking) {
      await trackOnce(container, catalog[sku].inventoryItemId, tracking)
    }
  }
}

/** What is not tracked has no receipt: its stock is only counted. */
async function seedToteBags(
  container: MedusaContainer,
  shop: Shop,
  inventory_item_id: string
): Promise<void> {
  const level = { inventory_item_id, location_id: shop.locations.berlin }
  if (!(await find(container, "inventory_level", ["id"], level))) {
    const inventory_levels = [{ ...level, stocked_quantity: TOTE_BAGS_IN_STOCK }]
    await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels } })
  }
}

export async function seedCatalog(container: MedusaContainer, shop: Shop): Promise<Catalog> {
  const catalog: Catalog = {}
  for (const product of products) {
    await seedProduct(container, shop, product, catalog)
  }
  await seedToteBags(container, shop, catalog["BAG-TOTE"].inventoryItemId)
  return catalog
}
