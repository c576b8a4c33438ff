import type { TraceabilityOptions } from "../../src/types"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** The option `enabled: false` of medusa-config, in a shop that never saved its settings. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let lamp: Product

  /** The module reads its options when it is asked, so that this is what a server does that was started with them. */
  const start = (options: TraceabilityOptions) => {
    const module = getContainer().resolve(TRACEABILITY_MODULE) as unknown as {
      options_: TraceabilityOptions
    }
    module.options_ = options
  }

  const setLevel = (quantity: number) =>
    api.post(
      `/admin/inventory-items/${lamp.inventoryItemId}/location-levels/${store.locationId}`,
      { stocked_quantity: quantity },
      admin
    )
  const track = (tracking: string) =>
    trace.post(`/item-tracking/${lamp.inventoryItemId}`, { tracking })
  const stock = () => readStock(api, admin, lamp.inventoryItemId, store.locationId)
  const kept = async () => [
    (await trace.get("/lots")).lots.map(({ name }: { name: string }) => name),
    (await trace.movements((await trace.lot("LA-1")).id)).length,
  ]

  beforeAll(async () => {
    lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LAMP-1", stock: 0 })
    await trace.track(lamp.inventoryItemId, "serial")
    await trace.receive(store.locationId, lamp.inventoryItemId, ["LA-1", "LA-2"])
    const order = await sales.order([lamp.variantId, 1])
    await sales.fulfil(order, [1])
  })

  afterEach(() => start({}))

  it("still checks what is tracked, since its levels would not be its units any more", async () => {
    start({ enabled: false })
    const answer = await refuses(() => setLevel(7).catch((error) => Promise.reject(error)))
    expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
    const order = await sales.order([lamp.variantId, 1])
    await sales.fulfil(order, [1])
    expect((await sales.line(order)).delivered).toEqual(["LA-2"])
    expect(await trace.integrity()).toMatchObject({ ok: true })
  })

  it("leaves Medusa alone where nothing is tracked, and keeps everything for later", async () => {
    const last = await sales.order([lamp.variantId, 1])
    await sales.fulfil(last, [1])
    await track("none")
    const before = await kept()

    start({ enabled: false })
    await setLevel(5)
    const order = await sales.order([lamp.variantId, 2])
    await sales.fulfil(order, [2])
    expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    expect(await kept()).toEqual(before)
    expect(await refuses(() => track("serial"))).toMatchObject({
      status: 400,
      code: "invalid_state",
      message: "Lots & Serial Numbers are switched off in the settings. Switch them on first.",
    })

    start({})
    expect((await track("serial")).untracked).toMatchObject([{ quantity: 3 }])
    await trace.post("/lot-assignments", {
      inventory_item_id: lamp.inventoryItemId,
      location_id: store.locationId,
      lots: [{ name: "LA-3" }, { name: "LA-4" }, { name: "LA-5" }],
    })
    const again = await sales.order([lamp.variantId, 1])
    await sales.fulfil(again, [1])
    expect((await sales.line(again)).delivered).toEqual(["LA-3"])
    expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
  })
})
