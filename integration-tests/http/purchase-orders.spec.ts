import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { readTables, refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Named = { name: string }
type Referenced = { reference: string }

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  let supplierId: string
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.operationType(store.locationId, "receipt")
    supplierId = (
      await trace.post("/suppliers", { name: "Laptop Works", email: "sales@laptop.works" })
    ).supplier.id
  })

  const line = (item: Product, quantity: number, unit_cost?: number) => ({
    inventory_item_id: item.inventoryItemId,
    quantity,
    unit_cost,
  })
  const create = async (more: object = {}) => {
    const body = {
      supplier_id: supplierId,
      location_id: store.locationId,
      lines: [line(laptop, 2, 700)],
      ...more,
    }
    return (await trace.post("/purchase-orders", body)).purchase_order
  }
  const read = async (id: string) => (await trace.get(`/purchase-orders/${id}`)).purchase_order
  const act = async (id: string, action: string) =>
    (await trace.post(`/purchase-orders/${id}/${action}`)).purchase_order
  const receiveInto = async (operationId: string, ...names: string[]) => {
    const { lines } = await trace.operation(operationId)
    await trace.post(`/operations/${operationId}/lines/${lines[0].id}/details`, {
      details: names.map((lot_name) => ({ lot_name })),
    })
    return trace.post(`/operations/${operationId}/validate`, { backorder: "create" })
  }

  describe("a supplier", () => {
    it("is made, read, changed and found by name", async () => {
      const { supplier } = await trace.post("/suppliers", {
        name: " Bean & Co ",
        phone: "030 1",
        note: "Calls back",
      })
      expect(supplier).toMatchObject({
        name: "Bean & Co",
        phone: "030 1",
        note: "Calls back",
        email: null,
      })
      await trace.post(`/suppliers/${supplier.id}`, { email: "hello@bean.co", note: null })
      expect((await trace.get(`/suppliers/${supplier.id}`)).supplier).toMatchObject({
        name: "Bean & Co",
        email: "hello@bean.co",
        note: null,
      })

      const { suppliers, count } = await trace.get("/suppliers")
      expect([count, suppliers.map((s: Named) => s.name)]).toEqual([
        2,
        ["Bean & Co", "Laptop Works"],
      ])
      expect((await trace.get("/suppliers", { q: "bean" })).suppliers).toHaveLength(1)
    })

    it("is refused without a name or with an address that is none", async () => {
      for (const body of [
        {},
        { name: "  " },
        { name: "X", email: "nobody" },
        { name: 5 },
        { name: "X", colour: "red" },
      ]) {
        expect(await refuses(() => trace.post("/suppliers", body))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })

    it("is deleted when nothing was ordered from it, and stays when something was", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Bean & Co" })
      expect(await trace.del(`/suppliers/${supplier.id}`)).toMatchObject({
        id: supplier.id,
        deleted: true,
      })
      expect((await trace.get("/suppliers")).count).toBe(1)

      const order = await create()
      const answer = await refuses(() => trace.del(`/suppliers/${supplierId}`))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("Laptop Works")
      await trace.del(`/purchase-orders/${order.id}`)
      await trace.del(`/suppliers/${supplierId}`)
    })
  })

  describe("a draft", () => {
    it("says what is ordered, from whom, for which place and at what price", async () => {
      const order = await create({
        expected_at: "2031-01-31",
        currency_code: "EUR",
        lines: [line(laptop, 2, 699.99), line(coffee, 12.5)],
      })
      expect(order).toMatchObject({
        reference: "PO00001",
        state: "draft",
        supplier: { id: supplierId, name: "Laptop Works" },
        location_id: store.locationId,
        location_name: "Warehouse",
        currency_code: "eur",
        expected_at: "2031-01-31T00:00:00.000Z",
        created_by: admin.userId,
        operations: [],
        lines: [
          { sku: "LAP-14", quantity: 2, received_quantity: 0, unit_cost: 699.99 },
          { sku: "COF-1", quantity: 12.5, received_quantity: 0, unit_cost: null },
        ],
      })
      expect(await read(order.id)).toEqual(order)
      expect((await create()).reference).toBe("PO00002")
    })

    it("is changed: its head, and its lines as a whole", async () => {
      const order = await create({ lines: [line(laptop, 2), line(coffee, 1)] })
      const { purchase_order: head } = await trace.post(`/purchase-orders/${order.id}`, {
        expected_at: "2031-02-01",
        reference: "BEAN-7",
      })
      expect(head).toMatchObject({
        reference: "BEAN-7",
        expected_at: "2031-02-01T00:00:00.000Z",
        lines: [{ quantity: 2 }, { quantity: 1 }],
      })
      const { purchase_order: lines } = await trace.post(`/purchase-orders/${order.id}`, {
        lines: [line(coffee, 7)],
      })
      expect(lines.lines).toMatchObject([{ sku: "COF-1", quantity: 7 }])
      expect(lines.reference).toBe("BEAN-7")
    })

    it("is deleted with its lines", async () => {
      const order = await create()
      expect(await trace.del(`/purchase-orders/${order.id}`)).toEqual({
        id: order.id,
        object: "purchase_order",
        deleted: true,
      })
      expect(await readTables(getContainer())).toMatchObject({
        traceability_purchase_order: [],
        traceability_purchase_order_line: [],
      })
    })

    it.each<[string, () => object]>([
      ["half a serial number", () => ({ lines: [line(laptop, 1.5)] })],
      ["nothing of an item", () => ({ lines: [line(coffee, 0)] })],
      ["a negative quantity", () => ({ lines: [line(coffee, -1)] })],
      ["five decimals", () => ({ lines: [line(coffee, 1), line(coffee, 1.23456)] })],
    ])("of %s is refused, naming the item", async (_, more) => {
      const refusals = [await refuses(() => create(more()))]
      const order = await create()
      refusals.push(await refuses(() => trace.post(`/purchase-orders/${order.id}`, more())))
      for (const answer of refusals) {
        expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
        expect(answer.message).toMatch(/LAP-14|COF-1/)
      }
    })

    it("without lines, or with a price or a currency that is none, is refused", async () => {
      for (const more of [
        { lines: [] },
        { lines: [line(laptop, 1, -5)] },
        { currency_code: "euro" },
        { supplier_id: undefined },
        { state: "received" },
      ]) {
        expect(await refuses(() => create(more))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })

    it("of something that does not exist answers 404, naming the id", async () => {
      const unknown = [
        { supplier_id: "supp_nothing" },
        { location_id: "sloc_nothing" },
        { lines: [{ inventory_item_id: "iitem_nothing", quantity: 1 }] },
      ]
      const order = await create()
      for (const more of unknown) {
        for (const send of [
          () => create(more),
          () => trace.post(`/purchase-orders/${order.id}`, more),
        ]) {
          const answer = await refuses(send)
          expect(answer).toMatchObject({ status: 404, code: "not_found" })
          expect(answer.message).toContain("_nothing")
        }
      }
    })
  })

  describe("confirming", () => {
    it("makes one receipt, ready to be filled in, also when three people confirm at once", async () => {
      const order = await create()
      const answers = await Promise.allSettled([1, 2, 3].map(() => act(order.id, "confirm")))

      expect(answers.filter((a) => a.status === "fulfilled")).toHaveLength(1)
      for (const answer of answers) {
        if (answer.status === "rejected") {
          expect(answer.reason.response).toMatchObject({
            status: 400,
            data: { code: "invalid_state" },
          })
        }
      }
      const { state, operations } = await read(order.id)
      expect(state).toBe("confirmed")
      expect(operations).toMatchObject([
        {
          code: "receipt",
          state: "ready",
          partner_name: "Laptop Works",
          purchase_order_id: order.id,
          demand: 2,
          assigned: 0,
        },
      ])
    })

    it("is refused a second time, and so are changing and deleting afterwards", async () => {
      const order = await create()
      await act(order.id, "confirm")
      const requests = [
        () => act(order.id, "confirm"),
        () => trace.post(`/purchase-orders/${order.id}`, { lines: [line(laptop, 9)] }),
        () => trace.del(`/purchase-orders/${order.id}`),
      ]
      for (const send of requests) {
        const answer = await refuses(send)
        expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
        expect(answer.message).toContain("PO00001 is confirmed")
      }
    })
  })

  describe("what is received", () => {
    it("adds up over receipt and backorder, until the order is received", async () => {
      const order = await create({ lines: [line(laptop, 3)] })
      const { operations } = await act(order.id, "confirm")
      const { backorder } = await receiveInto(operations[0].id, "SN-1")
      expect(await read(order.id)).toMatchObject({
        state: "confirmed",
        lines: [{ received_quantity: 1 }],
        operations: [{ state: "done" }, { state: "ready" }],
      })

      await receiveInto(backorder.id, "SN-2", "SN-3")
      expect(await read(order.id)).toMatchObject({
        state: "received",
        lines: [{ received_quantity: 3 }],
      })
      expect(await trace.lot("SN-3")).toMatchObject({ purchase_order_id: order.id })
    })

    it("is shared between two lines of one item, and more than ordered goes to the last", async () => {
      const order = await create({ lines: [line(laptop, 1), line(laptop, 1)] })
      const { operations } = await act(order.id, "confirm")
      const receipt = await trace.operation(operations[0].id)
      const enter = (i: number, ...names: string[]) =>
        trace.post(`/operations/${receipt.id}/lines/${receipt.lines[i].id}/details`, {
          details: names.map((lot_name) => ({ lot_name })),
        })
      await enter(0, "SN-1")
      await enter(1, "SN-2", "SN-3")
      await trace.post(`/operations/${receipt.id}/validate`, { accept_over_receipt: true })
      expect(
        (await read(order.id)).lines.map((l: { received_quantity: number }) => l.received_quantity)
      ).toEqual([1, 2])
    })
  })

  describe("cancelling", () => {
    it("of a draft, or of an order nothing has arrived of, cancels it and its receipt", async () => {
      const draft = await create()
      expect((await act(draft.id, "cancel")).state).toBe("cancelled")
      const confirmed = await create()
      await act(confirmed.id, "confirm")
      expect(await act(confirmed.id, "cancel")).toMatchObject({
        state: "cancelled",
        operations: [{ state: "cancelled" }],
      })
    })

    it("of an order that has arrived in part ends it as received, and cancels the rest", async () => {
      const order = await create()
      const { operations } = await act(order.id, "confirm")
      await receiveInto(operations[0].id, "SN-1")
      const after = await act(order.id, "cancel")
      expect(after).toMatchObject({
        state: "received",
        lines: [{ quantity: 2, received_quantity: 1 }],
      })
      expect(after.operations.map((o: { state: string }) => o.state).sort()).toEqual([
        "cancelled",
        "done",
      ])
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 1,
      })
    })

    it("of an order that is cancelled or received is refused, and so is confirming it", async () => {
      const cancelled = await create()
      await act(cancelled.id, "cancel")
      const received = await create({ lines: [line(laptop, 1)] })
      const { operations } = await act(received.id, "confirm")
      await receiveInto(operations[0].id, "SN-1")
      for (const { id } of [cancelled, received]) {
        for (const action of ["cancel", "confirm"]) {
          expect(await refuses(() => act(id, action))).toMatchObject({
            status: 400,
            code: "invalid_state",
          })
        }
      }
    })

    it("of the last open receipt alone ends an order that something has arrived of", async () => {
      const order = await create()
      const { operations } = await act(order.id, "confirm")
      const { backorder } = await receiveInto(operations[0].id, "SN-1")
      await trace.post(`/operations/${backorder.id}/cancel`)
      expect((await read(order.id)).state).toBe("received")
    })
  })

  describe("the list", () => {
    it("is searched by reference, number and supplier, and filtered", async () => {
      const outlet = await createLocation(api, admin, {
        name: "Outlet",
        salesChannelId: store.salesChannelId,
      })
      const { supplier } = await trace.post("/suppliers", { name: "Bean 100% Co" })
      await create()
      await create({ supplier_id: supplier.id, reference: "BEAN-7" })
      const third = await create({ location_id: outlet.id })
      await act(third.id, "confirm")

      const found = async (params: object) =>
        (await trace.get("/purchase-orders", params)).purchase_orders.map(
          (o: Referenced) => o.reference
        )
      expect(await found({})).toEqual(["PO00003", "BEAN-7", "PO00001"])
      expect(await found({ q: "PO00001" })).toEqual(["PO00001"])
      expect(await found({ q: "po3" })).toEqual(["PO00003"])
      expect(await found({ q: "3" })).toEqual(["PO00003"])
      expect(await found({ q: " bean " })).toEqual(["BEAN-7"])
      expect(await found({ q: "-7" })).toEqual(["BEAN-7"])
      expect(await found({ q: "%" })).toEqual(["BEAN-7"])
      expect(await found({ q: "laptop" })).toEqual(["PO00003", "PO00001"])
      expect(await found({ q: "nothing" })).toEqual([])
      expect(await found({ state: "confirmed" })).toEqual(["PO00003"])
      expect(await found({ supplier_id: supplier.id })).toEqual(["BEAN-7"])
      expect(await found({ location_id: outlet.id })).toEqual(["PO00003"])
      expect(await trace.get("/purchase-orders", { limit: 1, offset: 1 })).toMatchObject({
        count: 3,
        purchase_orders: [{ reference: "BEAN-7" }],
      })
    })
  })

  it("answers 404 for what does not exist, whatever is asked of it", async () => {
    const order = "/purchase-orders/po_nothing"
    const supplier = "/suppliers/supp_nothing"
    const requests = [
      () => trace.get(order),
      () => trace.post(order, { reference: "X" }),
      () => trace.post(`${order}/confirm`),
      () => trace.post(`${order}/cancel`),
      () => trace.del(order),
      () => trace.get(supplier),
      () => trace.post(supplier, { name: "X" }),
      () => trace.del(supplier),
    ]
    for (const send of requests) {
      expect(await refuses(send)).toMatchObject({ status: 404, code: "not_found" })
    }
  })
})
