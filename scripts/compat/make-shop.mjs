/** A region, a warehouse, shipping and a product of Medusa: what an order needs. */
export async function makeShop({ post, get }) {
  const { region } = await post("/admin/regions", {
    name: "Europe",
    currency_code: "eur",
    countries: ["de"],
    payment_providers: ["pp_system_default"],
  })
  await post("/admin/tax-regions", { country_code: "de", provider_id: "tp_system" })
  const { sales_channel } = await post("/admin/sales-channels", { name: "Web shop" })
  const { stock_location } = await post("/admin/stock-locations", { name: "Warehouse" })
  const location = `/admin/stock-locations/${stock_location.id}`
  await post(`${location}/sales-channels`, { add: [sales_channel.id] })
  await post(`${location}/fulfillment-providers`, { add: ["manual_manual"] })
  const sets = await post(`${location}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: "Parcels",
    type: "shipping",
  })
  const [set] = sets.stock_location.fulfillment_sets
  const zones = await post(`/admin/fulfillment-sets/${set.id}/service-zones`, {
    name: "Germany",
    geo_zones: [{ type: "country", country_code: "de" }],
  })
  const profile = await post("/admin/shipping-profiles", { name: "Parcels", type: "default" })
  const { shipping_option } = await post("/admin/shipping-options", {
    name: "Standard",
    service_zone_id: zones.fulfillment_set.service_zones[0].id,
    shipping_profile_id: profile.shipping_profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Standard", description: "Two days", code: "standard" },
    prices: [{ currency_code: "eur", amount: 5 }],
  })
  const { api_key } = await post("/admin/api-keys", { title: "Web shop", type: "publishable" })
  await post(`/admin/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] })

  const product = async (title) => {
    const { product: made } = await post("/admin/products", {
      title,
      status: "published",
      shipping_profile_id: profile.shipping_profile.id,
      sales_channels: [{ id: sales_channel.id }],
      options: [{ title: "Size", values: ["One"] }],
      variants: [
        {
          title: "One",
          sku: title.toUpperCase(),
          manage_inventory: true,
          options: { Size: "One" },
          prices: [{ currency_code: "eur", amount: 10 }],
        },
      ],
    })
    const { product: read } = await get(
      `/admin/products/${made.id}?fields=id,*variants,*variants.inventory_items`
    )
    const [variant] = read.variants
    return {
      id: made.id,
      variantId: variant.id,
      itemId: variant.inventory_items[0].inventory_item_id,
    }
  }
  return {
    regionId: region.id,
    channelId: sales_channel.id,
    locationId: stock_location.id,
    optionId: shipping_option.id,
    storefront: { "x-publishable-api-key": api_key.token },
    product,
  }
}

const ADDRESS = {
  first_name: "Carla",
  last_name: "Customer",
  address_1: "Hauptstrasse 1",
  city: "Berlin",
  postal_code: "10115",
  country_code: "de",
}

/** A guest buys in the storefront. */
export async function placeOrder({ post }, shop, variantId, quantity) {
  const store = (path, body) => post(path, body, shop.storefront)
  const { cart } = await store("/store/carts", {
    region_id: shop.regionId,
    sales_channel_id: shop.channelId,
    email: "carla@example.com",
    shipping_address: ADDRESS,
    billing_address: ADDRESS,
    items: [{ variant_id: variantId, quantity }],
  })
  await store(`/store/carts/${cart.id}/shipping-methods`, { option_id: shop.optionId })
  const { payment_collection } = await store("/store/payment-collections", { cart_id: cart.id })
  await store(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const { order } = await store(`/store/carts/${cart.id}/complete?fields=*items`)
  return order
}
