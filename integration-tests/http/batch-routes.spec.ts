import { createAdmin, type RequestHeaders } from "../helpers/create-admin"
import { createStore, type Store } from "../helpers/create-store"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { traceability, type Traceability } from "../helpers/traceability"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  let admin: RequestHeaders
  let store: Store
  let trace: Traceability
  let shop: Workshop
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    shop = await createWorkshop(api, admin, store, trace)
  })

  it("previews by a route of its own as by the action", async () => {
    const order = await shop.order(shop.bike, 2)
    const batch = { first_name: "BK-010" }
    const preview = await shop.call(order.id, "batch/preview", batch)
    expect(preview.rows).toMatchObject([{ name: "BK-010" }, { name: "BK-011" }])
    expect(preview).toEqual(await shop.call(order.id, "batch", { action: "preview", ...batch }))
  })

  it("prepares, then produces, by routes of their own", async () => {
    const order = await shop.order(shop.bike, 2)
    const prepared = await shop.call(order.id, "batch/prepare", { first_name: "BK-010" })
    expect(prepared.manufacturing_orders).toMatchObject([
      { id: order.id, state: "to_close", lot: { name: "BK-010" } },
      { state: "to_close", lot: { name: "BK-011" } },
    ])
    const other = await shop.order(shop.bike, 1)
    const produced = await shop.call(other.id, "batch/produce", { accept_consumption: true })
    expect(produced).toMatchObject({ manufacturing_orders: [{ state: "done" }], rest_id: null })
  })

  it("refuses what a route does not take", async () => {
    const order = await shop.order(shop.bike, 1)
    const bodies: [route: string, body: object][] = [
      ["batch", {}],
      ["batch", { action: "destroy" }],
      ["batch", { action: "produce", colour: "red" }],
      ["batch/produce", { action: "produce" }],
      ["batch/prepare", { accept_consumption: true }],
      ["batch/preview", { rows: [] }],
    ]
    for (const [route, body] of bodies) {
      expect(await refuses(() => shop.call(order.id, route, body))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
    }
  })
})
