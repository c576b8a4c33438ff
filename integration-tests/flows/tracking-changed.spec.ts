import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** Numbers from a time when their item was tracked in another way. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let tea: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA" })
  })

  /** Comes in as one and leaves at once, so that the tracking may change. */
  async function cameAndWent(name: string, quantity: number) {
    const { inventoryItemId } = tea
    await trace.receive(store.locationId, inventoryItemId, [[name, quantity]])
    const { operation } = await trace.post("/operations", {
      code: "delivery",
      location_id: store.locationId,
      lines: [{ inventory_item_id: inventoryItemId, quantity }],
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    await trace.post(`/operations/${operation.id}/validate`)
  }

  it.each([
    ["a lot", "lot", 2, "serial", 1],
    ["a serial number", "serial", 1, "lot", 5],
  ] as const)(
    "let nothing new come in as what %s was before",
    async (_what, before, first, after, second) => {
      await trace.track(tea.inventoryItemId, before)
      await cameAndWent("T-1", first)
      await trace.track(tea.inventoryItemId, after)
      const receipt = await trace.openReceipt(store.locationId, tea.inventoryItemId, second)
      const enter = (lot_name: string) =>
        trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
          details: [{ lot_name, quantity: second }],
        })
      expect(await refuses(() => enter("T-1"))).toMatchObject({
        status: 400,
        code: "lot_exists",
        errors: [{ index: 0, value: "T-1" }],
      })
      await enter("T-2")
      await trace.post(`/operations/${receipt.id}/validate`)
      const { stocked } = await readStock(api, admin, tea.inventoryItemId, store.locationId)
      expect(stocked).toBe(second)
      expect((await trace.integrity()).ok).toBe(true)
    }
  )
})
