import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let coffee: Product

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 10],
      ["LOT-B", 5],
    ])
  })

  it("says of a new lot that nothing was changed", async () => {
    const { id } = await trace.lot("LOT-A")
    expect(await trace.get(`/lots/${id}/changes`)).toEqual({
      changes: [],
      count: 0,
      offset: 0,
      limit: 20,
    })
  })

  it("lists who changed what, the newest first, a page at a time", async () => {
    const { id } = await trace.lot("LOT-A")
    await trace.post(`/lots/${id}`, { name: "LOT-A2" })
    await trace.post(`/lots/${id}`, { expires_at: "2031-05-01T00:00:00.000Z" })
    await trace.post(`/lots/${id}/block`, { reason: "Broken seal" })

    const { changes, count } = await trace.get(`/lots/${id}/changes`, { limit: 2 })
    expect(count).toBe(3)
    expect(changes).toMatchObject([
      { kind: "held", reason: "Broken seal", actor_id: admin.userId, lot_name: "LOT-A2" },
      { kind: "dates_changed", before: { expires_at: null }, actor_id: admin.userId },
    ])
    const rest = await trace.get(`/lots/${id}/changes`, { limit: 2, offset: 2 })
    expect(rest.changes).toMatchObject([
      {
        kind: "renamed",
        before: { name: "LOT-A" },
        after: { name: "LOT-A2" },
        actor_id: admin.userId,
        actor_name: expect.any(String),
      },
    ])
  })

  it("says who changed the dates of several lots at once", async () => {
    const lots = [await trace.lot("LOT-A"), await trace.lot("LOT-B")]
    await trace.post("/lot-dates", {
      ids: lots.map((lot) => lot.id),
      expires_at: "2031-05-01T00:00:00.000Z",
    })
    for (const { id } of lots) {
      expect((await trace.get(`/lots/${id}/changes`)).changes).toMatchObject([
        { kind: "dates_changed", actor_id: admin.userId },
      ])
    }
  })

  it("does not know a lot that does not exist", async () => {
    expect(await refused(trace.get("/lots/slot_unknown/changes"))).toMatchObject({ status: 404 })
  })
})
