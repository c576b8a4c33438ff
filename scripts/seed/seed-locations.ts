import type { Link } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createLocationFulfillmentSetWorkflow,
  createServiceZonesWorkflow,
  createShippingOptionsWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { find, findOrCreate } from "./find"

export type Locations = { berlin: string; lyon: string }

type Sells = { salesChannelId: string; shippingProfileId: string; countries: string[] }
type Option = { name: string; description: string; code: string; amount: number }
type Warehouse = {
  name: string
  city: string
  country_code: string
  address_1: string
  postal_code: string
  options: Option[]
}

const berlin: Warehouse = {
  name: "Berlin Warehouse",
  address_1: "Hafenring 12",
  postal_code: "12435",
  city: "Berlin",
  country_code: "de",
  options: [
    { name: "Standard", description: "Two to three days", code: "standard", amount: 4.9 },
    { name: "Express", description: "Next working day", code: "express", amount: 12.9 },
  ],
}

const lyon: Warehouse = {
  name: "Lyon Warehouse",
  address_1: "Rue du Quai 8",
  postal_code: "69007",
  city: "Lyon",
  country_code: "fr",
  options: [
    {
      name: "Standard from Lyon",
      description: "Two to three days",
      code: "standard-lyon",
      amount: 4.9,
    },
  ],
}

async function seedServiceZone(
  container: MedusaContainer,
  locationId: string,
  name: string,
  sells: Sells
): Promise<string> {
  const setName = `${name} shipping`
  const fulfillment_set_id = await findOrCreate(
    container,
    "fulfillment_set",
    { name: setName },
    async () => {
      await createLocationFulfillmentSetWorkflow(container).run({
        input: {
          location_id: locationId,
          fulfillment_set_data: { name: setName, type: "shipping" },
        },
      })
      return (await find<{ id: string }>(container, "fulfillment_set", ["id"], { name: setName }))!
    }
  )
  return findOrCreate(container, "service_zone", { fulfillment_set_id }, async () => {
    const geo_zones = sells.countries.map((country_code) => ({
      type: "country" as const,
      country_code,
    }))
    const data = [{ name: `${name}: Europe`, fulfillment_set_id, geo_zones }]
    return (await createServiceZonesWorkflow(container).run({ input: { data } })).result[0]
  })
}

const shippingOption = (
  { name, description, code, amount }: Option,
  zoneId: string,
  sells: Sells
) => ({
  name,
  service_zone_id: zoneId,
  shipping_profile_id: sells.shippingProfileId,
  provider_id: "manual_manual",
  price_type: "flat" as const,
  type: { label: name, description, code },
  prices: [{ currency_code: "eur", amount }],
  rules: [
    { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
    { attribute: "is_return", value: "false", operator: "eq" as const },
  ],
})

/** Linking what is linked already changes nothing. */
async function linkLocation(
  container: MedusaContainer,
  id: string,
  salesChannelId: string
): Promise<void> {
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  const link: Link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
}

async function seedWarehouse(
  container: MedusaContainer,
  warehouse: Warehouse,
  sells: Sells
): Promise<string> {
  const { name, options, ...address } = warehouse
  const id = await findOrCreate(container, "stock_location", { name }, async () => {
    const { result } = await createStockLocationsWorkflow(container).run({
      input: { locations: [{ name, address }] },
    })
    return result[0]
  })
  await linkLocation(container, id, sells.salesChannelId)
  const zoneId = await seedServiceZone(container, id, name, sells)
  for (const option of options) {
    await findOrCreate(
      container,
      "shipping_option",
      { name: option.name, service_zone_id: zoneId },
      async () => {
        const input = [shippingOption(option, zoneId, sells)]
        return (await createShippingOptionsWorkflow(container).run({ input })).result[0]
      }
    )
  }
  return id
}

/** Two warehouses that ship to every country of the region. */
export async function seedLocations(container: MedusaContainer, sells: Sells): Promise<Locations> {
  return {
    berlin: await seedWarehouse(container, berlin, sells),
    lyon: await seedWarehouse(container, lyon, sells),
  }
}
