import { Modules } from "@medusajs/framework/utils"
import { moveInFromMetadata } from "../../examples/move-in/from-metadata"
import { createProduct, createStock, readStock, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  let phone: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PH-1" })
    await createStock(api, admin, phone.inventoryItemId, store.locationId, 4)
    await keepInMetadata(["SN-1", "SN-2", "SN-3", "SN-4"])
    const order = await sales.order([phone.variantId, 1])
    await api.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items: [{ id: order.items![0].id, quantity: 1 }], location_id: store.locationId },
      admin
    )
    await noteSold(order.items![0].id, "SN-2")
    await trace.track(phone.inventoryItemId, "serial")
  })

  const keepInMetadata = (serials: string[]) =>
    api.post(
      `/admin/products/${phone.productId}/variants/${phone.variantId}`,
      { metadata: { serials } },
      admin
    )

  /** As a script of such a shop does. */
  const noteSold = (lineId: string, name: string) =>
    getContainer()
      .resolve(Modules.ORDER)
      .updateOrderLineItems(lineId, { metadata: { serials: [name] } })

  const client = {
    get: async (path: string) => (await api.get(path, admin)).data,
    post: async (path: string, body: object) => (await api.post(path, body, admin)).data,
  }

  it("enters what can be entered, and says of each other number which article it is of and why not", async () => {
    await keepInMetadata(["SN-1", "SN-2", "SN-3", "SN-4", "PH-1"])
    const { entered, refused } = await moveInFromMetadata(client, store.locationId)
    expect(entered).toBe(3)
    expect(refused).toEqual([{ sku: "PH-1", name: "PH-1", why: expect.stringContaining("PH-1") }])
  })

  it("enters everything again into the same draft when it is run again", async () => {
    await keepInMetadata(["SN-1", "SN-3"])
    const first = await moveInFromMetadata(client, store.locationId)
    await keepInMetadata(["SN-1", "SN-2", "SN-3", "SN-4"])
    expect(await moveInFromMetadata(client, store.locationId)).toEqual({
      id: first.id,
      entered: 3,
      refused: [],
    })
    const { opening_stock_runs } = await trace.get("/opening-stock")
    expect(opening_stock_runs).toEqual([expect.objectContaining({ id: first.id, rows: 3 })])
  })

  it("gives their numbers to the units that were bought and not sold, and leaves Medusa's level", async () => {
    const { id, entered, refused } = await moveInFromMetadata(client, store.locationId)
    expect({ entered, refused }).toEqual({ entered: 3, refused: [] })
    await trace.post(`/opening-stock/${id}/confirm`)
    expect(await readStock(api, admin, phone.inventoryItemId, store.locationId)).toEqual({
      stocked: 3,
      reserved: 0,
    })
    const { lots } = await trace.get("/lots", { inventory_item_id: phone.inventoryItemId })
    expect(lots.map((lot: { name: string }) => lot.name).sort()).toEqual(["SN-1", "SN-3", "SN-4"])
  })
})
