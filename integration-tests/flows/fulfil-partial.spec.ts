import { query, refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let laptop: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>
  let delivery: string

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, [
      "SN-1",
      "SN-2",
      "SN-3",
      "SN-4",
      "SN-5",
    ])
    order = await shop.order([laptop.variantId, 3])
    delivery = (await shop.delivery(order)).id
  })

  const stock = () => readStock(api, admin, laptop.inventoryItemId, store.locationId)
  const readOrder = async () => (await api.get(`/admin/orders/${order.id}`, admin)).data.order
  const operations = async () => (await trace.order(order.id)).operations

  describe("a part of an order", () => {
    it("ships its units, and the rest stay reserved in a backorder that ships later", async () => {
      const first = await shop.fulfil(order, [1])
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-2", "SN-3"],
        delivered: ["SN-1"],
        missing: 0,
      })
      expect(await stock()).toEqual({ stocked: 4, reserved: 2 })
      const [done, backorder] = await operations()
      expect(done).toMatchObject({
        state: "done",
        demand: 1,
        done_quantity: 1,
        fulfillment_id: first.fulfillments[0].id,
      })
      expect(backorder).toMatchObject({
        state: "ready",
        demand: 2,
        assigned: 2,
        backorder_of_id: done.id,
        order_id: order.id,
      })

      await shop.fulfil(order, [2])
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["SN-1", "SN-2", "SN-3"],
        missing: 0,
      })
      expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
      expect((await operations()).map((row: { state: string }) => row.state)).toEqual([
        "done",
        "done",
      ])
      expect((await readOrder()).fulfillment_status).toBe("fulfilled")
    })

    it("ships of an order that has reserved the last of the stock, and Medusa goes on checking the rest", async () => {
      const last = await shop.order([laptop.variantId, 2])
      await shop.fulfil(last, [1])
      await shop.fulfil(order, [2])
      expect(await stock()).toEqual({ stocked: 2, reserved: 2 })
      const reservations = () =>
        query(
          getContainer(),
          `SELECT allow_backorder, metadata FROM reservation_item WHERE deleted_at IS NULL`
        )
      const checked = { allow_backorder: false, metadata: null }
      await eventually(async () => expect(await reservations()).toEqual([checked, checked]))
      await shop.fulfil(last, [1])
      await shop.fulfil(order, [1])
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    })

    it("ships named units, and only what the rest needs stays reserved", async () => {
      await shop.fulfil(order, [1], [{ lot_name: "SN-5" }])
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-1", "SN-2"],
        delivered: ["SN-5"],
        missing: 0,
      })
      expect(await trace.lot("SN-3")).toMatchObject({ status: "available", reserved_quantity: 0 })
    })

    it("is refused beyond what is left, and what is left still ships", async () => {
      await shop.fulfil(order, [2])
      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [2]))
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
      expect(answer.message).toContain("2 is more than the 1 left")
      await shop.fulfil(order, [1])
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2", "SN-3"])
    })
  })

  describe("cancelling a fulfilment", () => {
    it("gives the very same units back to the order, and they can be shipped again", async () => {
      const { fulfillments } = await shop.fulfil(
        order,
        [3],
        [{ lot_name: "SN-5" }, { lot_name: "SN-2" }, { lot_name: "SN-4" }]
      )
      await shop.cancel(order, fulfillments[0].id)

      expect(await shop.line(order)).toEqual({
        assigned: ["SN-2", "SN-4", "SN-5"],
        delivered: [],
        missing: 0,
      })
      expect(await stock()).toEqual({ stocked: 5, reserved: 3 })
      expect(await trace.lot("SN-5")).toMatchObject({
        status: "reserved",
        quantity: 1,
        location_id: store.locationId,
      })
      const [back, out] = await trace.movements((await trace.lot("SN-5")).id)
      expect(back).toMatchObject({
        from_location_id: "customer",
        to_location_id: store.locationId,
        reverses_id: expect.any(String),
        order_id: order.id,
      })
      expect(out).toMatchObject({ from_location_id: store.locationId, to_location_id: "customer" })

      await shop.fulfil(order, [3])
      expect((await shop.line(order)).delivered).toEqual(["SN-2", "SN-4", "SN-5"])
    })

    it("joins a backorder that is still open", async () => {
      const { fulfillments } = await shop.fulfil(order, [1], [{ lot_name: "SN-4" }])
      await shop.cancel(order, fulfillments[0].id)
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-1", "SN-2", "SN-4"],
        delivered: [],
        missing: 0,
      })
      expect((await shop.delivery(order)).lines[0]).toMatchObject({ demand: 3 })
      expect(await stock()).toEqual({ stocked: 5, reserved: 3 })

      await shop.fulfil(order, [3])
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2", "SN-4"])
    })

    it("of one of two leaves the other's units with the customer", async () => {
      await shop.fulfil(order, [1])
      const second = await shop.fulfil(order, [2])
      await shop.cancel(order, latest(second.fulfillments))
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-2", "SN-3"],
        delivered: ["SN-1"],
        missing: 0,
      })
      expect(await stock()).toEqual({ stocked: 4, reserved: 2 })
    })

    it("is refused the second time, and changes nothing", async () => {
      const { fulfillments } = await shop.fulfil(order, [3])
      await shop.cancel(order, fulfillments[0].id)
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.cancel(order, fulfillments[0].id)
      )
      expect(answer.status).toBe(400)
      expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-2", "SN-3"])
    })

    it("gives a unit that was blocked meanwhile back too, and then ships another one", async () => {
      const { fulfillments } = await shop.fulfil(order, [3])
      await trace.post(`/lots/${(await trace.lot("SN-2")).id}/block`, { reason: "Battery" })
      await shop.cancel(order, fulfillments[0].id)
      expect(await stock()).toEqual({ stocked: 5, reserved: 3 })
      await shop.fulfil(order, [3])
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-3", "SN-4"])
      expect(await trace.lot("SN-2")).toMatchObject({
        status: "available",
        quantity: 1,
        reserved_quantity: 0,
      })
    })
  })

  describe("validating the delivery operation", () => {
    const validate = (body: object = {}, id = delivery) =>
      trace.post(`/operations/${id}/validate`, body)

    it("makes Medusa's fulfilment of what is assigned", async () => {
      const { operation, backorder } = await validate()
      const { fulfillments, fulfillment_status } = await readOrder()
      expect(operation).toMatchObject({ state: "done", fulfillment_id: fulfillments[0].id })
      expect(backorder).toBeNull()
      expect(fulfillment_status).toBe("fulfilled")
      expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
    })

    it("asks about the rest first, and then makes a backorder of it", async () => {
      await shop.assign(order, [{ lot_name: "SN-4" }])
      const answer = await refusedWithoutTrace(getContainer(), () => validate())
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
      expect(answer.message).toContain("Laptop (LAP-14): 1 of 3")

      const refusal = await refusedWithoutTrace(getContainer(), () =>
        validate({ backorder: "cancel" })
      )
      expect(refusal).toMatchObject({ status: 400, code: "invalid_state" })

      const { operation, backorder } = await validate({ backorder: "create" })
      expect(operation).toMatchObject({ state: "done" })
      expect(backorder).toMatchObject({ backorder_of_id: operation.id })
      expect((await shop.line(order)).delivered).toEqual(["SN-4"])
      expect((await readOrder()).fulfillment_status).toBe("partially_fulfilled")
      expect(await stock()).toEqual({ stocked: 4, reserved: 2 })

      await trace.order(order.id)
      await validate({}, backorder.id)
      expect(await shop.line(order)).toMatchObject({ assigned: [], missing: 0 })
      expect((await readOrder()).fulfillment_status).toBe("fulfilled")
    })

    it("is refused when nothing is assigned, naming product and count", async () => {
      await shop.assign(order, [])
      const answer = await refusedWithoutTrace(getContainer(), () =>
        validate({ backorder: "create" })
      )
      expect(answer).toMatchObject({ status: 400, code: "lot_required" })
      expect(answer.message).toContain("Laptop (LAP-14): 3 missing")
    })

    it("ships only the scanned units once one is scanned", async () => {
      await shop.assign(order, [
        { lot_name: "SN-1", picked: true },
        { lot_name: "SN-2" },
        { lot_name: "SN-3" },
      ])
      expect(await refusedWithoutTrace(getContainer(), () => validate())).toMatchObject({
        code: "quantity_mismatch",
      })
      await validate({ backorder: "create" })
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-2", "SN-3"],
        delivered: ["SN-1"],
        missing: 0,
      })
    })

    it("is refused for a done operation", async () => {
      const { operation } = await validate()
      const answer = await refusedWithoutTrace(getContainer(), () =>
        trace.post(`/operations/${operation.id}/validate`)
      )
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
    })

    it("ships another unit in place of one that was blocked, and never the blocked one", async () => {
      await trace.post(`/lots/${(await trace.lot("SN-1")).id}/block`, { reason: "Recalled" })
      await validate()
      expect((await shop.line(order)).delivered).toEqual(["SN-2", "SN-3", "SN-4"])
      expect(await trace.lot("SN-1")).toMatchObject({
        status: "available",
        quantity: 1,
        reserved_quantity: 0,
      })
    })
  })
})

/** Ids grow with time. */
const latest = (rows: { id: string }[]): string => rows.map((row) => row.id).sort()[rows.length - 1]
