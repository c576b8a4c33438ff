import { Agent } from "node:http"
import axios, { type AxiosError, type AxiosInstance } from "axios"
import type { RequestHeaders } from "../../helpers/create-admin"
import type { Store } from "../../helpers/create-store"
import type { Demo } from "../../helpers/start-demo"
import { traceability } from "../../helpers/traceability"

export type DemoShop = { api: AxiosInstance; admin: RequestHeaders; store: Store }

/** What a refusal says, without the sockets that Jest cannot hand from one process to another. */
function withPlainErrors(api: AxiosInstance): AxiosInstance {
  api.interceptors.response.use(undefined, ({ config, response, message }: AxiosError) => {
    const said = response ? `${response.status} ${JSON.stringify(response.data)}` : message
    const { status, data } = response ?? {}
    throw Object.assign(new Error(`${config?.method} ${config?.url}: ${said}`), {
      response: response && { status, data },
    })
  })
  return api
}

/** The demo's own shop, for the helpers that the other tests use. */
export async function openDemoShop(demo: Demo): Promise<DemoShop> {
  // While a browser is waited for, Medusa closes a connection that nobody uses, maybe just as it is used again.
  const httpAgent = new Agent({ keepAlive: false })
  const api = withPlainErrors(axios.create({ baseURL: demo.url, httpAgent }))
  const { data } = await api.post("/auth/user/emailpass", {
    email: demo.email,
    password: demo.password,
  })
  const admin = { headers: { authorization: `Bearer ${data.token}` } }
  const get = async (path: string) => (await api.get(path, admin)).data

  const { regions } = await get("/admin/regions?name=Europe")
  const { sales_channels } = await get("/admin/sales-channels")
  const { stock_locations } = await get("/admin/stock-locations?name=Berlin Warehouse")
  const { shipping_profiles } = await get("/admin/shipping-profiles")
  const { shipping_options } = await get("/admin/shipping-options")
  const { api_keys } = await get("/admin/api-keys?type=publishable")
  const store = {
    regionId: regions[0].id,
    salesChannelId: sales_channels[0].id,
    locationId: stock_locations[0].id,
    shippingProfileId: shipping_profiles[0].id,
    shippingOptionId: shipping_options.find(
      (option: { name: string }) => option.name === "Standard"
    ).id,
    storefront: { headers: { "x-publishable-api-key": api_keys[0].token } },
  }
  return { api, admin, store }
}

/** A confirmed purchase order of one tracked item, whose receipt nobody has filled in yet. */
export async function orderFromSupplier(
  { api, admin, store }: DemoShop,
  inventoryItemId: string,
  quantity: number
) {
  const { get, post } = traceability(api, admin)
  const { suppliers } = await get("/suppliers", { limit: 1 })
  const { purchase_order } = await post("/purchase-orders", {
    supplier_id: suppliers[0].id,
    location_id: store.locationId,
    lines: [{ inventory_item_id: inventoryItemId, quantity, unit_cost: 120 }],
  })
  return (await post(`/purchase-orders/${purchase_order.id}/confirm`)).purchase_order
}

/** One of the demo's own products, by SKU. */
export async function demoProduct({ api, admin }: DemoShop, sku: string) {
  const fields = "fields=id,product_id,*inventory_items"
  const { data } = await api.get(`/admin/product-variants?sku=${sku}&${fields}`, admin)
  const [{ id, product_id, inventory_items }] = data.variants
  return {
    variantId: id as string,
    productId: product_id as string,
    inventoryItemId: inventory_items[0].inventory_item_id as string,
  }
}
