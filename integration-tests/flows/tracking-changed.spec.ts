import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** Numbers from a time when their item was tracked in another way. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let tea: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA" })
  })

  /** Two pieces of the lot T-1 are sold; since then the article has serial numbers. */
  async function sellAsLot() {
    const { inventoryItemId, variantId } = tea
    await trace.track(inventoryItemId, "lot")
    await trace.receive(store.locationId, inventoryItemId, [["T-1", 2]])
    const order = await shop.order([variantId, 2])
    await shop.fulfil(order, [2])
    await trace.track(inventoryItemId, "serial")
    return order
  }

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

  it("pieces of a lot that come back get their serial numbers by one count, as the refusal says", async () => {
    const { inventoryItemId } = tea
    const order = await sellAsLot()
    await goods.receive(await goods.request(order, { 0: 2 }), order, { 0: 2 })
    expect(await trace.lot("T-1")).toMatchObject({ kind: "lot", quantity: 2 })

    const { operation } = await trace.post("/operations", {
      code: "delivery",
      location_id: store.locationId,
      lines: [{ inventory_item_id: inventoryItemId, quantity: 2 }],
    })
    const path = `/operations/${operation.id}/lines/${operation.lines[0].id}/details`
    const both = { details: [{ lot_name: "T-1", quantity: 2 }] }
    const answer = await refuses(() => trace.post(path, both))
    expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
    expect(answer.message).toContain(
      "Name them with a stock count (T-1 as 0, each piece as 1 by its serial number), and take those."
    )

    const { operations } = await trace.post("/stock-counts", {
      location_id: store.locationId,
      inventory_item_id: inventoryItemId,
      lots: [
        { lot_name: "T-1", counted_quantity: 0 },
        { lot_name: "S-1", counted_quantity: 1 },
        { lot_name: "S-2", counted_quantity: 1 },
      ],
    })
    expect(operations).toHaveLength(2)
    const { stocked } = await readStock(api, admin, inventoryItemId, store.locationId)
    expect(stocked).toBe(2)
    expect((await trace.integrity()).ok).toBe(true)
    await trace.post(path, { details: [{ lot_name: "S-1" }, { lot_name: "S-2" }] })
    await trace.post(`/operations/${operation.id}/confirm`)
    expect((await trace.post(`/operations/${operation.id}/validate`)).operation.state).toBe("done")
  })

  it("a lot from before comes back and is moved as what it is", async () => {
    const order = await sellAsLot()
    const returnId = await goods.request(order, { 0: 2 })
    await trace.get(`/returns/${returnId}`)
    const lots = [{ line_item_id: order.items![0].id, lot_name: "T-1", quantity: 2 }]
    await trace.post(`/returns/${returnId}/lots`, { lots })
    await goods.receive(returnId, order, { 0: 2 })
    const { id } = await trace.lot("T-1")
    await trace.post(`/lots/${id}/scrap`, { location_id: store.locationId, reason: "Torn" })
    expect(await trace.lot("T-1")).toMatchObject({ status: "scrapped" })
    expect((await trace.integrity()).ok).toBe(true)
  })
})
