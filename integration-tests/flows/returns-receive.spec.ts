import { readBooks, refusedWithoutTrace } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce } from "../helpers/in-parallel"
import type { Returning } from "../helpers/return-goods"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What an order sold comes back through Medusa's own return. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let phone: Product
  let milk: Product
  let kit: Product
  let cable: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>
  let other: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB-1", stock: 10 })
    kit = await createProduct(api, admin, store, {
      title: "Camping set",
      sku: "KIT-1",
      kit: [
        { inventoryItemId: phone.inventoryItemId, requiredQuantity: 1 },
        { inventoryItemId: milk.inventoryItemId, requiredQuantity: 2 },
      ],
    })
    await trace.track(phone.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.track(milk.inventoryItemId, "lot")
    await trace.receive(store.locationId, phone.inventoryItemId, [
      "SN-1",
      "SN-2",
      "SN-3",
      "SN-4",
      "SN-5",
    ])
    await trace.receive(store.locationId, milk.inventoryItemId, [
      ["M-1", 4],
      ["M-2", 6],
    ])
    order = await shop.order([phone.variantId, 2], [milk.variantId, 5], [cable.variantId, 1])
    await shop.fulfil(order, [2, 5, 1])
    other = await shop.order([phone.variantId, 1])
    await shop.fulfil(other, [1])
    await utils.waitWorkflowExecutions()
  })

  const stock = (product: Product) =>
    readStock(api, admin, product.inventoryItemId, store.locationId)
  const look = (returnId: string) => trace.get(`/returns/${returnId}`)
  /** A requested return whose operation is there. */
  const request = async (...args: Parameters<Returning["request"]>) => {
    const id = await goods.request(...args)
    await look(id)
    return id
  }
  const row = (lot_name: string, more: object = {}, line = 0) => ({
    line_item_id: order.items![line].id,
    lot_name,
    ...more,
  })
  const name = (returnId: string, ...lots: object[]) =>
    trace.post(`/returns/${returnId}/lots`, { lots })
  const refusedNaming = (returnId: string, ...lots: object[]) =>
    refusedWithoutTrace(getContainer(), () => name(returnId, ...lots))
  const returned = async (line = 0) => {
    const { lines } = await trace.order(order.id)
    return lines
      .find((l: any) => l.line_item_id === order.items![line].id)
      .returned.map((lot: any) => lot.name)
  }

  describe("a return that is requested", () => {
    it("has one open operation that lists the units sold on each line", async () => {
      const id = await request(order, { 0: 1, 1: 2 })
      const [{ operation, lines }] = await Promise.all([look(id), look(id), look(id)])
      expect(operation).toMatchObject({
        code: "return",
        state: "ready",
        return_id: id,
        order_id: order.id,
        from_location_id: "customer",
        to_location_id: store.locationId,
      })
      expect(operation.reference).toMatch(/\/RET\//)
      const line = (i: number) => lines.find((l: any) => l.line_item_id === order.items![i].id)
      expect(line(0)).toMatchObject({
        sku: "PHONE-1",
        tracking: "serial",
        expected: 1,
        without_number: 0,
        chosen: [],
      })
      expect(
        line(0)
          .candidates.map((c: any) => c.name)
          .sort()
      ).toEqual(["SN-1", "SN-2"])
      expect(line(1).candidates).toEqual([
        expect.objectContaining({ name: "M-1", quantity: 4 }),
        expect.objectContaining({ name: "M-2", quantity: 1 }),
      ])
      expect((await trace.get("/operations", { code: "return" })).count).toBe(1)
    })

    it("is made by the event alone, and is found by the order", async () => {
      const id = await goods.request(order, { 0: 1 })
      for (let i = 0; i < 50; i++) {
        if ((await trace.get("/operations", { code: "return", order_id: order.id })).count) break
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      const { operations } = await trace.get("/operations", { code: "return", order_id: order.id })
      expect(operations).toEqual([expect.objectContaining({ return_id: id, state: "ready" })])
    })

    it("has none when nothing in it is tracked, and Medusa receives it alone", async () => {
      const id = await request(order, { 2: 1 })
      expect(await look(id)).toEqual({ operation: null, lines: [] })
      await goods.receive(id, order, { 2: 1 })
      expect(await stock(cable)).toMatchObject({ stocked: 10 })
    })

    it("is cancelled with Medusa's return, and its units can be named elsewhere", async () => {
      const first = await request(order, { 0: 1 })
      await name(first, row("SN-1"))
      await goods.cancel(first)
      const { operation } = await look(first)
      expect(operation.state).toBe("cancelled")
      const second = await request(order, { 0: 1 })
      await name(second, row("SN-1"))
    })

    it("follows the return to another place, with the units that were chosen", async () => {
      const second = await createLocation(api, admin, {
        name: "Outlet",
        salesChannelId: store.salesChannelId,
      })
      const id = await request(order, { 0: 1 })
      await name(id, row("SN-2", { blocked_reason: "check the screen" }))
      await goods.begin(id, order, { 0: 1 })
      await api.post(`/admin/returns/${id}`, { location_id: second.id }, admin)
      const { operation, lines } = await look(id)
      expect(operation).toMatchObject({ to_location_id: second.id, state: "ready" })
      expect(lines[0].chosen).toEqual([
        {
          lot_id: expect.any(String),
          lot_name: "SN-2",
          quantity: 1,
          damaged: false,
          blocked_reason: "check the screen",
        },
      ])
      expect(await refusedWithoutTrace(getContainer(), () => goods.confirm(id))).toMatchObject({
        status: 400,
        message:
          "Phone (PHONE-1) has no stock level at Outlet, so Medusa cannot count it there. Add the location to the item, then receive the return.",
      })
    })
  })

  describe("receiving it in Medusa", () => {
    it("brings the named unit back into stock, ends its warranty, and says so on the order", async () => {
      expect((await trace.lot("SN-1")).warranty_until).not.toBeNull()
      const id = await request(order, { 0: 1 })
      await name(id, row("SN-1"))
      const received = await goods.receive(id, order, { 0: 1 })
      expect(received.status).toBe("received")
      expect(await stock(phone)).toEqual({ stocked: 3, reserved: 0 })
      expect(await trace.lot("SN-1")).toMatchObject({
        status: "available",
        location_id: store.locationId,
        warranty_until: null,
      })
      expect(await returned()).toEqual(["SN-1"])
      const { operation, lines } = await look(id)
      expect(operation).toMatchObject({ state: "done", done_by: admin.userId })
      expect(lines[0]).toMatchObject({ done_quantity: 1, candidates: [] })
    })

    it("asks for the unit when the customer has others of the line, before anything changes", async () => {
      const id = await request(order, { 0: 1 })
      await goods.begin(id, order, { 0: 1 })
      expect(await refusedWithoutTrace(getContainer(), () => goods.confirm(id))).toMatchObject({
        status: 400,
        message:
          "Phone (PHONE-1): 1 serial number is missing. On the order, under Lots & Serial Numbers, Receive asks which.",
        errors: [
          {
            index: 0,
            line_id: order.items![0].id,
            value: null,
            code: "lot_required",
            message:
              "Phone (PHONE-1): 1 serial number is missing. On the order, under Lots & Serial Numbers, Receive asks which.",
          },
        ],
      })
      expect(await goods.retrieve(id)).toMatchObject({ status: "requested" })
      await name(id, row("SN-2"))
      await goods.confirm(id)
      expect(await returned()).toEqual(["SN-2"])
    })

    it("needs no names when all that the customer has comes back", async () => {
      const id = await request(order, { 0: 2, 1: 5 })
      await goods.receive(id, order, { 0: 2, 1: 5 })
      expect((await returned()).sort()).toEqual(["SN-1", "SN-2"])
      expect((await returned(1)).sort()).toEqual(["M-1", "M-2"])
      expect(await stock(milk)).toMatchObject({ stocked: 10 })
    })

    it("needs no lot when the line was delivered from one alone, for a part of it, good and damaged", async () => {
      // The first order has taken all of M-1: this one is from M-2 alone.
      const later = await shop.order([milk.variantId, 4])
      await shop.fulfil(later, [4])
      const id = await request(later, { 0: 3 })
      await goods.receive(id, later, { 0: 2 }, { 0: 1 })
      const { lines } = await trace.order(later.id)
      expect(lines[0].returned).toMatchObject([
        { name: "M-2", quantity: 2 },
        { name: "M-2", quantity: 1 },
      ])
      expect(await trace.lot("M-2")).toMatchObject({ quantity: 3 })
      expect(await stock(milk)).toMatchObject({ stocked: 3 })
    })

    it("asks for the lot of a part when the line was delivered from two", async () => {
      const id = await request(order, { 1: 1 })
      await goods.begin(id, order, { 1: 1 })
      expect(await refused(goods.confirm(id))).toMatchObject({
        errors: [{ code: "lot_required" }],
      })
      expect(await stock(milk)).toMatchObject({ stocked: 5 })
    })

    it("throws damaged units away without counting them, and blocks what is to be looked at", async () => {
      const id = await request(order, { 0: 2 })
      await name(
        id,
        row("SN-1", { damaged: true }),
        row("SN-2", { blocked_reason: "battery swollen" })
      )
      await goods.receive(id, order, { 0: 1 }, { 0: 1 })
      expect(await stock(phone)).toMatchObject({ stocked: 3 })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "scrapped" })
      expect(await trace.lot("SN-2")).toMatchObject({
        location_id: store.locationId,
        blocked_reason: "battery swollen",
        blocked_by: admin.userId,
      })
    })

    it("finds out which are good when all damaged ones are named", async () => {
      const id = await request(order, { 0: 2 })
      await name(id, row("SN-1", { damaged: true }))
      await goods.receive(id, order, { 0: 1 }, { 0: 1 })
      expect(await trace.lot("SN-2")).toMatchObject({ status: "available" })
    })

    it("is refused when Medusa and the named units disagree on what is damaged", async () => {
      const id = await request(order, { 0: 2 })
      await name(id, row("SN-1", { damaged: true }), row("SN-2"))
      await goods.begin(id, order, { 0: 2 })
      expect(await refusedWithoutTrace(getContainer(), () => goods.confirm(id))).toMatchObject({
        errors: [
          {
            code: "quantity_mismatch",
            message:
              "Phone (PHONE-1): 1 are named as good and 1 as damaged, but 2 good and 0 damaged are received. Change one of the two.",
          },
        ],
      })
    })

    it("cannot tell the damaged one of two by itself", async () => {
      const id = await request(order, { 0: 2 })
      await goods.begin(id, order, { 0: 1 }, { 0: 1 })
      expect(await refusedWithoutTrace(getContainer(), () => goods.confirm(id))).toMatchObject({
        errors: [{ code: "lot_required" }],
      })
    })

    it("leaves what has not come yet in an operation of its own", async () => {
      const id = await request(order, { 0: 2 })
      await name(id, row("SN-2"))
      await goods.receive(id, order, { 0: 1 })
      const { operation, lines } = await look(id)
      expect(operation).toMatchObject({ state: "ready", backorder_of_id: expect.any(String) })
      expect(lines[0]).toMatchObject({
        expected: 1,
        candidates: [expect.objectContaining({ name: "SN-1" })],
      })
      await goods.receive(id, order, { 0: 1 })
      expect(await returned()).toEqual(["SN-2", "SN-1"])
      expect((await look(id)).operation.state).toBe("done")
    })

    it("takes a quantity of a lot, no more than was delivered", async () => {
      const id = await request(order, { 1: 3 })
      expect(await refusedNaming(id, row("M-2", { quantity: 2 }, 1))).toMatchObject({
        errors: [
          {
            code: "quantity_mismatch",
            message:
              "M-2: 2 cannot come back, only 1 of it is still with the customer from this line.",
          },
        ],
      })
      expect(await refusedNaming(id, row("M-1", { quantity: 4 }, 1))).toMatchObject({
        errors: [
          {
            code: "quantity_mismatch",
            message: "Milk (MILK-1): 4 are named, but only 3 come back with this return.",
          },
        ],
      })
      await name(id, row("M-1", { quantity: 2.5 }, 1), row("M-2", { quantity: 0.5 }, 1))
      await goods.receive(id, order, { 1: 3 })
      expect(await trace.lot("M-1")).toMatchObject({ quantity: 2.5 })
      expect(await stock(milk)).toMatchObject({ stocked: 8 })
    })

    it("serves an order that waits for the unit, and the unit comes back from there as well", async () => {
      const id = await request(order, { 0: 1 })
      await name(id, row("SN-1"))
      await goods.receive(id, order, { 0: 1 })
      const second = await shop.order([phone.variantId, 3])
      await shop.fulfil(second, [3])
      expect((await shop.line(second)).delivered).toContain("SN-1")
      expect((await trace.lot("SN-1")).warranty_until).not.toBeNull()
      const first = await request(order, { 0: 1 })
      expect(await refusedNaming(first, row("SN-1"))).toMatchObject({
        errors: [
          {
            code: "not_sold_here",
            message: expect.stringMatching(
              /^SN-1 came back already: with .*RET\/00001 on \d{4}-\d\d-\d\d\.$/
            ),
          },
        ],
      })
      const back = await request(second, { 0: 1 })
      await name(back, { line_item_id: second.items![0].id, lot_name: "SN-1" })
      await goods.receive(back, second, { 0: 1 })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available" })
    })
  })

  describe("naming a unit is refused", () => {
    let id: string
    beforeEach(async () => {
      id = await request(order, { 0: 1 })
    })

    it("when it was not sold on this order, with the place where it is", async () => {
      const sold = (await trace.get("/lots", { order_id: other.id })).lots[0].name
      const { errors } = await refusedNaming(id, row(sold), row("SN-5"), row("SN-404"), row("M-1"))
      expect(errors!.map((e: any) => e.code)).toEqual([
        "not_sold_here",
        "not_sold_here",
        "lot_not_found",
        "lot_wrong_item",
      ])
      expect(errors![0].message).toMatch(
        new RegExp(
          `^${sold} was not sold on this order: it was delivered to order #\\d+ with .*OUT/`
        )
      )
      expect(errors![1].message).toBe("SN-5 was not sold on this order: it is at Warehouse.")
    })

    it("when it is named twice, in this return or in another", async () => {
      expect(await refusedNaming(id, row("SN-1"), row("SN-1"))).toMatchObject({
        errors: [expect.objectContaining({ index: 1, code: "duplicate_lot" })],
      })
      const { operation } = await name(id, row("SN-1"))
      const second = await request(order, { 0: 1 })
      expect(await refusedNaming(second, row("SN-1"))).toMatchObject({
        errors: [
          {
            code: "lot_reserved",
            ref: operation.reference,
            message: `SN-1 is coming back with ${operation.reference}.`,
          },
        ],
      })
    })

    it("with a quantity that is no unit, and without a number", async () => {
      for (const quantity of [0, -1, 1.5, 2]) {
        expect(await refusedNaming(id, row("SN-1", { quantity }))).toMatchObject({
          status: 400,
          code: "quantity_mismatch",
        })
      }
      expect(await refusedNaming(id, { line_item_id: order.items![0].id })).toMatchObject({
        code: "lot_required",
        message: "Phone (PHONE-1): all were shipped with a number; say which one comes back.",
      })
    })

    it("for a line that is not in the return, an unknown return, and a damaged unit that is blocked too", async () => {
      expect(await refusedNaming(id, row("M-1", {}, 1))).toMatchObject({ code: "lot_wrong_item" })
      expect(await refusedNaming("return_unknown", row("SN-1"))).toMatchObject({
        status: 404,
        code: "not_found",
      })
      expect(await refused(trace.get("/returns/return_unknown"))).toMatchObject({ status: 404 })
      expect(
        await refusedNaming(id, row("SN-1", { damaged: true, blocked_reason: "x" }))
      ).toMatchObject({ status: 400 })
    })

    it("once the return is in", async () => {
      await name(id, row("SN-1"))
      await goods.receive(id, order, { 0: 1 })
      expect(await refusedNaming(id, row("SN-2"))).toMatchObject({
        status: 400,
        code: "invalid_state",
      })
    })
  })

  it("an empty list takes everything back", async () => {
    const id = await request(order, { 0: 1 })
    await name(id, row("SN-1"))
    const { operation } = await name(id)
    expect(operation.lines.flatMap((line: any) => line.details)).toEqual([])
  })

  it("blocked units may come back", async () => {
    await trace.post(`/lots/${(await trace.lot("SN-1")).id}/block`, { reason: "recall" })
    const id = await request(order, { 0: 1 })
    await name(id, row("SN-1"))
    await goods.receive(id, order, { 0: 1 })
    expect(await trace.lot("SN-1")).toMatchObject({
      location_id: store.locationId,
      blocked_reason: "recall",
    })
  })

  describe("at the same time", () => {
    it("two people receive the same return: it comes in once", async () => {
      const id = await request(order, { 0: 2 })
      await goods.begin(id, order, { 0: 2 })
      const outcomes = await allAtOnce([1, 2, 3].map(() => () => goods.confirm(id)))
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(await stock(phone)).toMatchObject({ stocked: 4 })
      expect(
        (await trace.movements((await trace.lot("SN-1")).id)).filter(
          (m: any) => m.code === "return"
        )
      ).toHaveLength(1)
    })

    it("two returns name the same unit: one gets it", async () => {
      const ids = [await request(order, { 0: 1 }), await request(order, { 0: 1 })]
      const outcomes = await allAtOnce(ids.map((id) => () => name(id, row("SN-1"))))
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: "lot_reserved" })
    })
  })

  describe("a kit", () => {
    it("comes back with its parts, named by part", async () => {
      const kits = await shop.order([kit.variantId, 2])
      await shop.fulfil(kits, [2])
      const id = await request(kits, { 0: 1 })
      const [{ delivered }] = (await trace.order(kits.id)).lines.filter(
        (l: any) => l.inventory_item_id === phone.inventoryItemId
      )
      const part = (lot_name: string, more: object = {}) => ({
        line_item_id: kits.items![0].id,
        lot_name,
        ...more,
      })
      await name(id, part(delivered[0].name), part("M-2", { quantity: 2 }))
      const before = await stock(milk)
      await goods.receive(id, kits, { 0: 1 })
      expect(await trace.lot(delivered[0].name)).toMatchObject({ status: "available" })
      expect(await stock(milk)).toMatchObject({ stocked: before.stocked + 2 })
    })
  })

  it("a part that is in two products of one return is refused, as Medusa would count it once", async () => {
    const both = await shop.order([kit.variantId, 1], [phone.variantId, 1])
    await shop.fulfil(both, [1, 1])
    const id = await request(both, { 0: 1, 1: 1 })
    await goods.begin(id, both, { 0: 1, 1: 1 })
    expect(await refusedWithoutTrace(getContainer(), () => goods.confirm(id))).toMatchObject({
      status: 400,
      message:
        "Phone (PHONE-1) is in several products of this return, and Medusa would count it for one of them only. Cancel this return and create one for each product.",
    })
  })

  it("an order that waits gets the unit that has come back", async () => {
    const waiting = await shop.order([phone.variantId, 2])
    await trace.post(`/lots/${(await trace.lot("SN-5")).id}/block`, { reason: "recall" })
    expect((await shop.line(waiting)).missing).toBe(1)
    const id = await request(order, { 0: 1 })
    await name(id, row("SN-1"))
    await goods.receive(id, order, { 0: 1 })
    const { lines } = await shop.delivery(waiting)
    expect(lines[0].details.map((detail: any) => detail.lot_name)).toContain("SN-1")
  })

  describe("units that were shipped without a number", () => {
    it("come back as stock without a number", async () => {
      const { id: typeId } = await trace.operationType(store.locationId, "delivery")
      const bare = await createProduct(api, admin, store, {
        title: "Lamp",
        sku: "LAMP-1",
        stock: 3,
      })
      await trace.track(bare.inventoryItemId, "serial")
      await trace.post(`/operation-types/${typeId}`, {
        use_existing_lots: false,
        use_create_lots: false,
      })
      const lamps = await shop.order([bare.variantId, 2])
      await shop.fulfil(lamps, [2])
      const id = await request(lamps, { 0: 1 })
      expect((await look(id)).lines[0]).toMatchObject({ without_number: 2, candidates: [] })
      await goods.receive(id, lamps, { 0: 1 })
      expect(await stock(bare)).toMatchObject({ stocked: 2 })
      const { untracked } = await trace.get("/item-tracking", {
        inventory_item_id: [bare.inventoryItemId],
      })
      expect(untracked).toEqual([expect.objectContaining({ quantity: 2 })])
    })
  })

  it("books are as before when a receive is refused and the form is closed", async () => {
    const id = await request(order, { 0: 1 })
    await look(id)
    const before = await readBooks(getContainer())
    await goods.begin(id, order, { 0: 1 })
    await refused(goods.confirm(id))
    await goods.abandon(id)
    expect(await readBooks(getContainer())).toEqual(before)
  })
})
