import { createProduct } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api }) => {
  const { admin, store, trace } = useShop()

  async function deliver(itemId: string, quantity: number): Promise<string[]> {
    const { operation } = await trace.post("/operations", {
      code: "delivery",
      location_id: store.locationId,
      lines: [{ inventory_item_id: itemId, quantity }],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return (await trace.post(`/operations/${operation.id}/validate`)).notes
  }

  it("what leaves although Medusa has promised it is said", async () => {
    const product = await createProduct(api, admin, store, { title: "Kept", sku: "KEPT-1" })
    const itemId = product.inventoryItemId
    await trace.track(itemId, "serial")
    await trace.receive(store.locationId, itemId, ["K1", "K2", "K3"])
    const kept = { inventory_item_id: itemId, location_id: store.locationId, quantity: 2 }
    await api.post("/admin/reservations", kept, admin)
    expect(await deliver(itemId, 1)).toEqual([])
    expect(await deliver(itemId, 1)).toEqual([
      expect.stringMatching(
        /^Kept \(KEPT-1\): 2 are promised at Warehouse .+, and 1 is left there\.$/
      ),
    ])
  })
})
