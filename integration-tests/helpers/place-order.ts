import type { AxiosInstance } from "axios"
import type { StoreOrder } from "@medusajs/framework/types"
import type { Store } from "./create-store"

const address = {
  first_name: "Carla",
  last_name: "Customer",
  address_1: "Hauptstrasse 1",
  city: "Berlin",
  postal_code: "10115",
  country_code: "de",
}

/** Buys the given variants in the storefront, as a guest. */
export async function placeOrder(
  api: AxiosInstance,
  store: Store,
  lines: { variantId: string; quantity: number }[],
  { email = "carla@example.com" }: { email?: string } = {}
): Promise<StoreOrder> {
  const post = async (path: string, body: object = {}) =>
    (await api.post(path, body, store.storefront)).data

  const { cart } = await post("/store/carts", {
    region_id: store.regionId,
    sales_channel_id: store.salesChannelId,
    email,
    shipping_address: address,
    billing_address: address,
    items: lines.map(({ variantId, quantity }) => ({ variant_id: variantId, quantity })),
  })
  await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: store.shippingOptionId })
  const { payment_collection } = await post("/store/payment-collections", { cart_id: cart.id })
  await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })

  const completed = await post(`/store/carts/${cart.id}/complete?fields=*items`)
  if (completed.type !== "order") {
    throw new Error(`The cart could not be completed: ${JSON.stringify(completed.error)}`)
  }
  return completed.order
}
