/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */
import { buildUnit } from "../helpers/build-units"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop, returns } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product
  const refusedAndUnchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    const place = { name: "Lyon", salesChannelId: store.salesChannelId }
    lyon = (await createLocation(api, admin, place)).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(laptop.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10, "2031-05-01"]])
  })

  const stockOf = async (product: Product) =>
    (await readStock(api, admin, product.inventoryItemId, store.locationId)).stocked
  const correct = async (wrong: string, right: string, more: object = {}) =>
    (
      await trace.post("/lot-corrections", {
        wrong_lot_id: (await trace.lot(wrong)).id,
        right_name: right,
        location_id: store.locationId,
        reason: "misread label",
        ...more,
      })
    ).operations
  const scrap = async (name: string, more: object = {}) =>
    (
      await trace.post(`/lots/${(await trace.lot(name)).id}/scrap`, {
        location_id: store.locationId,
        reason: "dropped",
        ...more,
      })
    ).operation

  describe("a number in stock", () => {
    it("is replaced by the right one, both movements recorded and linked, the level unchanged", async () => {
      const [out, back] = await correct("SN-1", "SN-7")
      expect(out).toMatchObject({ state: "done", note: "misread label", counterpart_id: back.id })
      expect(back).toMatchObject({ state: "done", note: "misread label", counterpart_id: out.id })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "new", quantity: 0 })
      const right = await trace.lot("SN-7")
      expect(right).toMatchObject({ status: "available", location_id: store.locationId })
      expect(await trace.movements(right.id)).toEqual([
        expect.objectContaining({ reference: back.reference, to_location_id: store.locationId }),
      ])
      expect(await stockOf(laptop)).toBe(3)
      const answer = await refusedAndUnchanged(() =>
        trace.post(`/operations/${out.id}/undo`, { reason: "x" })
      )
      expect(answer.message).toContain("half of a correction")
    })

    it("can be put back by a correction the other way round", async () => {
      await correct("SN-1", "SN-7")
      await correct("SN-7", "SN-1")
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available" })
      expect(await stockOf(laptop)).toBe(3)
    })

    it("takes the dates along, for some of a lot too", async () => {
      await correct("LOT-A", "LOT-B", { quantity: 4 })
      expect(await trace.lot("LOT-A")).toMatchObject({ quantity: 6 })
      const wrong = await trace.lot("LOT-A")
      expect(await trace.lot("LOT-B")).toMatchObject({ quantity: 4, expires_at: wrong.expires_at })
      expect(await stockOf(coffee)).toBe(10)
    })

    it("goes to the right one as often as it is answered when several send it at once", async () => {
      const wrong_lot_id = (await trace.lot("LOT-A")).id
      const send = () =>
        api.post(
          "/admin/traceability/lot-corrections",
          {
            wrong_lot_id,
            right_name: "LOT-R",
            location_id: store.locationId,
            quantity: 2,
            reason: "misread label",
          },
          { ...admin, validateStatus: null }
        )
      const answers = await Promise.all([send(), send(), send()])
      const done = answers.filter(({ status }: any) => status === 200).length
      expect(done).toBeGreaterThan(0)
      for (const { status, data } of answers.filter(({ status }: any) => status !== 200)) {
        expect([status, data.code]).toEqual([409, "lot_exists"])
        expect(data.message).toContain("LOT-R has just been created by somebody else")
      }
      expect((await trace.lot("LOT-R")).quantity).toBe(2 * done)
      expect((await trace.lot("LOT-A")).quantity).toBe(10 - 2 * done)
    })

    it("refuses what cannot be, and changes nothing", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const { reference } = await shop.delivery(order)
      expect(await refusedAndUnchanged(() => correct("SN-1", "SN-7"))).toMatchObject({
        code: "lot_reserved",
        message: expect.stringContaining(reference),
      })
      expect(await refusedAndUnchanged(() => correct("SN-2", "SN-3"))).toMatchObject({
        status: 409,
        code: "lot_elsewhere",
        message: "SN-3 cannot be the right number: it is at Warehouse.",
      })
      expect(
        await refusedAndUnchanged(() => correct("SN-2", "SN-7", { location_id: lyon }))
      ).toMatchObject({
        code: "lot_elsewhere",
        message: "SN-2 is not at Lyon: it is at Warehouse.",
      })
      expect(await refusedAndUnchanged(() => correct("SN-2", "SN-2"))).toMatchObject({
        code: "duplicate_lot",
      })
      expect(
        await refusedAndUnchanged(() => correct("SN-2", "SN-7", { reason: " " }))
      ).toMatchObject({ status: 400 })
      await correct("SN-2", "SN-7")
      await trace.post(`/lots/${(await trace.lot("SN-2")).id}/block`, { reason: "recalled" })
      expect(await refusedAndUnchanged(() => correct("SN-7", "SN-2"))).toMatchObject({
        code: "lot_blocked",
      })
    })
  })

  describe("what was held back by a wrong number", () => {
    const report = async (name: string) =>
      trace.post("/suspicions", {
        lot_id: (await trace.lot(name)).id,
        kind: "lost",
        reason: "Not on its shelf",
      })

    it("stays so by the right one alone: blocked, and not for sale", async () => {
      await trace.post(`/lots/${(await trace.lot("SN-1")).id}/block`, { reason: "Rattles" })
      await correct("SN-1", "SN-7")
      expect(await trace.lot("SN-7")).toMatchObject({ blocked_reason: "Rattles" })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "new", blocked_at: null })
      const order = await shop.order([laptop.variantId, 3])
      expect((await shop.line(order)).assigned.sort()).toEqual(["SN-2", "SN-3"])
      await correct("SN-7", "SN-1")
      expect(await trace.lot("SN-1")).toMatchObject({ blocked_reason: "Rattles" })
    })

    it("stays reported, and its service case open, until somebody clears and closes them", async () => {
      const { suspicion } = await report("SN-1")
      await correct("SN-1", "SN-7")
      const [open] = (await trace.get("/suspicions", { state: "open" })).suspicions
      expect(open).toMatchObject({ id: suspicion.id, lot_name: "SN-7", stops: true })
      await trace.post(`/suspicions/${suspicion.id}/clear`, { reason: "Found" })
      expect(await trace.lot("SN-7")).toMatchObject({ status: "available", blocked_at: null })
      const { service_case } = await trace.post("/service-cases", {
        lot_id: (await trace.lot("SN-7")).id,
        reason: "Wear",
      })
      await correct("SN-7", "SN-1")
      expect((await trace.get(`/service-cases/${service_case.id}`)).service_case).toMatchObject({
        lot_name: "SN-1",
        owner_today: "shop",
      })
      await trace.post(`/service-cases/${service_case.id}/close`, { outcome: "no_fault_found" })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available", blocked_at: null })
    })

    it("stays so for the part of a lot that is of another one, and the rest too", async () => {
      const { id } = await trace.lot("LOT-A")
      await trace.post(`/lots/${id}/block`, { reason: "Mould" })
      await correct("LOT-A", "LOT-B", { quantity: 4 })
      for (const name of ["LOT-A", "LOT-B"]) {
        expect(await trace.lot(name)).toMatchObject({ blocked_reason: "Mould" })
      }
      await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-C", 5]])
      expect(
        await refusedAndUnchanged(() => correct("LOT-A", "LOT-C", { quantity: 1 }))
      ).toMatchObject({ code: "lot_blocked" })
    })

    it("is found by a recall, so its number is not exchanged while there is one", async () => {
      const { id } = await trace.lot("SN-1")
      const { recall } = await trace.post(`/lots/${id}/recall`, { reason: "Battery" })
      const answer = await refusedAndUnchanged(() => correct("SN-1", "SN-7"))
      expect(answer).toMatchObject({ status: 409, code: "invalid_state" })
      await trace.post(`/recalls/${recall.id}/close`, { note: "Done" })
      await correct("SN-1", "SN-7")
      expect(await trace.lot("SN-7")).toMatchObject({ blocked_at: expect.any(String) })
    })

    it("is reported at its customer by a wrong number, and stops the right one", async () => {
      const order = await shop.order([laptop.variantId, 1])
      await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      await report("SN-1")
      await correct("SN-1", "SN-2", { location_id: "customer" })
      expect((await trace.get("/suspicions")).suspicions).toMatchObject([
        { lot_name: "SN-2", stops: true },
      ])
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available", blocked_at: null })
      expect(await trace.lot("SN-2")).toMatchObject({ blocked_at: expect.any(String) })
    })
  })

  it("a unit that was made keeps its parts, which recalls ask for, so it is renamed and not corrected", async () => {
    const product = { name: "SN-8", inventoryItemId: laptop.inventoryItemId }
    const part = { name: "LOT-A", inventoryItemId: coffee.inventoryItemId, quantity: 2 }
    await buildUnit(trace, store.locationId, product, [part])
    const answer = await refusedAndUnchanged(() => correct("SN-8", "SN-9"))
    expect(answer).toMatchObject({ status: 409, message: expect.stringContaining("rename it") })
    const { id } = await trace.lot("SN-8")
    await trace.post(`/lots/${id}`, { name: "SN-9", accept_similar: true })
    const recall = await trace.post(`/lots/${(await trace.lot("LOT-A")).id}/recall`, {
      reason: "Mould",
    })
    expect(recall.blocked).toBe(2)
    expect(await trace.lot("SN-9")).toMatchObject({ blocked_at: expect.any(String) })
  })

  it("a unit that was made and left is renamed when it is back, with what it was called before kept", async () => {
    const [mouse, ball] = await Promise.all([
      createProduct(api, admin, store, { title: "Mouse", sku: "MOU" }),
      createProduct(api, admin, store, { title: "Ball", sku: "BAL" }),
    ])
    await trace.track(mouse.inventoryItemId, "serial")
    await trace.track(ball.inventoryItemId, "lot")
    await trace.receive(store.locationId, ball.inventoryItemId, [["BALLS", 4]])
    const product = { name: "M-1O", inventoryItemId: mouse.inventoryItemId }
    const part = { name: "BALLS", inventoryItemId: ball.inventoryItemId }
    await buildUnit(trace, store.locationId, product, [part])
    const order = await shop.order([mouse.variantId, 1])
    await shop.fulfil(order, [1], [{ lot_name: "M-1O" }])
    const { id } = await trace.lot("M-1O")
    const rename = () => trace.post(`/lots/${id}`, { name: "M-10", accept_similar: true })
    expect(await refusedAndUnchanged(rename)).toMatchObject({
      code: "invalid_state",
      message: expect.stringContaining("when all of it is back"),
    })
    const back = await returns.request(order, { 0: 1 })
    await returns.begin(back, order, { 0: 1 })
    await returns.confirm(back)
    await rename()
    expect(await trace.lot("M-10")).toMatchObject({ id, status: "available" })
    expect((await trace.get(`/lots/${id}/changes`)).changes).toContainEqual(
      expect.objectContaining({
        kind: "renamed",
        before: expect.objectContaining({ name: "M-1O" }),
      })
    )
    const { recall } = await trace.get(`/lots/${(await trace.lot("BALLS")).id}/recall`)
    expect(recall.totals.affected_lots).toBe(2)
  })

  describe("a number recorded as delivered", () => {
    const atCustomer = { location_id: "customer" }

    it("is exchanged for the one that really left: order, warranty and stock say so", async () => {
      const order = await shop.order([laptop.variantId, 1])
      await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      const { warranty_until } = await trace.lot("SN-1")
      const [delivery] = await correct("SN-1", "SN-2", atCustomer)

      expect(delivery).toMatchObject({
        code: "delivery",
        note: "SN-2 left instead of SN-1: misread label",
      })
      expect(delivery.lines[0].details).toEqual([expect.objectContaining({ lot_name: "SN-2" })])
      expect(await shop.line(order)).toMatchObject({ delivered: ["SN-2"], missing: 0 })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available", warranty_until: null })
      expect(await trace.lot("SN-2")).toMatchObject({ status: "delivered", warranty_until })
      expect(
        (await trace.get("/lots", { order_id: order.id })).lots.map((lot: any) => lot.name)
      ).toContain("SN-2")
      expect(await stockOf(laptop)).toBe(2)
    })

    it("comes back as the right one when the fulfillment is cancelled afterwards", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const { fulfillments } = await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      await correct("SN-1", "SN-2", atCustomer)
      await shop.cancel(order, fulfillments[0].id)
      expect(await trace.lot("SN-2")).toMatchObject({ location_id: store.locationId })
      expect(await shop.line(order)).toMatchObject({ assigned: ["SN-2"], delivered: [] })
      expect(await stockOf(laptop)).toBe(3)
    })

    it("refuses a right one that is unknown, elsewhere or promised, and changes nothing", async () => {
      const order = await shop.order([laptop.variantId, 1])
      await shop.fulfil(order, [1], [{ lot_name: "SN-1" }])
      const other = await shop.order([laptop.variantId, 1])
      const { reference } = await shop.delivery(other)
      expect(await refusedAndUnchanged(() => correct("SN-1", "SN-2", atCustomer))).toMatchObject({
        status: 409,
        code: "lot_reserved",
        message: expect.stringContaining(`SN-2 is reserved for ${reference}`),
      })
      expect(await refusedAndUnchanged(() => correct("SN-1", "SN-99", atCustomer))).toMatchObject({
        code: "lot_not_found",
      })
      await scrap("SN-3")
      expect(await refusedAndUnchanged(() => correct("SN-1", "SN-3", atCustomer))).toMatchObject({
        status: 409,
        code: "lot_elsewhere",
      })
    })
  })

  describe("quick scrap", () => {
    it("throws a unit away in one call, with the reason, and can be undone", async () => {
      const operation = await scrap("SN-1")
      expect(operation).toMatchObject({ code: "scrap", state: "done", note: "dropped" })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "scrapped" })
      expect(await stockOf(laptop)).toBe(2)
      await trace.post(`/operations/${operation.id}/undo`, { reason: "it works after all" })
      expect(await stockOf(laptop)).toBe(3)
    })

    it("throws some of a lot away, expired or blocked as it may be", async () => {
      await trace.receive(store.locationId, coffee.inventoryItemId, [["OLD", 3, "2020-01-01"]])
      await scrap("OLD", { quantity: 1.5 })
      expect(await trace.lot("OLD")).toMatchObject({ quantity: 1.5 })
      await trace.post(`/lots/${(await trace.lot("OLD")).id}/block`, { reason: "smells" })
      await scrap("OLD")
      expect(await stockOf(coffee)).toBe(10)
    })

    it("refuses a reserved unit, naming what holds it, and one that is not there", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const { reference } = await shop.delivery(order)
      expect(await refusedAndUnchanged(() => scrap("SN-1"))).toMatchObject({
        code: "lot_reserved",
        message: expect.stringContaining(reference),
      })
      expect(await refusedAndUnchanged(() => scrap("SN-2", { location_id: lyon }))).toMatchObject({
        code: "lot_elsewhere",
      })
      expect(await refusedAndUnchanged(() => scrap("LOT-A", { quantity: 11 }))).toMatchObject({
        code: "not_enough_stock",
      })
    })
  })
})
