import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let bike: Product
  let battery: Product
  let frame: Product
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    bike = await createProduct(api, admin, store, { title: "Bike", sku: "BIKE" })
    battery = await createProduct(api, admin, store, { title: "Battery", sku: "BAT" })
    frame = await createProduct(api, admin, store, { title: "Frame", sku: "FRA" })
    await trace.track(bike.inventoryItemId, "serial")
  })

  const line = (product: Product, quantity: number, role?: string) => ({
    inventory_item_id: product.inventoryItemId,
    quantity,
    role,
  })
  const create = async (body: object = {}) =>
    (
      await trace.post("/boms", {
        inventory_item_id: bike.inventoryItemId,
        lines: [line(battery, 2), line(frame, 0.5, "by_product")],
        ...body,
      })
    ).bom

  it("keeps what a product is made of, with by-products and the consumption policy", async () => {
    const bom = await create({ quantity: 4, consumption: "strict", note: "Second shift" })
    expect(bom).toMatchObject({
      title: "Bike",
      quantity: 4,
      consumption: "strict",
      note: "Second shift",
    })
    expect(bom.lines).toEqual([
      expect.objectContaining({ sku: "BAT", quantity: 2, role: "component" }),
      expect.objectContaining({ sku: "FRA", quantity: 0.5, role: "by_product" }),
    ])
    expect((await trace.get(`/boms/${bom.id}`)).bom).toEqual(bom)
  })

  it("changes the lines and leaves out what is not given", async () => {
    const { id } = await create({ quantity: 4 })
    const { bom } = await trace.post(`/boms/${id}`, { lines: [line(frame, 1)] })
    expect(bom).toMatchObject({ quantity: 4, consumption: "warn" })
    expect(bom.lines).toEqual([
      expect.objectContaining({ sku: "FRA", quantity: 1, role: "component" }),
    ])
  })

  it("finds bills by a part of the product's title or SKU, or of the name somebody gave the bill", async () => {
    const { id } = await create({ note: "Winter edition" })
    const find = async (q: string) =>
      (await trace.get("/boms", { q })).boms.map((bom: { id: string }) => bom.id)
    for (const q of ["bik", "BIKE", "winter"]) {
      expect(await find(q)).toContain(id)
    }
    for (const q of ["Battery", "100%", "summer"]) {
      expect(await find(q)).toEqual([])
    }
  })

  it("finds bills by product and by what they consume, and deletes them", async () => {
    const { id } = await create()
    const find = (params: object) => trace.get("/boms", params)
    expect(await find({ inventory_item_id: bike.inventoryItemId })).toMatchObject({ count: 1 })
    expect(await find({ inventory_item_id: battery.inventoryItemId })).toMatchObject({ count: 0 })
    expect((await find({ line_item_id: battery.inventoryItemId })).boms[0].id).toBe(id)
    expect(await trace.del(`/boms/${id}`)).toEqual({ id, object: "bom", deleted: true })
    expect(await refused(trace.get(`/boms/${id}`))).toMatchObject({
      status: 404,
      code: "not_found",
    })
  })

  it.each([
    [
      "a product made of itself",
      () => ({ lines: [line(bike, 1)] }),
      /Bike \(BIKE\) cannot be made of itself/,
    ],
    [
      "an item that stands twice",
      () => ({ lines: [line(frame, 1), line(frame, 2)] }),
      /Frame \(FRA\) appears twice/,
    ],
    [
      "a line of nothing",
      () => ({ lines: [line(frame, 0)] }),
      /Frame \(FRA\): .*greater than zero/,
    ],
    [
      "half a serial number",
      () => ({ quantity: 0.5 }),
      /Bike \(BIKE\) is tracked by serial number/,
    ],
  ])("refuses %s", async (_name, body, message) => {
    const answer = await unchanged(() => create(body()))
    expect(answer).toMatchObject({ status: 400, message: expect.stringMatching(message) })
  })

  it("leaves a bill as it was when a change of it is refused", async () => {
    const { id } = await create()
    const answer = await unchanged(() =>
      trace.post(`/boms/${id}`, { quantity: 9, lines: [line(bike, 1)] })
    )
    expect(answer.code).toBe("invalid_state")
  })

  describe("a circle", () => {
    const bomOf = (product: Product, ...components: Product[]) =>
      trace.post("/boms", {
        inventory_item_id: product.inventoryItemId,
        lines: components.map((component) => line(component, 1)),
      })
    const refusal = {
      status: 400,
      code: "invalid_state",
      message: expect.stringMatching(
        /cannot be made of .*: by its own bills of materials .* is made of/
      ),
    }

    it("is refused over one level and over several, when a bill is created and when it is changed", async () => {
      const wheel = await createProduct(api, admin, store, { title: "Wheel", sku: "WHE" })
      await bomOf(bike, frame)
      await bomOf(frame, battery)
      expect(await unchanged(() => bomOf(frame, bike))).toMatchObject(refusal)
      const { message } = await unchanged(() => bomOf(battery, wheel, bike))
      expect(message).toBe(
        "Battery (BAT) cannot be made of Bike (BIKE): by its own bills of materials Bike (BIKE) is made of Battery (BAT)."
      )
      const { bom } = await bomOf(battery, wheel)
      const lines = [line(wheel, 1), line(frame, 1)]
      expect(await unchanged(() => trace.post(`/boms/${bom.id}`, { lines }))).toMatchObject(refusal)
      await trace.post(`/boms/${bom.id}`, { lines: [line(wheel, 2)] })
    })

    it("may lead over a by-product: what is left over can be used again", async () => {
      await bomOf(bike, frame)
      const lines = [line(battery, 1), line(bike, 1, "by_product")]
      await trace.post("/boms", { inventory_item_id: frame.inventoryItemId, lines })
    })

    it("is not closed by two people at once", async () => {
      for (let round = 0; round < 5; round += 1) {
        const answers = await Promise.allSettled([bomOf(bike, frame), bomOf(frame, bike)])
        expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        const { boms } = await trace.get("/boms")
        await Promise.all(boms.map((bom: { id: string }) => trace.del(`/boms/${bom.id}`)))
      }
    })
  })
})
