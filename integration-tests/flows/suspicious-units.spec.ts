import { Modules } from "@medusajs/framework/utils"
import { announceSuspicions } from "../../src/application/announce-suspicions"
import { withTraceability } from "../../src/application/with-traceability"
import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(240_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop, returns } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let phone: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, phone.inventoryItemId, ["P-1", "P-2", "P-3", "P-4"])
  })

  const report = async (name: string, kind: string, more: object = {}) =>
    (
      await trace.post("/suspicions", {
        lot_id: (await trace.lot(name)).id,
        kind,
        reason: "Missing since the fair",
        ...more,
      })
    ).suspicion
  const clear = (id: string, reason = "It was in another box") =>
    trace.post(`/suspicions/${id}/clear`, { reason })
  const open = async (params: object = {}) =>
    (await trace.get("/suspicions", { state: "open", ...params })).suspicions
  const order = () => shop.order([phone.variantId, 1])
  const assigned = async (bought: any) => (await shop.line(bought)).assigned

  describe("a unit that is reported stolen or lost", () => {
    it("is blocked, taken from the order that had it, and replaced there", async () => {
      const bought = await order()
      expect(await assigned(bought)).toEqual(["P-1"])
      expect(await report("P-1", "stolen", { reference: "Police 4711" })).toMatchObject({
        lot_name: "P-1",
        item: "Phone (PHONE)",
        kind: "stolen",
        stops: true,
        times: 1,
        reference: "Police 4711",
        reported_by: admin.userId,
        cleared_at: null,
      })
      expect(await assigned(bought)).toEqual(["P-2"])
      expect(await trace.lot("P-1")).toMatchObject({
        blocked_reason: "Reported stolen: Missing since the fair",
      })
    })

    it("is taken also from an order that had it for a reason, although it was blocked", async () => {
      const bought = await order()
      await trace.post(`/lots/${(await trace.lot("P-1")).id}/block`, { reason: "Scratched" })
      const { id, lines } = await shop.delivery(bought)
      const details = [{ lot_name: "P-1", override_reason: "The customer knows" }]
      await trace.post(`/operations/${id}/lines/${lines[0].id}/details`, { details })
      expect(await assigned(bought)).toEqual(["P-1"])

      await report("P-1", "stolen")
      // What a person chose is left to a person.
      expect(await assigned(bought)).toEqual([])
      expect(await trace.lot("P-1")).toMatchObject({ blocked_reason: "Scratched" })
    })

    it.each(["stolen", "lost"])(
      "does not ship while it is %s, for no reason in the world",
      async (kind) => {
        await report("P-1", kind)
        const bought = await order()
        const override_reason = "The customer insists"
        const lots = [{ lot_name: "P-1", override_reason } as any]
        expect(await unchanged(() => shop.fulfil(bought, [1], lots))).toMatchObject({
          status: 400,
          code: "unit_stopped",
          message: `P-1 was reported ${kind} and does not leave until it is cleared. Look at it under Suspicious units.`,
        })
        const { id, lines } = await shop.delivery(bought)
        const details = [{ lot_name: "P-1", override_reason }]
        expect(
          await unchanged(() =>
            trace.post(`/operations/${id}/lines/${lines[0].id}/details`, { details })
          )
        ).toMatchObject({ code: "unit_stopped" })
      }
    )

    it("stops the scan station, before anything else is said", async () => {
      await report("P-1", "stolen", { reference: "Police 4711" })
      const bought = await order()
      const { id } = await shop.delivery(bought)
      const answer = await refused(
        trace.post(`/operations/${id}/scan`, { code: "P-1", accept_suspicious: true })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "unit_stopped",
        message:
          "STOP: P-1 was reported stolen (Police 4711): Missing since the fair. Put it aside. It does not leave until it is cleared.",
      })
      const { scan } = await trace.post("/scan", { code: "P-1" })
      expect(Object.keys(scan)[0]).toBe("warnings")
      expect(scan.warnings).toEqual([
        expect.objectContaining({
          lot_name: "P-1",
          kind: "stolen",
          stops: true,
          reference: "Police 4711",
        }),
      ])
    })

    it("stops whoever scans it as it is brought back, who may take it in then", async () => {
      const bought = await order()
      await shop.fulfil(bought, [1], [{ lot_name: "P-1" }])
      await report("P-1", "stolen", { reference: "Police 4711" })
      const returnId = await returns.request(bought, { 0: 1 })
      const { operation } = await trace.get(`/returns/${returnId}`)
      const scan = (more: object = {}) =>
        trace.post(`/operations/${operation.id}/scan`, { code: "P-1", ...more })
      expect(await unchanged(() => scan())).toMatchObject({
        status: 400,
        code: "suspicious_unit",
        message:
          "STOP: P-1 was reported stolen (Police 4711): Missing since the fair. Ask who brings it before you take it in.",
      })
      await scan({ accept_suspicious: true })
      await trace.post(`/operations/${operation.id}/validate`)
      expect(await trace.lot("P-1")).toMatchObject({
        location_id: store.locationId,
        blocked_at: expect.any(String),
      })
    })

    it("is not unblocked behind the list's back, and leaves again once it is cleared", async () => {
      const { id } = await report("P-1", "lost")
      const lot = await trace.lot("P-1")
      expect(await unchanged(() => trace.post(`/lots/${lot.id}/unblock`, {}))).toMatchObject({
        code: "unit_stopped",
      })
      const { suspicion } = await clear(id)
      expect(suspicion).toMatchObject({
        cleared_by: admin.userId,
        cleared_reason: "It was in another box",
      })
      expect(await trace.lot("P-1")).toMatchObject({ blocked_at: null })
      await shop.fulfil(await order(), [1], [{ lot_name: "P-1" }])
      expect(await open()).toEqual([])
      expect(await unchanged(() => clear(id))).toMatchObject({ code: "invalid_state" })
    })

    it("stays blocked while something else stops it, or where somebody had blocked it before", async () => {
      const lost = await report("P-1", "lost")
      const stolen = await report("P-1", "stolen")
      await clear(lost.id)
      expect(await trace.lot("P-1")).toMatchObject({ blocked_reason: expect.any(String) })
      await clear(stolen.id)
      expect(await trace.lot("P-1")).toMatchObject({ blocked_at: null })

      const lot = await trace.lot("P-2")
      await trace.post(`/lots/${lot.id}/block`, { reason: "Scratched" })
      await clear((await report("P-2", "lost")).id)
      expect(await trace.lot("P-2")).toMatchObject({ blocked_reason: "Scratched" })
    })

    it("may be scrapped and moved: only customers and production do not get it", async () => {
      await report("P-1", "lost")
      await trace.post(`/lots/${(await trace.lot("P-1")).id}/scrap`, {
        location_id: store.locationId,
        quantity: 1,
        reason: "Written off",
      })
      expect(await trace.lot("P-1")).toMatchObject({ status: "scrapped" })
    })

    it("is a single unit: a lot of many pieces is blocked instead", async () => {
      const coffee = await createProduct(api, admin, store, { title: "Coffee" })
      await trace.track(coffee.inventoryItemId, "lot")
      await trace.receive(store.locationId, coffee.inventoryItemId, [["C-1", 5]])
      expect(await unchanged(() => report("C-1", "stolen"))).toMatchObject({
        code: "invalid_state",
      })
      expect(await report("C-1", "other")).toMatchObject({ stops: false })
    })
  })

  describe("a unit that something else is said against", () => {
    it("is asked about when it is scanned into a delivery, and goes when it is meant", async () => {
      await report("P-1", "other", { reason: "The seal is broken." })
      const bought = await order()
      const { id } = await shop.delivery(bought)
      expect(await refused(trace.post(`/operations/${id}/scan`, { code: "P-1" }))).toMatchObject({
        status: 400,
        code: "suspicious_unit",
        message: "P-1 is suspicious: The seal is broken. Put it aside, or say that it is meant.",
      })
      await trace.post(`/operations/${id}/scan`, { code: "P-1", accept_suspicious: true })
      await trace.post(`/operations/${id}/validate`)
      expect((await shop.line(bought)).delivered).toEqual(["P-1"])
    })

    it("is counted while it is open, and written again after it was cleared", async () => {
      const first = await report("P-1", "other")
      expect(await report("P-1", "other", { reason: "Again" })).toMatchObject({
        id: first.id,
        times: 2,
        reason: "Again",
      })
      await clear(first.id)
      expect(await report("P-1", "other")).toMatchObject({ times: 1 })
      expect((await trace.get("/suspicions")).count).toBe(2)
    })

    it("is found by its number, what is said, its kind and its state", async () => {
      await report("P-1", "stolen", { reference: "Police 4711" })
      await clear((await report("P-2", "other")).id)
      const names = async (params: object) =>
        (await trace.get("/suspicions", params)).suspicions.map((unit: any) => unit.lot_name)
      expect(await names({})).toEqual(["P-1", "P-2"])
      expect(await names({ q: "4711" })).toEqual(["P-1"])
      expect(await names({ q: "p-2" })).toEqual(["P-2"])
      expect(await names({ kind: ["other", "lost"] })).toEqual(["P-2"])
      expect(await names({ state: "cleared" })).toEqual(["P-2"])
      expect(await names({ kind: "nonsense" })).toEqual([])
    })
  })

  describe("what the shop notices by itself", () => {
    it("is a unit that comes back with another order than it left with, although that is refused", async () => {
      const first = await order()
      const second = await order()
      await shop.fulfil(first, [1], [{ lot_name: "P-1" }])
      await shop.fulfil(second, [1], [{ lot_name: "P-2" }])
      const id = await returns.request(second, { 0: 1 })
      const lots = [{ line_item_id: second.items![0].id, lot_name: "P-1" }]
      expect(await refused(trace.post(`/returns/${id}/lots`, { lots }))).toMatchObject({
        code: "not_sold_here",
      })
      const [found] = await open()
      expect(found).toMatchObject({
        lot_name: "P-1",
        kind: "returned_elsewhere",
        order_id: second.id,
        stops: false,
        reported_by: null,
        reason: `Came back with order #${second.display_id}, and had left with order #${first.display_id}.`,
      })
    })

    /** P-1 was sold by the first order; the second, which P-2 was sold by, is to come back. */
    const returnBesideAnother = async () => {
      const first = await order()
      const second = await order()
      await shop.fulfil(first, [1], [{ lot_name: "P-1" }])
      await shop.fulfil(second, [1], [{ lot_name: "P-2" }])
      const { operation, lines } = await trace.get(
        `/returns/${await returns.request(second, { 0: 1 })}`
      )
      return { first, second, operation, lines }
    }

    it.each([
      [
        "scanned into the return",
        (id: string) => trace.post(`/operations/${id}/scan`, { code: "P-1" }),
      ],
      [
        "typed in its Detailed Operations",
        (id: string, lineId: string) =>
          trace.post(`/operations/${id}/lines/${lineId}/details`, {
            mode: "replace",
            details: [{ lot_name: "P-1" }],
          }),
      ],
      [
        "pasted there",
        (id: string, lineId: string) =>
          trace.post(`/operations/${id}/lines/${lineId}/paste`, { text: "P-1" }),
      ],
    ])("is one that comes back with another order, also where it is %s", async (_how, enter) => {
      const { first, second, operation, lines } = await returnBesideAnother()
      for (const times of [1, 2]) {
        expect(await refused(enter(operation.id, lines[0].line_id))).toMatchObject({
          code: "not_sold_here",
          message: expect.stringContaining(
            `P-1 was not sold on this order: it was delivered to order #${first.display_id}`
          ),
        })
        expect(await open()).toMatchObject([
          { lot_name: "P-1", kind: "returned_elsewhere", order_id: second.id, times },
        ])
      }
      const { operation: after } = await trace.get(`/operations/${operation.id}`)
      expect(after.lines[0].details).toEqual([])
      await trace.post(`/operations/${operation.id}/scan`, { code: "P-2" })
      await trace.post(`/operations/${operation.id}/validate`)
      expect((await trace.lot("P-2")).status).toBe("available")
    })

    it("is not one that was only asked about while it was entered, and the answer says that it would be refused", async () => {
      const { operation, lines } = await returnBesideAnother()
      const check = async (lot_name: string) =>
        (
          await trace.post(`/operations/${operation.id}/lines/${lines[0].line_id}/check`, {
            mode: "replace",
            details: [{ lot_name }],
          })
        ).check
      expect(await check("P-1")).toMatchObject({
        ok: false,
        code: "not_sold_here",
        errors: [{ index: 0, value: "P-1", code: "not_sold_here" }],
      })
      expect(await check("P-2")).toMatchObject({ ok: true, errors: [] })
      expect(await open()).toEqual([])
      const { operation: after } = await trace.get(`/operations/${operation.id}`)
      expect(after.lines[0].details).toEqual([])
    })

    it("is a unit sold in another channel than it is for, in the moment that it leaves", async () => {
      const { sales_channel: other } = (
        await api.post("/admin/sales-channels", { name: "Outlet" }, admin)
      ).data
      await trace.post(`/lots/${(await trace.lot("P-1")).id}`, { sales_channel_id: other.id })
      await trace.post(`/lots/${(await trace.lot("P-2")).id}`, {
        sales_channel_id: store.salesChannelId,
      })
      await shop.fulfil(await order(), [1], [{ lot_name: "P-2" }])
      expect(await open()).toEqual([])
      const bought = await order()
      await shop.fulfil(bought, [1], [{ lot_name: "P-1" }])
      expect(await open()).toEqual([
        expect.objectContaining({ lot_name: "P-1", kind: "outside_channel", order_id: bought.id }),
      ])
    })

    it("is asked about before it leaves in another channel, where it is scanned", async () => {
      const { sales_channel: other } = (
        await api.post("/admin/sales-channels", { name: "Outlet" }, admin)
      ).data
      await trace.post(`/lots/${(await trace.lot("P-2")).id}`, { sales_channel_id: other.id })
      const { id } = await shop.delivery(await order())
      const scan = (code: string, more: object = {}) =>
        trace.post(`/operations/${id}/scan`, { code, ...more })
      const answer = await unchanged(() => scan("P-2"))
      expect(answer).toMatchObject({ status: 400, code: "suspicious_unit" })
      expect(answer.message).toMatch(/^P-2 is for Outlet, and this is sold in .+\. Put it aside/)
      await scan("P-2", { accept_suspicious: true })
      await trace.post(`/operations/${id}/validate`)
      expect(await open()).toMatchObject([{ lot_name: "P-2", kind: "outside_channel" }])
    })

    it("is announced once, whoever found it", async () => {
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      const emit = jest.spyOn(bus, "emit")
      const lot = await trace.lot("P-1")
      await withTraceability(getContainer(), (service) =>
        service.flagUnit("looked_up_often", lot.id, "300 look-ups in an hour.")
      )
      expect(await announceSuspicions(getContainer())).toBe(1)
      expect(await announceSuspicions(getContainer())).toBe(0)
      expect(emit.mock.calls.flatMap(([events]) => events as any)).toEqual([
        {
          name: "traceability.unit.suspicious",
          data: { id: expect.any(String), lot_id: lot.id, kind: "looked_up_often" },
        },
      ])
      await report("P-2", "stolen")
      // The workflow has sent it with itself.
      expect(await announceSuspicions(getContainer())).toBe(0)
    })
  })
})
