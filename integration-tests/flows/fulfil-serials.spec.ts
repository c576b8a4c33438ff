import { readBooks, refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let laptop: Product

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    // Two receipts: the names of the older one come last in the alphabet.
    await trace.receive(store.locationId, laptop.inventoryItemId, ["OLD-10", "OLD-9"])
    await trace.receive(store.locationId, laptop.inventoryItemId, ["NEW-1", "NEW-2", "NEW-3"])
  })

  const stock = () => readStock(api, admin, laptop.inventoryItemId, store.locationId)

  describe("the units proposed for an order", () => {
    it("are the ones received first, by FIFO, and SN-9 comes before SN-10", async () => {
      expect(await shop.line(await shop.order([laptop.variantId, 1]))).toMatchObject({
        assigned: ["OLD-9"],
      })
      expect(await shop.line(await shop.order([laptop.variantId, 2]))).toMatchObject({
        assigned: ["NEW-1", "OLD-10"],
      })
    })

    it("are the ones received last, by LIFO", async () => {
      await trace.track(laptop.inventoryItemId, "serial", { removal_strategy: "lifo" })
      expect(await shop.line(await shop.order([laptop.variantId, 4]))).toMatchObject({
        assigned: ["NEW-1", "NEW-2", "NEW-3", "OLD-9"],
      })
    })

    it("are what expires first, by FEFO, across lots, without those that have expired", async () => {
      const coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF-1" })
      await trace.track(coffee.inventoryItemId, "lot", {
        removal_strategy: "fefo",
        use_expiration: true,
      })
      await trace.receive(store.locationId, coffee.inventoryItemId, [
        ["LATE", 5, "2031-01-01T00:00:00Z"],
        ["SOON", 5, "2030-01-01T00:00:00Z"],
        ["GONE", 5, "2020-01-01T00:00:00Z"],
      ])
      const order = await shop.order([coffee.variantId, 7])

      const { lines } = await trace.order(order.id)
      const quantities = lines[0].assigned.map((lot: { name: string; quantity: number }) => [
        lot.name,
        lot.quantity,
      ])
      expect(quantities).toEqual([
        ["SOON", 5],
        ["LATE", 2],
      ])

      await shop.fulfil(order, [6])
      expect(await trace.lot("SOON")).toMatchObject({ quantity: 0 })
      expect(await trace.lot("LATE")).toMatchObject({ quantity: 4, reserved_quantity: 1 })
      expect(await trace.lot("GONE")).toMatchObject({
        quantity: 5,
        reserved_quantity: 0,
        expired: true,
      })
    })

    it("are never blocked ones", async () => {
      await trace.post(`/lots/${(await trace.lot("OLD-9")).id}/block`, { reason: "Recalled" })
      expect(await shop.line(await shop.order([laptop.variantId, 2]))).toMatchObject({
        assigned: ["NEW-1", "OLD-10"],
      })
    })
  })

  describe("changing the units in Detailed Operations", () => {
    it("ships the chosen ones, and the ones taken away are available again", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const changed = await shop.assign(order, [{ lot_name: "NEW-3" }, { lot_name: "NEW-2" }])
      expect(changed.state).toBe("ready")
      expect(await trace.lot("OLD-9")).toMatchObject({ status: "available", reserved_quantity: 0 })
      expect(await trace.lot("NEW-3")).toMatchObject({ status: "reserved", reserved_quantity: 1 })

      await shop.fulfil(order, [2])
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["NEW-2", "NEW-3"],
        missing: 0,
      })
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    })

    it("is refused for a unit that another order has reserved, naming its operation and order number", async () => {
      const other = await shop.order([laptop.variantId, 1])
      const { reference } = await shop.delivery(other)
      const order = await shop.order([laptop.variantId, 1])

      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.assign(order, [{ lot_name: "OLD-9" }])
      )
      expect(answer).toMatchObject({ status: 400, code: "lot_reserved" })
      expect(answer.message).toContain(
        `OLD-9 is reserved for ${reference} (order #${other.display_id})`
      )
      expect(answer.errors).toEqual([
        expect.objectContaining({ index: 0, value: "OLD-9", ref: reference }),
      ])
    })

    it("is refused for a unit in another warehouse, naming it", async () => {
      const munich = await createLocation(api, admin, {
        name: "Munich",
        salesChannelId: store.salesChannelId,
      })
      await trace.receive(munich.id, laptop.inventoryItemId, ["FAR-1"])
      const order = await shop.order([laptop.variantId, 1])
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.assign(order, [{ lot_name: "FAR-1" }])
      )
      expect(answer).toMatchObject({ status: 400, code: "lot_elsewhere" })
      expect(answer.message).toContain("Munich")
    })

    it("is refused for more units than the order needs, and for a line with fewer the order waits", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.assign(order, [{ lot_name: "NEW-1" }, { lot_name: "NEW-2" }])
      )
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })

      expect((await shop.assign(order, [])).state).toBe("waiting")
    })
  })

  describe("units named in the request", () => {
    it("ship by name, and what was proposed is free again", async () => {
      const order = await shop.order([laptop.variantId, 2])
      await shop.fulfil(order, [2], [{ lot_name: "NEW-3" }, { lot_name: "OLD-9" }])
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["NEW-3", "OLD-9"],
        missing: 0,
      })
      expect(await trace.lot("OLD-10")).toMatchObject({ status: "available", reserved_quantity: 0 })
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    })

    it("ship by id and with blanks around the name", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const { id } = await trace.lot("NEW-1")
      await shop.fulfil(order, [2], [{ lot_id: id }, { lot_name: "  NEW-2 ", quantity: 1 }])
      expect((await shop.line(order)).delivered).toEqual(["NEW-1", "NEW-2"])
    })

    it("ship for one of two lines of the same item, while the other takes what is assigned to it", async () => {
      const order = await orderOfTwoLines()
      const proposed = [await shop.line(order, 0), await shop.line(order, 1)]
      expect(proposed.flatMap((line) => line.assigned).sort()).toEqual(["OLD-10", "OLD-9"])

      // The unit named for the first line is the one that was proposed for the second.
      await shop.fulfil(order, [1, 1], [{ lot_name: proposed[1].assigned[0] }])
      expect(await shop.line(order, 0)).toMatchObject({
        assigned: [],
        delivered: proposed[1].assigned,
      })
      expect(await shop.line(order, 1)).toMatchObject({
        assigned: [],
        delivered: proposed[0].assigned,
      })
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    })
  })

  /** Two variants that sell the same inventory item, as a shop with a "refurbished" label has them. */
  async function orderOfTwoLines() {
    const twin = await createProduct(api, admin, store, {
      kit: [{ inventoryItemId: laptop.inventoryItemId, requiredQuantity: 1 }],
    })
    return shop.order([laptop.variantId, 1], [twin.variantId, 1])
  }

  it("a host's or another plugin's additional data reaches Medusa untouched", async () => {
    const order = await shop.order([laptop.variantId, 1])
    const additional_data = { gift_wrap: { paper: "red" }, traceability: null }
    await shop.fulfil(order, [1], undefined, { additional_data })
    expect((await shop.line(order)).delivered).toEqual(["OLD-9"])
  })

  it("an order without tracked items has no delivery operation and fulfils as ever", async () => {
    const cable = await createProduct(api, admin, store, { title: "Cable", stock: 5 })
    const order = await shop.order([cable.variantId, 2])
    expect((await trace.order(order.id)).operations).toEqual([])
    const { fulfillments } = await shop.fulfil(order, [2])
    expect(await readStock(api, admin, cable.inventoryItemId, store.locationId)).toEqual({
      stocked: 3,
      reserved: 0,
    })
    await shop.cancel(order, fulfillments[0].id)
    expect(await readStock(api, admin, cable.inventoryItemId, store.locationId)).toEqual({
      stocked: 5,
      reserved: 2,
    })
  })

  it("a fulfilment from another warehouse takes that warehouse's units", async () => {
    const munich = await createLocation(api, admin, {
      name: "Munich",
      salesChannelId: store.salesChannelId,
    })
    await trace.receive(munich.id, laptop.inventoryItemId, ["FAR-1", "FAR-2"])
    const order = await shop.order([laptop.variantId, 2])

    const { fulfillments } = await shop.fulfil(order, [1], undefined, { location_id: munich.id })
    expect(await shop.line(order)).toEqual({
      assigned: ["FAR-2"],
      delivered: ["FAR-1"],
      missing: 0,
    })
    expect(await trace.lot("OLD-9")).toMatchObject({ status: "available", reserved_quantity: 0 })
    expect(await readStock(api, admin, laptop.inventoryItemId, munich.id)).toMatchObject({
      stocked: 1,
    })
    expect(await stock()).toMatchObject({ stocked: 5 })

    await shop.cancel(order, fulfillments[0].id)
    expect(await shop.line(order)).toEqual({
      assigned: ["FAR-1", "FAR-2"],
      delivered: [],
      missing: 0,
    })
  })

  it("fulfilling twice with the same request ships once", async () => {
    const order = await shop.order([laptop.variantId, 1])
    await shop.fulfil(order, [1])
    const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [1]))
    expect(answer.status).toBe(400)
    expect((await readBooks(getContainer())).fulfillments).toHaveLength(1)
  })
})
