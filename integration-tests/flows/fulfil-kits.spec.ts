import { refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let body: Product
  let lens: Product
  let strap: Product
  let kit: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>
  let delivery: string

  beforeAll(async () => {
    body = await createProduct(api, admin, store, { title: "Camera body", sku: "BODY" })
    lens = await createProduct(api, admin, store, { title: "Lens", sku: "LENS" })
    strap = await createProduct(api, admin, store, { title: "Strap", sku: "STRAP", stock: 20 })
    kit = await createProduct(api, admin, store, {
      title: "Camera kit",
      kit: [
        { inventoryItemId: body.inventoryItemId, requiredQuantity: 1 },
        { inventoryItemId: lens.inventoryItemId, requiredQuantity: 2 },
        { inventoryItemId: strap.inventoryItemId, requiredQuantity: 1 },
      ],
    })
    await trace.track(body.inventoryItemId, "serial")
    await trace.track(lens.inventoryItemId, "lot")
    await trace.receive(store.locationId, body.inventoryItemId, ["B-1", "B-2", "B-3"])
    await trace.receive(store.locationId, lens.inventoryItemId, [
      ["L-A", 3],
      ["L-B", 10],
    ])
    order = await shop.order([kit.variantId, 2])
    delivery = (await shop.delivery(order)).id
  })

  const bodies = () => shop.line(order, 0, body.inventoryItemId)
  const lenses = async () => {
    const { lines } = await trace.order(order.id)
    const { assigned, delivered } = lines.find(
      (l: { inventory_item_id: string }) => l.inventory_item_id === lens.inventoryItemId
    )
    const quantities = (lots: { name: string; quantity: number }[]) =>
      lots.reduce<Record<string, number>>(
        (sums, lot) => ({ ...sums, [lot.name]: (sums[lot.name] ?? 0) + lot.quantity }),
        {}
      )
    return { assigned: quantities(assigned), delivered: quantities(delivered) }
  }
  const levels = async () => {
    const parts = [body, lens, strap].map((part) =>
      readStock(api, admin, part.inventoryItemId, store.locationId)
    )
    return (await Promise.all(parts)).map(({ stocked, reserved }) => [stocked, reserved])
  }
  const assignPart = async (part: Product, details: object[]) => {
    const { id, lines } = await trace.operation(delivery)
    const line = lines.find(
      (l: { inventory_item_id: string }) => l.inventory_item_id === part.inventoryItemId
    )
    return trace.post(`/operations/${id}/lines/${line.id}/details`, { details })
  }
  const ofBody = (lot_name: string) => ({ inventory_item_id: body.inventoryItemId, lot_name })
  const ofLens = (lot_name: string, quantity: number) => ({
    inventory_item_id: lens.inventoryItemId,
    lot_name,
    quantity,
  })

  it("requires its parts times the kit's quantity and proposes units of each", async () => {
    const { lines } = await trace.order(order.id)
    const required = Object.fromEntries(
      lines.map((l: { sku: string; required: number; missing: number }) => [
        l.sku,
        [l.required, l.missing],
      ])
    )
    expect(required).toEqual({ BODY: [2, 0], LENS: [4, 0], STRAP: [2, 0] })
    expect((await bodies()).assigned).toEqual(["B-1", "B-2"])
    expect((await lenses()).assigned).toEqual({ "L-A": 3, "L-B": 1 })
  })

  it("ships one kit of two, then the other, each with its parts", async () => {
    await shop.fulfil(order, [1])
    expect((await bodies()).delivered).toEqual(["B-1"])
    expect(await lenses()).toEqual({ assigned: { "L-A": 1, "L-B": 1 }, delivered: { "L-A": 2 } })
    expect(await levels()).toEqual([
      [2, 1],
      [11, 2],
      [19, 1],
    ])

    await shop.fulfil(order, [1])
    expect(await bodies()).toEqual({ assigned: [], delivered: ["B-1", "B-2"], missing: 0 })
    expect(await lenses()).toEqual({ assigned: {}, delivered: { "L-A": 3, "L-B": 1 } })
    expect(await levels()).toEqual([
      [1, 0],
      [9, 0],
      [18, 0],
    ])
  })

  it("ships named units when each says which part it is", async () => {
    await shop.fulfil(
      order,
      [2],
      [ofBody("B-3"), ofBody("B-1"), ofLens("L-B", 2.5), ofLens("L-A", 1.5)]
    )
    expect((await bodies()).delivered).toEqual(["B-1", "B-3"])
    expect((await lenses()).delivered).toEqual({ "L-A": 1.5, "L-B": 2.5 })
    expect(await trace.lot("B-2")).toMatchObject({ reserved_quantity: 0, status: "available" })
  })

  it("ships a lot that is named several times with the sum of the rows", async () => {
    await shop.fulfil(order, [2], [ofLens("L-A", 1), ofLens("L-B", 1), ofLens("L-A", 2)])
    expect(await lenses()).toEqual({ assigned: {}, delivered: { "L-A": 3, "L-B": 1 } })
  })

  it("names units of one part and leaves the other to what is assigned", async () => {
    await shop.fulfil(order, [1], [ofBody("B-3")])
    expect((await bodies()).delivered).toEqual(["B-3"])
    expect((await lenses()).delivered).toEqual({ "L-A": 2 })
  })

  it("is refused when a named unit does not say which part it is", async () => {
    const answer = await refusedWithoutTrace(getContainer(), () =>
      shop.fulfil(order, [1], [{ lot_name: "B-1" }])
    )
    expect(answer).toMatchObject({ status: 400, code: "lot_wrong_item" })
    expect(answer.message).toContain("B-1")
    expect(answer.message).toContain("inventory_item_id")
  })

  it("is refused for a unit of the other part, naming both", async () => {
    const answer = await refusedWithoutTrace(getContainer(), () =>
      shop.fulfil(order, [1], [ofBody("L-A")])
    )
    expect(answer).toMatchObject({ status: 400, code: "lot_wrong_item" })
    expect(answer.message).toContain("L-A is a number of Lens (LENS), not of Camera body (BODY)")
  })

  it("is refused for more of a lot than is free, naming how much is", async () => {
    await trace.receive(store.locationId, lens.inventoryItemId, [["L-C", 1]])
    const answer = await refusedWithoutTrace(getContainer(), () =>
      shop.fulfil(order, [1], [ofLens("L-C", 2)])
    )
    expect(answer).toMatchObject({ status: 400, code: "not_enough_stock" })
    expect(answer.message).toContain("Only 1 of L-C is free")
  })

  it("is refused when one part misses its units, naming that part only", async () => {
    // Otherwise what is missing is proposed again when the order is fulfilled.
    await trace.post(
      `/operation-types/${(await trace.operationType(store.locationId, "delivery")).id}`,
      { reservation: "manual" }
    )
    await assignPart(body, [])
    const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [2]))
    expect(answer).toMatchObject({ status: 400, code: "lot_required" })
    expect(answer.message).toContain("Camera body (BODY): 2 serial numbers missing")
    expect(answer.message).not.toContain("Lens")

    await assignPart(body, [{ lot_name: "B-2" }, { lot_name: "B-3" }])
    await shop.fulfil(order, [2])
    expect((await bodies()).delivered).toEqual(["B-2", "B-3"])
  })

  it("is refused in halves", async () => {
    const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [0.5]))
    expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
    expect(answer.message).toContain("Camera body (BODY)")
  })

  it("gives every part back when its fulfilment is cancelled", async () => {
    const before = await levels()
    const { fulfillments } = await shop.fulfil(
      order,
      [2],
      [ofBody("B-3"), ofBody("B-1"), ofLens("L-B", 4)]
    )
    expect(await levels()).toEqual([
      [1, 0],
      [9, 0],
      [18, 0],
    ])
    await shop.cancel(order, fulfillments[0].id)
    expect(await levels()).toEqual(before)
    expect(await bodies()).toEqual({ assigned: ["B-1", "B-3"], delivered: [], missing: 0 })
    expect(await lenses()).toEqual({ assigned: { "L-B": 4 }, delivered: {} })

    await shop.fulfil(order, [2])
    expect((await lenses()).delivered).toEqual({ "L-B": 4 })
  })

  describe("validated on its delivery operation", () => {
    const validate = (more: object = {}) => trace.post(`/operations/${delivery}/validate`, more)

    it("ships whole kits, strap included", async () => {
      await validate()
      expect(await levels()).toEqual([
        [1, 0],
        [9, 0],
        [18, 0],
      ])
      expect((await bodies()).delivered).toEqual(["B-1", "B-2"])
    })

    it("ships a lot that stands on several rows with the sum of them", async () => {
      const quantities = [1, 2, 1].map((quantity) => ({ lot_name: "L-B", quantity }))
      await assignPart(lens, quantities)
      await validate()
      expect(await lenses()).toEqual({ assigned: {}, delivered: { "L-B": 4 } })
    })

    it("is refused when the parts do not make whole kits, also with a backorder", async () => {
      await assignPart(lens, [{ lot_name: "L-A", quantity: 3 }])
      for (const more of [{}, { backorder: "create" }]) {
        const answer = await refusedWithoutTrace(getContainer(), () => validate(more))
        expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
        expect(answer.message).toContain("Lens (LENS): 3 of 4")
      }
    })

    it("ships one kit and backorders the other", async () => {
      await assignPart(body, [{ lot_name: "B-2" }])
      await assignPart(lens, [{ lot_name: "L-A", quantity: 2 }])
      const { operation, backorder } = await validate({ backorder: "create" })
      expect(operation.state).toBe("done")
      expect(
        backorder.lines.map((l: { sku: string; demand: number }) => [l.sku, l.demand]).sort()
      ).toEqual([
        ["BODY", 1],
        ["LENS", 2],
        ["STRAP", 1],
      ])
      expect(await levels()).toEqual([
        [2, 1],
        [11, 2],
        [19, 1],
      ])
    })
  })
})
