import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProduct, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
    await trace.post("/lots", { inventory_item_id: laptop.inventoryItemId, name: "NEW-1" })
  })

  const change = async (name: string, body: object) =>
    trace.post(`/lots/${(await trace.lot(name)).id}`, body)

  const sell = async (quantity: number) => {
    const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity }])
    const items = [{ id: order.items![0].id, quantity }]
    await api.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items, location_id: store.locationId },
      admin
    )
  }

  describe("what is noted about a lot", () => {
    it("is changed field by field, and taken away with null", async () => {
      await change("SN-1", {
        internal_reference: "Rack 7",
        note: "Scratched",
        expires_at: "2031-01-01T00:00:00.000Z",
        metadata: { a: 1 },
      })
      await change("SN-1", { note: null, sales_channel_id: store.salesChannelId })

      expect(await trace.lot("SN-1")).toMatchObject({
        internal_reference: "Rack 7",
        note: null,
        sales_channel_id: store.salesChannelId,
        expires_at: "2031-01-01T00:00:00.000Z",
        metadata: { a: 1 },
        quantity: 1,
        status: "available",
      })
    })

    it("does not include its item, its stock or its kind", async () => {
      for (const body of [
        { inventory_item_id: coffee.inventoryItemId },
        { quantity: 5 },
        { kind: "lot" },
        { status: "scrapped" },
      ]) {
        expect(await refuses(() => change("SN-1", body))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })
  })

  describe("renaming", () => {
    it("is allowed while the unit is new or in stock, and its history follows", async () => {
      await change("SN-1", { name: " SN-1A " })
      await change("NEW-1", { name: "007" })

      expect(await trace.lot("SN-1")).toBeUndefined()
      const renamed = await trace.lot("SN-1A")
      expect(renamed).toMatchObject({ status: "available", quantity: 1 })
      expect(await trace.movements(renamed.id)).toHaveLength(1)
      expect(await trace.lot("007")).toMatchObject({ status: "new" })
    })

    it("to the name it has is no change", async () => {
      expect((await change("SN-1", { name: "SN-1", note: "x" })).lot).toMatchObject({
        name: "SN-1",
        note: "x",
      })
    })

    it("to a name that the item has already is refused", async () => {
      expect(await refuses(() => change("NEW-1", { name: "SN-1" }))).toMatchObject({
        status: 400,
        code: "lot_exists",
      })
    })

    it.each([
      ["empty", "  "],
      ["129 characters long", "x".repeat(129)],
      ["broken by a line feed", "SN\n1"],
    ])("to a name that is %s is refused", async (_, name) => {
      expect(await refuses(() => change("SN-1", { name, note: "lost with it" }))).toMatchObject({
        status: 400,
        code: "invalid_name",
      })
    })

    it("is refused once the unit was delivered, naming the delivery; notes can still be changed", async () => {
      await sell(1)
      const answer = await refuses(() => change("SN-1", { name: "SN-9" }))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toMatch(/SN-1.*WH\/OUT\/00001/)
      expect((await change("SN-1", { note: "Called about it" })).lot).toMatchObject({
        name: "SN-1",
        note: "Called about it",
      })
    })
  })

  describe("deleting", () => {
    it("is allowed for a lot that nothing ever happened to", async () => {
      const { id } = await trace.lot("NEW-1")
      expect(await trace.del(`/lots/${id}`)).toEqual({ id, object: "lot", deleted: true })
      expect(await refuses(() => trace.get(`/lots/${id}`))).toMatchObject({
        status: 404,
        code: "not_found",
      })
      expect(
        (await trace.post("/lots", { inventory_item_id: laptop.inventoryItemId, name: "NEW-1" }))
          .lot.status
      ).toBe("new")
    })

    it("is refused once it was received, naming the document", async () => {
      const { id } = await trace.lot("SN-1")
      const answer = await refuses(() => trace.del(`/lots/${id}`))
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("WH/IN/00001")
    })

    it("is refused while an open receipt names it, and allowed when that is cancelled", async () => {
      const type = await trace.operationType(store.locationId, "receipt")
      await trace.post(`/operation-types/${type.id}`, { use_existing_lots: true })
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      const lot = await trace.lot("NEW-1")
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details: [{ lot_id: lot.id }],
      })

      expect(await refuses(() => trace.del(`/lots/${lot.id}`))).toMatchObject({
        status: 400,
        code: "invalid_state",
      })

      await trace.post(`/operations/${receipt.id}/cancel`)
      await trace.del(`/lots/${lot.id}`)
      expect((await trace.operation(receipt.id)).state).toBe("cancelled")
    })
  })

  describe("blocking", () => {
    const block = async (name: string, body: object) =>
      trace.post(`/lots/${(await trace.lot(name)).id}/block`, body)

    it("notes the reason, the person and the time, and keeps the lot out of new orders until it is unblocked", async () => {
      const { lot } = await block("SN-1", { reason: "  Broken seal " })
      expect(lot).toMatchObject({
        blocked_reason: "Broken seal",
        blocked_by: admin.userId,
        blocked_at: expect.any(String),
        quantity: 1,
      })

      const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 1 }])
      expect((await trace.order(order.id)).lines[0].assigned).toMatchObject([{ name: "SN-2" }])

      const unblocked = await trace.post(`/lots/${lot.id}/unblock`)
      expect(unblocked.lot).toMatchObject({
        blocked_at: null,
        blocked_reason: null,
        blocked_by: null,
      })
    })

    it.each([
      ["no reason", {}],
      ["an empty reason", { reason: "  " }],
      ["a reason that is no text", { reason: 5 }],
    ])("is refused with %s", async (_, body) => {
      expect(await refuses(() => block("SN-1", body))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
    })
  })

  describe("several lots at once", () => {
    const ids = async (...names: string[]) =>
      Promise.all(names.map(async (name) => (await trace.lot(name)).id))

    it("are blocked for one reason, and leave the orders that had reserved them", async () => {
      const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 2 }])
      await trace.order(order.id)
      const answer = await trace.post("/lot-holds", {
        ids: await ids("SN-1", "SN-2", "NEW-1"),
        reason: "Wet",
      })

      expect(answer.lost_reservations).toEqual([
        expect.objectContaining({ quantity: 2, order_id: order.id, state: "waiting" }),
      ])
      expect(answer.still_shipping).toEqual([])
      for (const name of ["SN-1", "SN-2", "NEW-1"]) {
        expect(await trace.lot(name)).toMatchObject({
          blocked_reason: "Wet",
          blocked_by_name: "Ada Admin",
          reserved_quantity: 0,
        })
      }
    })

    it("are not blocked at all when one is blocked already or does not exist; each is named", async () => {
      const [first, second] = await ids("SN-1", "SN-2")
      await trace.post(`/lots/${second}/block`, { reason: "Dust" })

      const answer = await refuses(() =>
        trace.post("/lot-holds", { ids: [first, second, "slot_nothing"], reason: "Wet" })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "invalid_state",
        errors: [
          {
            index: 1,
            value: "SN-2",
            code: "invalid_state",
            message: "SN-2 is blocked already: Dust.",
          },
          { index: 2, value: "slot_nothing", code: "not_found" },
        ],
      })
    })

    it("get an expiry, and the dates that depend on it", async () => {
      await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true, alert_days: 10 })
      await trace.receive(store.locationId, coffee.inventoryItemId, [
        ["C-1", 5],
        ["C-2", 5, "2031-06-30"],
      ])
      await trace.post("/lot-dates", { ids: await ids("C-1", "C-2"), expires_at: "2031-05-31" })

      expect(await trace.lot("C-1")).toMatchObject({
        expires_at: "2031-05-31T23:59:59.999Z",
        alert_at: "2031-05-21T00:00:00.000Z",
      })
      expect(await trace.lot("C-2")).toMatchObject({
        expires_at: "2031-05-31T23:59:59.999Z",
        alert_at: "2031-05-21T00:00:00.000Z",
      })
      await trace.post("/lot-dates", { ids: await ids("C-1"), expires_at: null })
      expect(await trace.lot("C-1")).toMatchObject({ expires_at: null, alert_at: null })
    })

    it("keep their dates when those of one would be wrong; each is named", async () => {
      await change("SN-1", { expires_at: "2031-01-01" })
      const all = await ids("SN-2", "SN-1")
      const answer = await refuses(() =>
        trace.post("/lot-dates", { ids: [...all, "slot_nothing"], alert_at: "2031-02-01" })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "invalid_dates",
        errors: [
          {
            index: 1,
            value: "SN-1",
            message:
              "SN-1 expires on 2031-01-01: the alert date (2031-02-01) cannot be later than that.",
          },
          { index: 2, value: "slot_nothing", code: "not_found" },
        ],
      })
    })

    it("are refused without any, with one twice, without a reason or a date", async () => {
      const [id] = await ids("SN-1")
      const wrong: [string, object][] = [
        ["/lot-holds", { ids: [], reason: "Wet" }],
        ["/lot-holds", { ids: [id, id], reason: "Wet" }],
        ["/lot-holds", { ids: [id], reason: " " }],
        ["/lot-dates", { ids: [id] }],
        ["/lot-dates", { ids: [id], expires_at: "soon" }],
      ]
      for (const [path, body] of wrong) {
        expect(await refuses(() => trace.post(path, body))).toMatchObject({ status: 400 })
      }
    })

    it("are changed with as many statements as one", async () => {
      await trace.receive(
        store.locationId,
        laptop.inventoryItemId,
        Array.from({ length: 60 }, (_, i) => `MANY-${i}`)
      )
      const { lots } = await trace.get("/lots", { q: "MANY-", limit: 60, order: "name" })
      const many = lots.map((lot: { id: string }) => lot.id)
      const connection = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const count = async (path: string, body: object) => {
        let statements = 0
        const listen = ({ sql }: { sql: string }) =>
          void (/traceability_(lot|lot_hold|operation)\b/.test(sql) && statements++)
        connection.on("query", listen)
        await trace.post(path, body)
        connection.removeListener("query", listen)
        return statements
      }
      for (const [path, body] of [
        ["/lot-dates", { alert_at: "2031-01-01" }],
        ["/lot-holds", { reason: "Wet" }],
      ] as const) {
        const few = await count(path, { ids: many.slice(0, 10), ...body })
        expect(few).toBeGreaterThan(0)
        expect(await count(path, { ids: many.slice(10), ...body })).toBe(few)
      }
    })
  })

  it("answers 404 for a lot that does not exist, whatever is asked of it", async () => {
    const lot = "/lots/slot_nothing"
    const requests = [
      () => trace.get(lot),
      () => trace.get(`${lot}/stock`),
      () => trace.get(`${lot}/movements`),
      () => trace.post(lot, { note: "x" }),
      () => trace.post(`${lot}/block`, { reason: "x" }),
      () => trace.post(`${lot}/unblock`),
      () => trace.del(lot),
    ]
    for (const send of requests) {
      const answer = await refuses(send)
      expect(answer).toMatchObject({ status: 404, code: "not_found" })
      expect(answer.message).toContain("slot_nothing")
    }
  })
})
