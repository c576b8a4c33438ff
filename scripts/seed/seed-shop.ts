import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createRegionsWorkflow,
  createShippingProfilesWorkflow,
  createTaxRegionsWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
  updateUsersWorkflow,
} from "@medusajs/medusa/core-flows"
import { find, findOrCreate } from "./find"
import { Locations, seedLocations } from "./seed-locations"

export const COUNTRIES = ["de", "at", "fr"]

export type Shop = {
  regionId: string
  salesChannelId: string
  shippingProfileId: string
  locations: Locations
  /** Who the demo's receipts and deliveries are signed by; null when nobody can log in yet. */
  actorId: string | null
}

const createRegion = async (container: MedusaContainer) => {
  const regions = [
    {
      name: "Europe",
      currency_code: "eur",
      countries: COUNTRIES,
      payment_providers: ["pp_system_default"],
    },
  ]
  return (await createRegionsWorkflow(container).run({ input: { regions } })).result[0]
}

async function seedTaxes(container: MedusaContainer): Promise<void> {
  const rates = { de: 19, at: 20, fr: 20 }
  for (const [country_code, rate] of Object.entries(rates)) {
    await findOrCreate(container, "tax_region", { country_code }, async () => {
      const region = {
        country_code,
        provider_id: "tp_system",
        default_tax_rate: { name: "VAT", code: "VAT", rate },
      }
      return (await createTaxRegionsWorkflow(container).run({ input: [region] })).result[0]
    })
  }
}

const createShippingProfile = async (container: MedusaContainer) => {
  const data = [{ name: "Default Shipping Profile", type: "default" }]
  return (await createShippingProfilesWorkflow(container).run({ input: { data } })).result[0]
}

/** Medusa makes a store, a channel and a publishable key at its first start; they only get their names here. */
async function nameDefaults(container: MedusaContainer): Promise<string> {
  const channel = await find<{ id: string }>(container, "sales_channel", ["id"])
  const update = { name: "Web shop", description: "The storefront of Northlight Supply" }
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: channel!.id }, update },
  })

  const key = await find<{ id: string }>(container, "api_key", ["id"], { type: "publishable" })
  await updateApiKeysWorkflow(container).run({
    input: { selector: { id: key!.id }, update: { title: "Web shop" } },
  })
  return channel!.id
}

async function nameStore(container: MedusaContainer, shop: Shop): Promise<void> {
  const update = {
    name: "Northlight Supply",
    supported_currencies: [{ currency_code: "eur", is_default: true }],
    default_sales_channel_id: shop.salesChannelId,
    default_region_id: shop.regionId,
    default_location_id: shop.locations.berlin,
  }
  await updateStoresWorkflow(container).run({ input: { selector: {}, update } })
}

async function nameAdmin(container: MedusaContainer): Promise<string | null> {
  const user = await find<{ id: string; first_name: string | null }>(container, "user", [
    "id",
    "first_name",
  ])
  if (user && !user.first_name) {
    const updates = [{ id: user.id, first_name: "Demo", last_name: "Admin" }]
    await updateUsersWorkflow(container).run({ input: { updates } })
  }
  return user?.id ?? null
}

/** Everything a sale needs before there is anything to sell. */
export async function seedShop(container: MedusaContainer): Promise<Shop> {
  const actorId = await nameAdmin(container)
  const salesChannelId = await nameDefaults(container)
  const regionId = await findOrCreate(container, "region", { name: "Europe" }, () =>
    createRegion(container)
  )
  await seedTaxes(container)
  const profile = { type: "default" }
  const shippingProfileId = await findOrCreate(container, "shipping_profile", profile, () =>
    createShippingProfile(container)
  )
  const locations = await seedLocations(container, {
    salesChannelId,
    shippingProfileId,
    countries: COUNTRIES,
  })
  const shop = { regionId, salesChannelId, shippingProfileId, locations, actorId }
  await nameStore(container, shop)
  return shop
}
