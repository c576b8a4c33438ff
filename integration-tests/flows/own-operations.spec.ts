import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10.5]])
  })

  const start = async (body: object) => (await trace.post("/operations", body)).operation
  const confirm = async (id: string) => (await trace.post(`/operations/${id}/confirm`)).operation
  const stockOf = (product: Product, location: string) =>
    readStock(api, admin, product.inventoryItemId, location)

  it("moves reserved units to another stock location, with Medusa's levels at both ends", async () => {
    const lines = [
      { inventory_item_id: laptop.inventoryItemId, quantity: 1 },
      { inventory_item_id: coffee.inventoryItemId, quantity: 4.25 },
    ]
    const draft = await start({
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines,
    })
    const ready = await confirm(draft.id)
    expect(ready.state).toBe("ready")
    expect(await trace.lot("SN-1")).toMatchObject({ status: "reserved" })
    await trace.post(`/operations/${draft.id}/validate`)

    expect(await trace.lot("SN-1")).toMatchObject({ status: "available", location_id: lyon })
    expect(await trace.lot("LOT-A")).toMatchObject({ quantity: 10.5, location_id: null })
    expect(await stockOf(laptop, lyon)).toEqual({ stocked: 1, reserved: 0 })
    expect(await stockOf(coffee, store.locationId)).toEqual({ stocked: 6.25, reserved: 0 })
  })

  it("scraps a unit, which is then nowhere to be sold", async () => {
    const lines = [
      { inventory_item_id: laptop.inventoryItemId, quantity: 1, details: [{ lot_name: "SN-2" }] },
    ]
    const draft = await start({ code: "scrap", location_id: store.locationId, lines })
    await confirm(draft.id)
    await trace.post(`/operations/${draft.id}/validate`)
    expect(await trace.lot("SN-2")).toMatchObject({ status: "scrapped", quantity: 0 })
    expect(await stockOf(laptop, store.locationId)).toEqual({ stocked: 1, reserved: 0 })
  })

  it("adjusts lost units out and found units in", async () => {
    const lost = await start({
      code: "adjustment",
      location_id: store.locationId,
      from_location_id: store.locationId,
      to_location_id: "adjustment",
      lines: [{ inventory_item_id: coffee.inventoryItemId, quantity: 0.5 }],
    })
    await confirm(lost.id)
    await trace.post(`/operations/${lost.id}/validate`)
    const found = await trace.post("/operations", {
      code: "adjustment",
      location_id: store.locationId,
      lines: [
        {
          inventory_item_id: coffee.inventoryItemId,
          quantity: 2,
          details: [{ lot_name: "LOT-A", quantity: 2 }],
        },
      ],
    })
    await confirm(found.operation.id)
    await trace.post(`/operations/${found.operation.id}/validate`)
    expect(await trace.lot("LOT-A")).toMatchObject({ quantity: 12 })
    expect(await stockOf(coffee, store.locationId)).toEqual({ stocked: 12, reserved: 0 })
  })

  it("waits when not everything is there, and is ready once the rest has arrived", async () => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity: 3 }]
    const draft = await start({
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines,
    })
    expect((await confirm(draft.id)).state).toBe("waiting")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-3"])
    expect((await trace.operation(draft.id)).state).toBe("ready")
  })

  it("leaves what was not scanned to the backorder", async () => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity: 2 }]
    const draft = await start({
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines,
    })
    const ready = await confirm(draft.id)
    const details = [{ lot_name: "SN-2", picked: true }, { lot_name: "SN-1" }]
    await trace.post(`/operations/${draft.id}/lines/${ready.lines[0].id}/details`, { details })
    expect(await refused(trace.post(`/operations/${draft.id}/validate`))).toMatchObject({
      code: "quantity_mismatch",
    })
    const { backorder } = await trace.post(`/operations/${draft.id}/validate`, {
      backorder: "create",
    })

    expect(await trace.lot("SN-2")).toMatchObject({ location_id: lyon })
    expect(backorder).toMatchObject({ state: "ready", backorder_of_id: draft.id })
    expect(backorder.lines[0].details).toEqual([
      expect.objectContaining({ lot_name: "SN-1", quantity: 1 }),
    ])
  })

  it("moves goods without numbers in full beside scanned ones, unless a quantity is entered", async () => {
    const bag = await createProduct(api, admin, store, { title: "Bag", stock: 10 })
    const lines = [
      { inventory_item_id: laptop.inventoryItemId, quantity: 1 },
      { inventory_item_id: bag.inventoryItemId, quantity: 4 },
    ]
    const body = { code: "internal", location_id: store.locationId, to_location_id: lyon, lines }
    const first = await confirm((await start(body)).id)
    const details = [{ lot_name: "SN-2", picked: true }]
    await trace.post(`/operations/${first.id}/lines/${first.lines[0].id}/details`, { details })
    const { operations } = await trace.get("/operations", { q: first.reference })
    expect(operations[0]).toMatchObject({ state: "ready", demand: 5, assigned: 5 })
    await trace.post(`/operations/${first.id}/validate`)
    expect(await stockOf(bag, lyon)).toEqual({ stocked: 4, reserved: 0 })

    const second = await confirm((await start(body)).id)
    await trace.post(`/operations/${second.id}/lines/${second.lines[1].id}/details`, {
      details: [{ quantity: 3 }],
    })
    const { backorder } = await trace.post(`/operations/${second.id}/validate`, {
      backorder: "create",
    })
    expect(await stockOf(bag, lyon)).toEqual({ stocked: 7, reserved: 0 })
    expect(backorder.lines).toEqual([
      expect.objectContaining({ inventory_item_id: bag.inventoryItemId, demand: 1 }),
    ])
  })

  it("cancelling frees what was reserved", async () => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity: 2 }]
    const draft = await start({
      code: "internal",
      location_id: store.locationId,
      to_location_id: lyon,
      lines,
    })
    await confirm(draft.id)
    await trace.post(`/operations/${draft.id}/cancel`)
    expect(await trace.lot("SN-1")).toMatchObject({ status: "available" })
    expect(await refused(trace.post(`/operations/${draft.id}/validate`))).toMatchObject({
      code: "invalid_state",
    })
  })

  it.each([
    ["a transfer to nowhere", { code: "internal" }, "invalid_state"],
    ["a transfer to the same place", { code: "internal", to: "here" }, "invalid_state"],
    ["a transfer to a customer", { code: "internal", to: "customer" }, "invalid_state"],
    ["a receipt out of a warehouse", { code: "receipt", from: "lyon" }, "invalid_state"],
    ["scrap to another warehouse", { code: "scrap", to: "lyon" }, "invalid_state"],
  ])(
    "refuses %s",
    async (_name, { code, from, to }: { code: string; from?: string; to?: string }, expected) => {
      const place = (name?: string) =>
        name === "here" ? store.locationId : name === "lyon" ? lyon : name
      const answer = await refused(
        trace.post("/operations", {
          code,
          location_id: store.locationId,
          from_location_id: place(from),
          to_location_id: place(to),
          lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }],
        })
      )
      expect(answer).toMatchObject({ status: 400, code: expected })
    }
  )

  it("refuses places and items that do not exist", async () => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }]
    const body = {
      code: "internal",
      location_id: store.locationId,
      to_location_id: "sloc_unknown",
      lines,
    }
    expect(await refused(trace.post("/operations", body))).toMatchObject({ status: 404 })
    const unknown = {
      ...body,
      to_location_id: lyon,
      lines: [{ inventory_item_id: "iitem_unknown", quantity: 1 }],
    }
    expect(await refused(trace.post("/operations", unknown))).toMatchObject({ status: 404 })
  })
})
