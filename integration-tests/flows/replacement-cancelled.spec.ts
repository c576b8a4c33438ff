import { createProduct, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** The unit that was to replace another one, when it is no longer sent. */
runApp(({ api }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let phone: Product

  const units = async () => {
    const { lots } = await trace.get("/lots", { inventory_item_id: phone.inventoryItemId })
    return lots.map((lot: { name: string; status: string }) => [lot.name, lot.status])
  }

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
  })

  it.each(["claim", "exchange"] as const)(
    "is free as soon as its %s is cancelled, though nobody opens the order",
    async (kind) => {
      const before = Object.fromEntries(await units())
      const order = await shop.order([phone.variantId, 1])
      const sold = Object.keys(before).find((name) => before[name] === "available")!
      await shop.fulfil(order, [1], [{ line_item_id: order.items![0].id, lot_name: sold }])

      const post = async (path: string, body: object = {}) =>
        (await api.post(`/admin/${kind}s${path}`, body, admin)).data
      const made = await post("", {
        order_id: order.id,
        ...(kind === "claim" ? { type: "replace" } : {}),
      })
      const { id } = made[kind]
      const item = { id: order.items![0].id, quantity: 1 }
      if (kind === "claim") {
        await post(`/${id}/claim-items`, { items: [{ ...item, reason: "production_failure" }] })
      }
      await post(`/${id}/inbound/items`, { items: [item], location_id: store.locationId })
      await post(`/${id}/outbound/items`, { items: [{ variant_id: phone.variantId, quantity: 1 }] })
      await post(`/${id}/outbound/shipping-method`, { shipping_option_id: store.shippingOptionId })
      await post(`/${id}/request`)
      const count = async (status: string) =>
        (await units()).filter(([, each]: string[]) => each === status).length
      await eventually(async () => expect(await count("reserved")).toBe(1))

      await post(`/${id}/cancel`)
      await eventually(async () => expect(await count("reserved")).toBe(0))
      expect(Object.fromEntries(await units())).toEqual({ ...before, [sold]: "delivered" })
    }
  )
})
