import type { AxiosInstance } from "axios"
import type { RequestHeaders } from "./create-admin"

export type Store = {
  regionId: string
  salesChannelId: string
  locationId: string
  shippingProfileId: string
  shippingOptionId: string
  /** Send these with every `/store` request. */
  storefront: RequestHeaders
}

/** Everything an order needs to be placed and shipped: one region, channel, warehouse and shipping option. */
export async function createStore(api: AxiosInstance, admin: RequestHeaders): Promise<Store> {
  const post = async (path: string, body: object) => (await api.post(path, body, admin)).data

  const region = await post("/admin/regions", {
    name: "Europe",
    currency_code: "eur",
    countries: ["de"],
    payment_providers: ["pp_system_default"],
  })
  await post("/admin/tax-regions", { country_code: "de", provider_id: "tp_system" })
  const channel = await post("/admin/sales-channels", { name: "Web shop" })
  const salesChannelId = channel.sales_channel.id
  const location = await createLocation(api, admin, { name: "Warehouse", salesChannelId })
  const profile = await post("/admin/shipping-profiles", { name: "Parcels", type: "default" })
  const option = await post("/admin/shipping-options", {
    name: "Standard",
    service_zone_id: location.serviceZoneId,
    shipping_profile_id: profile.shipping_profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Standard", description: "Two days", code: "standard" },
    prices: [{ currency_code: "eur", amount: 5 }],
  })

  return {
    regionId: region.region.id,
    salesChannelId,
    locationId: location.id,
    shippingProfileId: profile.shipping_profile.id,
    shippingOptionId: option.shipping_option.id,
    storefront: await createStorefrontHeaders(api, admin, salesChannelId),
  }
}

/** A stock location that ships by hand to Germany; usable for a second warehouse as well. */
export async function createLocation(
  api: AxiosInstance,
  admin: RequestHeaders,
  { name, salesChannelId }: { name: string; salesChannelId: string }
): Promise<{ id: string; serviceZoneId: string }> {
  const post = async (path: string, body: object) => (await api.post(path, body, admin)).data

  const { stock_location } = await post("/admin/stock-locations", { name })
  const path = `/admin/stock-locations/${stock_location.id}`
  await post(`${path}/sales-channels`, { add: [salesChannelId] })
  await post(`${path}/fulfillment-providers`, { add: ["manual_manual"] })

  const withSets = await post(`${path}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: `${name} shipping`,
    type: "shipping",
  })
  const [set] = withSets.stock_location.fulfillment_sets
  const withZones = await post(`/admin/fulfillment-sets/${set.id}/service-zones`, {
    name: `${name} zone`,
    geo_zones: [{ type: "country", country_code: "de" }],
  })
  return { id: stock_location.id, serviceZoneId: withZones.fulfillment_set.service_zones[0].id }
}

async function createStorefrontHeaders(
  api: AxiosInstance,
  admin: RequestHeaders,
  salesChannelId: string
): Promise<RequestHeaders> {
  const { data } = await api.post(
    "/admin/api-keys",
    { title: "Web shop", type: "publishable" },
    admin
  )
  await api.post(
    `/admin/api-keys/${data.api_key.id}/sales-channels`,
    { add: [salesChannelId] },
    admin
  )
  return { headers: { "x-publishable-api-key": data.api_key.token } }
}
