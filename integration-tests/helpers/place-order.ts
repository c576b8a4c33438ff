import { type AxiosInstance, isAxiosError } from "axios"
import type { StoreCompleteCartResponse, StoreOrder } from "@medusajs/framework/types"
import type { Store } from "./create-store"

const address = {
  first_name: "Carla",
  last_name: "Customer",
  address_1: "Hauptstrasse 1",
  city: "Berlin",
  postal_code: "10115",
  country_code: "de",
}

const isServerError = (error: unknown) => isAxiosError(error) && error.response?.status === 500

/**
 * Buys the given variants in the storefront, as a guest. Medusa waits five seconds for its own lock of an item and then
 * answers 500: on a busy machine a customer presses again, `attempts` times at most.
 */
export async function placeOrder(
  api: AxiosInstance,
  store: Store,
  lines: { variantId: string; quantity: number; metadata?: Record<string, unknown> }[],
  { email = "carla@example.com", attempts = 1 }: { email?: string; attempts?: number } = {}
): Promise<StoreOrder> {
  const post = async (path: string, body: object = {}) =>
    (await api.post(path, body, store.storefront)).data

  const { cart } = await post("/store/carts", {
    region_id: store.regionId,
    sales_channel_id: store.salesChannelId,
    email,
    shipping_address: address,
    billing_address: address,
    items: lines.map(({ variantId, quantity, metadata }) => ({
      variant_id: variantId,
      quantity,
      ...(metadata ? { metadata } : {}),
    })),
  })
  await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: store.shippingOptionId })
  const { payment_collection } = await post("/store/payment-collections", { cart_id: cart.id })
  await post(`/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })

  const complete = async (left: number): Promise<StoreCompleteCartResponse> => {
    try {
      return await post(`/store/carts/${cart.id}/complete?fields=*items`)
    } catch (error) {
      if (left > 1 && isServerError(error)) {
        return complete(left - 1)
      }
      throw error
    }
  }
  const completed = await complete(attempts)
  if (completed.type !== "order") {
    throw new Error(`The cart could not be completed: ${JSON.stringify(completed.error)}`)
  }
  return completed.order
}
