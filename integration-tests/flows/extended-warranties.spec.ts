import {
  extendWarrantyWorkflow,
  revokeWarrantyExtensionWorkflow,
  syncWarrantyExtensionsWorkflow,
} from "../../src/workflows"
import { withTraceability } from "../../src/application/with-traceability"
import { settleWarranties } from "../../src/workflows/service-cases/settle-warranties"
import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { failAtEachStep } from "../helpers/fail-at-each-step"
import { eventually } from "../helpers/eventually"
import { allAtOnce } from "../helpers/in-parallel"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const DAY = 24 * 60 * 60 * 1000
const EMAIL = "carla@example.com"

/** Carla has SN-1, which has a year of warranty; SN-2 is in stock. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales, returns: goods } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let phone: Product
  let plan: { variantId: string }
  let sold: any

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE-1" })
    await trace.track(phone.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2"])
    const { data } = await api.post(
      "/admin/products",
      {
        title: "Two more years",
        status: "published",
        shipping_profile_id: store.shippingProfileId,
        sales_channels: [{ id: store.salesChannelId }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [
          {
            title: "One",
            manage_inventory: false,
            options: { Size: "One" },
            prices: [{ currency_code: "eur", amount: 49 }],
            metadata: { traceability_warranty_days: 730 },
          },
        ],
      },
      admin
    )
    plan = { variantId: data.product.variants[0].id }
    sold = await placeOrder(api, store, [{ variantId: phone.variantId, quantity: 1 }], {
      email: EMAIL,
    })
    await trace.order(sold.id)
    await sales.fulfil(sold, [1], [{ lot_name: "SN-1" }])
    await utils.waitWorkflowExecutions()
  })

  const idOf = async (name: string) => (await trace.lot(name)).id
  const until = async (name = "SN-1") => {
    const { warranty_until } = await trace.lot(name)
    return warranty_until && Date.parse(warranty_until)
  }
  /** By how many days the warranty is longer than it was; summer time may move it by an hour. */
  const daysSince = async (before: number) => Math.round(((await until())! - before) / DAY)
  const extend = async (days: number, name = "SN-1", more: object = {}): Promise<any> =>
    (await trace.post("/warranty-extensions", { lot_id: await idOf(name), days, ...more }))
      .warranty_extension
  const revoke = (id: string, reason = "Refunded"): Promise<any> =>
    trace.post(`/warranty-extensions/${id}/revoke`, { reason })
  const listed = async (params: object = {}): Promise<any[]> =>
    (await trace.get("/warranty-extensions", params)).warranty_extensions

  it("the shop lengthens the warranty of a unit, and takes it back", async () => {
    const before = (await until())!
    const extension = await extend(730, "SN-1", { note: "For the trouble" })
    expect(extension).toMatchObject({
      lot_name: "SN-1",
      days: 730,
      note: "For the trouble",
      revoked_at: null,
    })
    expect(Date.parse(extension.warranty_until)).toBe(await until())
    expect(await daysSince(before)).toBe(730)
    const { warranty_extension } = await revoke(extension.id)
    expect(warranty_extension).toMatchObject({ revoked_reason: "Refunded" })
    expect(await until()).toBe(before)
    expect(await unchanged(() => revoke(extension.id))).toMatchObject({
      status: 409,
      code: "invalid_state",
    })
  })

  it("of several, the one that is revoked goes, and the others stay", async () => {
    const before = (await until())!
    const [first, second] = [await extend(100), await extend(30)]
    await extend(7)
    expect(await daysSince(before)).toBe(137)
    await revoke(first.id)
    expect(await daysSince(before)).toBe(37)
    await revoke(second.id)
    expect(await daysSince(before)).toBe(7)
  })

  it("a warranty lasts to the end of its last day in the shop's zone, on either side of summer time", async () => {
    const clock = new Intl.DateTimeFormat("sv", {
      timeZone: "Europe/Berlin",
      dateStyle: "short",
      timeStyle: "medium",
    })
    const inBerlin = async () => clock.format((await until())!).split(" ")
    await trace.post("/settings", { time_zone: "Europe/Berlin" })
    for (const days of [100, 100, 100, 100]) {
      const [day] = await inBerlin()
      const { id } = await extend(days)
      const later = new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
      expect(await inBerlin()).toEqual([later, "23:59:59"])
      await revoke(id)
      expect((await inBerlin())[0]).toBe(day)
      await extend(days)
    }
  })

  it("a service case is covered by it", async () => {
    await extend(730)
    const { service_case } = await trace.post("/service-cases", {
      lot_id: await idOf("SN-1"),
      reason: "Does not work",
    })
    expect(service_case).toMatchObject({ coverage: "warranty" })
    expect(Date.parse(service_case.warranty_until)).toBe(await until())
  })

  it("a unit of ours, a lot and no days at all are refused", async () => {
    await trace.track(
      (await createProduct(api, admin, store, { sku: "MILK" })).inventoryItemId,
      "lot"
    )
    expect(await unchanged(() => extend(730, "SN-2"))).toMatchObject({ code: "lot_elsewhere" })
    for (const days of [0, -5, 1.5, 40_000]) {
      expect((await unchanged(() => extend(days))).status).toBe(400)
    }
    const unknown = { lot_id: "lot_nothing", days: 5 }
    expect((await unchanged(() => trace.post("/warranty-extensions", unknown))).status).toBe(404)
    expect((await unchanged(() => revoke("wext_nothing"))).status).toBe(404)
  })

  it("two who extend at once both count, and one that is revoked twice at once goes once", async () => {
    const before = (await until())!
    const add = () => extend(10)
    expect((await allAtOnce([add, add, add])).every(({ ok }) => ok)).toBe(true)
    expect(await daysSince(before)).toBe(30)
    const [{ id }] = await listed()
    const outcomes = await allAtOnce([() => revoke(id), () => revoke(id)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await daysSince(before)).toBe(20)
  })

  it("one whose transaction started before that of the one it waited for is revoked all the same", async () => {
    const before = (await until())!
    for (let i = 0; i < 3; i++) {
      await extend(10)
    }
    const [third, second, first] = await query(
      getContainer(),
      "SELECT id, created_at::text FROM traceability_warranty_extension ORDER BY warranty_until DESC"
    )
    for (const [{ id }, { created_at }] of [
      [first, third],
      [third, first],
    ]) {
      await query(
        getContainer(),
        `UPDATE traceability_warranty_extension SET created_at = '${created_at}' WHERE id = '${id}'`
      )
    }
    await revoke(second.id)
    expect(await daysSince(before)).toBe(20)
    await revoke(first.id)
    expect(await daysSince(before)).toBe(10)
  })

  it("what is revoked after the unit came back does not touch the warranty that its next customer has", async () => {
    const { id } = await extend(730)
    await goods.receive(await goods.request(sold, { 0: 1 }), sold, { 0: 1 })
    await utils.waitWorkflowExecutions()
    expect(await until()).toBeNull()
    const next = await sales.order([phone.variantId, 1])
    await sales.fulfil(next, [1], [{ lot_name: "SN-1", take_reserved: true }])
    const before = (await until())!
    await extend(30)
    await revoke(id)
    expect(await daysSince(before)).toBe(30)
  })

  describe("bought as a product", () => {
    const buy = async (unit: string | undefined, email = EMAIL) => {
      const metadata = unit ? { traceability_serial_number: unit } : undefined
      const line = { variantId: plan.variantId, quantity: 1, metadata }
      const order = await placeOrder(api, store, [line], { email })
      await utils.waitWorkflowExecutions()
      return order
    }
    const sync = async (order_id: string) =>
      (
        await syncWarrantyExtensionsWorkflow(getContainer()).run({
          input: { order_id, actor_id: null },
        })
      ).result
    const notices = async () =>
      (await api.get("/admin/notifications?limit=50", admin)).data.notifications.map(
        ({ data }: any) => data.description
      )

    it("it lengthens the warranty of the unit that the customer named, once", async () => {
      const before = (await until())!
      const order = await buy("SN-1")
      await eventually(async () => expect(await daysSince(before)).toBe(730))
      expect(await listed({ order_id: order.id })).toMatchObject([
        { lot_name: "SN-1", days: 730, order_display_id: order.display_id, created_by: null },
      ])
      expect(await sync(order.id)).toEqual({ added: 0, revoked: 0 })
    })

    it("one that the shop took back by hand does not come again with the next change of its order", async () => {
      const before = (await until())!
      const order = await buy("SN-1")
      await eventually(async () => expect(await daysSince(before)).toBe(730))
      await revoke((await listed({ order_id: order.id }))[0].id, "Paid with a stolen card")
      expect(await sync(order.id)).toEqual({ added: 0, revoked: 0 })
      expect(await until()).toBe(before)
    })

    it("it is added although nobody heard that its order was placed, and looked at once", async () => {
      const before = (await until())!
      const order = await buy("SN-1")
      await eventually(async () => expect(await daysSince(before)).toBe(730))
      const [{ id }] = await listed({ order_id: order.id })
      await withTraceability(getContainer(), (service) => service.discardWarrantyExtension(id))
      expect(await until()).toBe(before)
      const later = new Date(Date.now() + 1_000)
      expect(await settleWarranties(getContainer(), new Date(0), { fromStart: true })).toBe(0)
      expect(await settleWarranties(getContainer(), later, { fromStart: true })).toBe(1)
      expect(await daysSince(before)).toBe(730)
      // This process has looked at it; one that starts looks again, and nothing is added twice.
      expect(await settleWarranties(getContainer(), later)).toBe(0)
      expect(await settleWarranties(getContainer(), later, { fromStart: true })).toBe(1)
      expect(await listed({ order_id: order.id })).toHaveLength(1)
    })

    it("cancelling its order takes it back", async () => {
      const before = (await until())!
      const order = await buy("SN-1")
      await eventually(async () => expect(await daysSince(before)).toBe(730))
      await api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
      await eventually(async () => expect(await until()).toBe(before))
      expect(await listed({ order_id: order.id })).toMatchObject([
        { revoked_reason: "Its order was changed, cancelled or refunded" },
      ])
    })

    it("a return of it takes it back", async () => {
      const before = (await until())!
      const order = await buy("SN-1")
      await eventually(async () => expect(await daysSince(before)).toBe(730))
      await sales.fulfil(order, [1])
      await goods.receive(await goods.request(order, { 0: 1 }), order, { 0: 1 })
      await eventually(async () => expect(await until()).toBe(before))
    })

    it.each([
      ["for a unit that somebody else has", "SN-1", "eve@example.com"],
      ["for a unit that is in stock", "SN-2", EMAIL],
      ["for no unit", undefined, EMAIL],
    ])("one %s is added nowhere, and the shop is told", async (_what, unit, email) => {
      const before = await until()
      const order = await buy(unit, email)
      await eventually(async () =>
        expect(await notices()).toContainEqual(
          expect.stringMatching(new RegExp(`^Order #${order.display_id}: Two more years is for `))
        )
      )
      expect(await until()).toBe(before)
      expect(await listed({ order_id: order.id })).toEqual([])
    })

    it("is added to none of two articles with the number that the customer named, and the shop is told", async () => {
      const watch = await createProduct(api, admin, store, { title: "Watch", sku: "WATCH-1" })
      await trace.track(watch.inventoryItemId, "serial", { warranty_days: 365 })
      await trace.receive(store.locationId, watch.inventoryItemId, ["SN-1"])
      const line = [{ variantId: watch.variantId, quantity: 1 }]
      const second = await placeOrder(api, store, line, { email: EMAIL })
      await trace.order(second.id)
      await sales.fulfil(second, [1], [{ lot_name: "SN-1" }])
      const order = await buy("SN-1")
      await eventually(async () =>
        expect(await notices()).toContainEqual(
          expect.stringContaining(
            `#${order.display_id}: Two more years is for SN-1, and this customer has 2 units`
          )
        )
      )
      expect(await listed({ order_id: order.id })).toEqual([])
    })

    describe("together with its unit", () => {
      const buyBoth = async (units: number) => {
        const order = await sales.order([phone.variantId, units], [plan.variantId, 1])
        await utils.waitWorkflowExecutions()
        return order
      }
      /** What the job does some minutes later. */
      const settle = () =>
        settleWarranties(getContainer(), new Date(Date.now() + 1_000), { fromStart: true })
      const longerBy = async (name: string) =>
        listed({ lot_id: await idOf(name) }).then((all) =>
          all.filter((row) => !row.revoked_at).map((row) => row.days)
        )

      it("it is added to that once it has left, and nobody is asked before", async () => {
        const order = await buyBoth(1)
        expect(await sync(order.id)).toEqual({ added: 0, revoked: 0 })
        expect(await notices()).not.toContainEqual(
          expect.stringContaining(`Order #${order.display_id}:`)
        )
        await sales.fulfil(order, [1], [{ lot_name: "SN-2" }])
        expect(await settle()).toBe(1)
        expect(await longerBy("SN-2")).toEqual([730])
        const days = Math.floor(((await until("SN-2"))! - Date.now()) / DAY)
        expect(days).toBeGreaterThanOrEqual(365 + 730 - 1)
        expect(await sync(order.id)).toEqual({ added: 0, revoked: 0 })
      })

      it("it goes along when another unit leaves in its place", async () => {
        await trace.receive(store.locationId, phone.inventoryItemId, ["SN-3"])
        const order = await buyBoth(1)
        const { fulfillments } = await sales.fulfil(order, [1], [{ lot_name: "SN-2" }])
        await settle()
        expect(await longerBy("SN-2")).toEqual([730])
        await sales.cancel(order, fulfillments[0].id)
        await settle()
        expect(await longerBy("SN-2")).toEqual([])
        await sales.fulfil(order, [1], [{ lot_name: "SN-3" }])
        await settle()
        expect(await longerBy("SN-3")).toEqual([730])
        expect(await longerBy("SN-2")).toEqual([])
      })

      it("it is added once, however often its order is looked at", async () => {
        const order = await buyBoth(1)
        await sales.fulfil(order, [1], [{ lot_name: "SN-2" }])
        await allAtOnce([settle, settle])
        await settle()
        expect(await listed({ order_id: order.id })).toHaveLength(1)
        const [{ id }] = await listed({ order_id: order.id })
        await withTraceability(getContainer(), (service) => service.discardWarrantyExtension(id))
        await settle()
        expect(await longerBy("SN-2")).toEqual([730])
      })

      it("the shop is told where it can be for one of several", async () => {
        await trace.receive(store.locationId, phone.inventoryItemId, ["SN-3"])
        const order = await buyBoth(2)
        await eventually(async () =>
          expect(await notices()).toContainEqual(
            expect.stringContaining(
              `#${order.display_id}: Two more years is for one of 2 units of this order`
            )
          )
        )
        await sales.fulfil(order, [2], [{ lot_name: "SN-2" }, { lot_name: "SN-3" }])
        const back = await goods.request(order, { 0: 1 })
        const line_item_id = order.items![0].id
        await trace.post(`/returns/${back}/lots`, { lots: [{ line_item_id, lot_name: "SN-2" }] })
        await goods.receive(back, order, { 0: 1 })
        await utils.waitWorkflowExecutions()
        expect(await sync(order.id)).toEqual({ added: 0, revoked: 0 })
        expect(await listed({ order_id: order.id })).toEqual([])
      })

      it("it ends when its unit comes back without it, and the shop is told", async () => {
        const order = await buyBoth(1)
        await sales.fulfil(order, [1], [{ lot_name: "SN-2" }])
        expect(await settle()).toBe(1)
        expect(await longerBy("SN-2")).toEqual([730])
        await goods.receive(await goods.request(order, { 0: 1 }), order, { 0: 1 })
        await eventually(async () =>
          expect(await notices()).toContainEqual(
            expect.stringContaining(
              `#${order.display_id}: Two more years is for the unit of this order, which`
            )
          )
        )
        expect(await longerBy("SN-2")).toEqual([])
      })
    })

    it("is added once, when its order is looked at several times at once", async () => {
      const before = (await until())!
      const order = await buy("SN-1")
      await allAtOnce([1, 2, 3].map(() => () => sync(order.id)))
      await eventually(async () => expect(await daysSince(before)).toBe(730))
      expect(await listed({ order_id: order.id })).toHaveLength(1)
    })
  })

  it("what fails halfway leaves the warranty as it was", async () => {
    const { id } = await extend(30)
    const before = await until()
    const keeps = (workflow: any, input: object) =>
      failAtEachStep(getContainer(), workflow, input, async (failedAt) => {
        expect({ failedAt, until: await until() }).toEqual({ failedAt, until: before })
        expect(await listed()).toHaveLength(1)
        expect((await listed())[0].revoked_at).toBeNull()
      })
    await keeps(extendWarrantyWorkflow, { lot_id: await idOf("SN-1"), days: 7, actor_id: null })
    await keeps(revokeWarrantyExtensionWorkflow, { id, reason: "Wrong", actor_id: null })
  })
})
