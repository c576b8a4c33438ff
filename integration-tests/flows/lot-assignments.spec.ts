import { createProduct, readStock, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let phone: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE", stock: 3 })
    await trace.track(phone.inventoryItemId, "serial")
  })

  afterEach(async () => {
    expect(await readStock(api, admin, phone.inventoryItemId, store.locationId)).toEqual({
      stocked: 3,
      reserved: 0,
    })
  })

  const assign = (names: string[]) =>
    trace.post("/lot-assignments", {
      inventory_item_id: phone.inventoryItemId,
      location_id: store.locationId,
      lots: names.map((name) => ({ name })),
    })
  const untracked = async () =>
    (await trace.get("/item-tracking", { inventory_item_id: phone.inventoryItemId })).untracked[0]
      ?.quantity ?? 0

  it("numbers stock that was counted before tracking, and Medusa's level stays as it is", async () => {
    const { operation } = await assign(["SN-1", "SN-2"])
    expect(operation).toMatchObject({ code: "adjustment", state: "done" })
    expect(await untracked()).toBe(1)
    const lot = await trace.lot("SN-1")
    expect(lot).toMatchObject({ status: "available", location_id: store.locationId })
    expect(await trace.movements(lot.id)).toEqual([
      expect.objectContaining({ from_location_id: "adjustment", to_location_id: store.locationId }),
    ])
  })

  it("numbers a unit while the serial number is created", async () => {
    const body = { inventory_item_id: phone.inventoryItemId, location_id: store.locationId }
    const { lot } = await trace.post("/lots", body)
    expect(lot).toMatchObject({ name: "0000001", status: "available", quantity: 1 })
    expect(await untracked()).toBe(2)
  })

  it("keeps batch and best before of each number", async () => {
    await trace.post("/lot-assignments", {
      inventory_item_id: phone.inventoryItemId,
      location_id: store.locationId,
      lots: [{ name: "SN-1", batch_name: "B-7", best_before_at: "2027-05-31" }],
    })
    const lot = await trace.lot("SN-1")
    expect(lot.batch_lot_id).toBe((await trace.lot("B-7")).id)
    expect(new Date(lot.best_before_at).toISOString().slice(0, 10)).toBe("2027-05-31")
  })

  it("refuses a quantity without the place where it is counted", async () => {
    const lot = { inventory_item_id: phone.inventoryItemId, name: "SN-1", quantity: 1 }
    expect(await refused(trace.post("/lots", lot))).toMatchObject({ status: 400 })
    expect(await trace.lot("SN-1")).toBeUndefined()
  })

  it("refuses more numbers than there is stock without one, and writes none", async () => {
    const answer = await refused(assign(["SN-1", "SN-2", "SN-3", "SN-4"]))
    expect(answer).toMatchObject({ status: 400, code: "not_enough_stock" })
    expect(await trace.lot("SN-1")).toBeUndefined()
    expect(await untracked()).toBe(3)
  })

  it("refuses a number twice, and one that is in stock", async () => {
    expect(await refused(assign(["SN-1", "SN-1"]))).toMatchObject({ code: "duplicate_lot" })
    await assign(["SN-1"])
    expect(await refused(assign(["SN-1"]))).toMatchObject({ code: "lot_exists" })
    expect(await untracked()).toBe(2)
  })

  it("gives each number once when two people assign at the same time", async () => {
    const answers = await Promise.allSettled([assign(["SN-1", "SN-2"]), assign(["SN-3", "SN-4"])])
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1)
    expect(await untracked()).toBe(1)
  })
})
