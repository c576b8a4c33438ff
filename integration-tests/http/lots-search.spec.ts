import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { createWorkshop } from "../helpers/manufacturing"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Named = { name: string }

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let outlet: { id: string }
  let laptop: Product
  let coffee: Product
  let orderId: string

  /** Laptops: SN-1 sold, SN-2 reserved by an order, SN-3 free, SN-4 new. Coffee: C-1 in two places, C-2 expired and blocked, C-3. */
  beforeAll(async () => {
    outlet = await createLocation(api, admin, {
      name: "Outlet",
      salesChannelId: store.salesChannelId,
    })
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })

    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.post("/lots", {
      inventory_item_id: laptop.inventoryItemId,
      name: "SN-4",
      internal_reference: "50%_off",
      sales_channel_id: store.salesChannelId,
    })
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["C-1", 5, "2031-05-01"],
      ["C-2", 2.5, "2020-01-01"],
      ["C-3", 1],
    ])
    const type = await trace.operationType(outlet.id, "receipt")
    await trace.post(`/operation-types/${type.id}`, { use_existing_lots: true })
    await trace.receive(outlet.id, coffee.inventoryItemId, [["C-1", 7]])
    await trace.post(`/lots/${(await trace.lot("C-2")).id}/block`, { reason: "Mould" })

    const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 2 }])
    orderId = order.id
    await trace.order(order.id)
    const items = [{ id: order.items![0].id, quantity: 1 }]
    await api.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items, location_id: store.locationId },
      admin
    )
  })

  const search = async (params: object) => (await trace.get("/lots", params)).lots
  const names = async (params: object) =>
    (await search(params)).map((lot: Named) => lot.name).sort()

  describe("a filter", () => {
    it("answers exactly the lots that match", async () => {
      const cases: [string, object, string[]][] = [
        ["q by a part of the name, in any case", { q: "sn-" }, ["SN-1", "SN-2", "SN-3", "SN-4"]],
        ["q with spaces around it", { q: " SN-1 " }, ["SN-1"]],
        ["q in full width, with a mark that nobody sees", { q: "ＳＮ-\u200b１" }, ["SN-1"]],
        ["q by internal reference", { q: "off" }, ["SN-4"]],
        ["q with % as a plain character", { q: "%" }, ["SN-4"]],
        ["q with _ as a plain character", { q: "_" }, ["SN-4"]],
        ["q with a backslash as a plain character", { q: "\\" }, []],
        ["q with an apostrophe", { q: "' OR 1=1 --" }, []],
        ["the whole name", { name: "SN-1" }, ["SN-1"]],
        ["a part of a name as the whole", { name: "SN" }, []],
        ["an empty q", { q: "", kind: "lot" }, ["C-1", "C-2", "C-3"]],
        ["kind", { kind: "lot" }, ["C-1", "C-2", "C-3"]],
        ["item", { inventory_item_id: [laptop.inventoryItemId] }, ["SN-1", "SN-2", "SN-3", "SN-4"]],
        [
          "two items",
          { inventory_item_id: [laptop.inventoryItemId, coffee.inventoryItemId], q: "3" },
          ["C-3", "SN-3"],
        ],
        ["product", { product_id: coffee.productId }, ["C-1", "C-2", "C-3"]],
        ["status new", { status: "new" }, ["SN-4"]],
        ["status available", { status: "available" }, ["C-1", "C-2", "C-3", "SN-3"]],
        ["status reserved", { status: "reserved" }, ["SN-2"]],
        ["status delivered", { status: "delivered" }, ["SN-1"]],
        ["status consumed", { status: "consumed" }, []],
        ["status available at a place", { status: "available", location_id: outlet.id }, ["C-1"]],
        ["location", { location_id: outlet.id }, ["C-1"]],
        ["location customer", { location_id: "customer" }, ["SN-1"]],
        ["blocked", { blocked: true }, ["C-2"]],
        ["not blocked", { blocked: false, kind: "lot" }, ["C-1", "C-3"]],
        ["expired", { expired: true }, ["C-2"]],
        [
          "not expired, which those without a date are too",
          { expired: false, kind: "lot" },
          ["C-1", "C-3"],
        ],
        ["expiry before a date", { expires_before: "2031-05-02" }, ["C-1", "C-2"]],
        ["sales channel", { sales_channel_id: store.salesChannelId }, ["SN-4"]],
        ["order", { order_id: orderId }, ["SN-1"]],
        ["on hand", { on_hand: true }, ["C-1", "C-2", "C-3", "SN-2", "SN-3"]],
        ["not on hand", { on_hand: false }, ["SN-1", "SN-4"]],
        [
          "created since a moment",
          { created_after: "2020-01-01", kind: "lot" },
          ["C-1", "C-2", "C-3"],
        ],
        ["created since a moment that has not come", { created_after: "2999-01-01" }, []],
        ["created up to a moment", { created_before: "2020-01-01" }, []],
        [
          "created in a range",
          { created_after: "2020-01-01", created_before: "2999-01-01", kind: "lot" },
          ["C-1", "C-2", "C-3"],
        ],
        ["an item without lots", { inventory_item_id: ["iitem_nothing"] }, []],
      ]
      const found: [string, object, string[]][] = []
      for (const [filter, params] of cases) {
        found.push([filter, params, await names(params)])
      }
      expect(found).toEqual(cases)
    })

    it("by the status consumed finds what was used up, whatever else customers have", async () => {
      const workshop = await createWorkshop(api, admin, store, trace)
      const order = await workshop.order(workshop.bike, 1)
      await workshop.call(order.id, "produce-all")
      expect(await names({ status: "consumed" })).toEqual(["B-1"])
      expect(await names({ status: "delivered" })).toEqual(["SN-1"])
    })

    it("is refused with a value that does not exist, naming the filter", async () => {
      const wrong = {
        kind: "batch",
        status: "lost",
        blocked: "maybe",
        expires_before: "soon",
        limit: "many",
        offset: -1,
      }
      for (const [name, value] of Object.entries(wrong)) {
        const answer = await refused(search({ [name]: value }))
        expect(answer).toMatchObject({ status: 400, type: "invalid_data" })
        expect(answer.message).toContain(name)
      }
      const backwards = { created_after: "2026-12-31", created_before: "2026-01-01" }
      expect(await refused(search(backwards))).toMatchObject({
        status: 400,
        code: "invalid_dates",
        message: expect.stringContaining("exchange the two"),
      })
      const day = { created_after: "2020-01-01", created_before: "2020-01-01" }
      expect(await search(day)).toEqual([])
      expect(await refused(search({ q: "SN\u0000" }))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
    })

    it("is refused with a parameter that there is not, naming the one that was probably meant", async () => {
      await expect(refused(trace.get("/lots", { statsu: "available" }))).resolves.toMatchObject({
        status: 400,
        message: "Invalid request: there is no parameter statsu. Did you mean status?",
      })
      await expect(refused(trace.get("/operations", { colour: "red" }))).resolves.toMatchObject({
        status: 400,
        message: expect.stringContaining("Choose from limit, offset, q"),
      })
    })

    it("by a product that does not exist answers 404", async () => {
      expect(await refused(search({ product_id: "prod_nothing" }))).toMatchObject({
        status: 404,
        code: "not_found",
      })
    })
  })

  describe("a page", () => {
    it("has twenty by default and 1,000 at most", async () => {
      expect(await trace.get("/lots")).toMatchObject({ count: 7, limit: 20, offset: 0 })
      expect(await search({ limit: 1000 })).toHaveLength(7)
      for (const limit of [1001, 0, -1, 1.5]) {
        expect(await refused(search({ limit }))).toMatchObject({
          status: 400,
          type: "invalid_data",
        })
      }
    })

    it("follows the one before in the order that was asked for, and counts them all", async () => {
      const order = "name"
      const first = await trace.get("/lots", { kind: "serial", order, limit: 3 })
      const second = await trace.get("/lots", { kind: "serial", order, limit: 3, offset: 3 })
      expect([...first.lots, ...second.lots].map((lot: Named) => lot.name)).toEqual([
        "SN-1",
        "SN-2",
        "SN-3",
        "SN-4",
      ])
      expect([first.count, second.count]).toEqual([4, 4])
      const backwards = await search({ kind: "serial", order: "-name" })
      expect(backwards.map((lot: Named) => lot.name)).toEqual(["SN-4", "SN-3", "SN-2", "SN-1"])
    })

    it.each([
      ["constructor", "created_at"],
      ["-toString", "-created_at"],
    ])("sorted by %s, which no lot has, is in the order of %s", async (asked, known) => {
      const expected = await search({ order: known })
      expect(await search({ order: asked })).toEqual(expected)
    })

    it("has each of the lots that have one name in two articles once, in whatever order", async () => {
      const phone = await createProduct(api, admin, store, { sku: "PHO-1" })
      await trace.track(phone.inventoryItemId, "serial")
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
      for (const order of ["name", "-name", "-created_at", "expires_at"]) {
        const whole = await search({ kind: "serial", order })
        const pages = []
        for (let offset = 0; offset < whole.length; offset += 2) {
          pages.push(...(await search({ kind: "serial", order, limit: 2, offset })))
        }
        expect(pages.map(({ id }) => id)).toEqual(whole.map(({ id }: { id: string }) => id))
        const twins = whole.filter(({ name }: Named) => name === "SN-2")
        const ids = twins.map(({ id }: { id: string }) => id)
        expect(ids).toEqual(order === "-created_at" ? [...ids].sort().reverse() : [...ids].sort())
      }
    })

    it("begins with the newest, and by expiry with what expires first", async () => {
      expect((await search({ limit: 1 }))[0].name).toMatch(/^C-/)
      const byExpiry = await search({ kind: "lot", order: "expires_at" })
      expect(byExpiry.map((lot: Named) => lot.name)).toEqual(["C-2", "C-1", "C-3"])
    })
  })

  describe("what a lot says about its stock", () => {
    it("adds up all places, and has no single one when it is in several", async () => {
      expect(await trace.lot("C-1")).toMatchObject({
        quantity: 12,
        location_id: null,
        location_name: null,
        status: "available",
      })
      const [atOutlet] = await search({ location_id: outlet.id })
      expect(atOutlet).toMatchObject({ name: "C-1", quantity: 7 })
      const { stock } = await trace.get(`/lots/${atOutlet.id}/stock`)
      expect(stock).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            location_id: store.locationId,
            location_name: "Warehouse",
            quantity: 5,
            reserved_quantity: 0,
          }),
          expect.objectContaining({
            location_id: outlet.id,
            location_name: "Outlet",
            quantity: 7,
            reserved_quantity: 0,
          }),
        ])
      )
    })

    it("tells reserved from delivered", async () => {
      expect(await trace.lot("SN-2")).toMatchObject({
        quantity: 1,
        reserved_quantity: 1,
        status: "reserved",
        location_name: "Warehouse",
      })
      expect(await trace.lot("SN-1")).toMatchObject({
        quantity: 0,
        reserved_quantity: 0,
        status: "delivered",
        location_id: "customer",
        location_name: "Customer",
      })
    })

    it("lists its movements newest first, with the person, the places and the order", async () => {
      const { movements, count } = await trace.get(
        `/lots/${(await trace.lot("SN-1")).id}/movements`
      )
      expect(count).toBe(2)
      expect(movements).toMatchObject([
        {
          code: "delivery",
          from_name: "Warehouse",
          to_name: "Customer",
          quantity: 1,
          actor_name: "Ada Admin",
          order_id: orderId,
          order_display_id: 1,
        },
        {
          code: "receipt",
          from_name: "Supplier",
          to_name: "Warehouse",
          quantity: 1,
          actor_name: "Ada Admin",
          order_id: null,
        },
      ])
      expect(movements[0].seq).toBeGreaterThan(movements[1].seq)
    })
  })

  describe("groups", () => {
    const groups = async (by: string, filters: object = {}) =>
      (await trace.get("/lot-groups", { by, ...filters })).groups

    it("count lots and their stock on hand by item, naming it", async () => {
      expect(await groups("item")).toEqual([
        {
          key: laptop.inventoryItemId,
          label: expect.stringContaining("LAP-14"),
          lot_count: 4,
          quantity: 2,
        },
        {
          key: coffee.inventoryItemId,
          label: expect.stringContaining("COF-1"),
          lot_count: 3,
          quantity: 15.5,
        },
      ])
    })

    it("are by place, with those that are nowhere last", async () => {
      const found = await groups("location")
      expect(found).toHaveLength(4)
      expect(found.slice(0, 3)).toEqual(
        expect.arrayContaining([
          { key: store.locationId, label: "Warehouse", lot_count: 5, quantity: 10.5 },
          { key: outlet.id, label: "Outlet", lot_count: 1, quantity: 7 },
          { key: "customer", label: "Customer", lot_count: 1, quantity: 1 },
        ])
      )
      expect(found[3]).toMatchObject({ key: "", lot_count: 1, quantity: 0 })
    })

    it("are by month of expiry, with those that have none last", async () => {
      expect(
        (await groups("expiry")).map((group: { key: string; lot_count: number }) => [
          group.key,
          group.lot_count,
        ])
      ).toEqual([
        ["2020-01", 1],
        ["2031-05", 1],
        ["", 5],
      ])
    })

    it("are by name", async () => {
      expect(await groups("lot")).toHaveLength(7)
      expect(await trace.get("/lot-groups", { by: "lot", limit: 2, offset: 6 })).toMatchObject({
        count: 7,
        groups: [expect.anything()],
      })
    })

    it("are by status, by the same rules as the status of a lot", async () => {
      expect(await groups("status")).toEqual([
        { key: "available", label: "available", lot_count: 4, quantity: 16.5 },
        { key: "delivered", label: "delivered", lot_count: 1, quantity: 0 },
        { key: "new", label: "new", lot_count: 1, quantity: 0 },
        { key: "reserved", label: "reserved", lot_count: 1, quantity: 1 },
      ])
    })

    it("hold exactly the lots that unfolding one of them lists", async () => {
      for (const by of ["item", "lot", "location", "expiry", "status"]) {
        for (const { key, lot_count } of await groups(by)) {
          expect([by, key, (await search({ group_by: by, group_key: key })).length]).toEqual([
            by,
            key,
            lot_count,
          ])
        }
      }
      expect(await names({ group_by: "expiry", group_key: "2031-05" })).toEqual(["C-1"])
      expect(await names({ group_by: "expiry" })).toEqual(["C-3", "SN-1", "SN-2", "SN-3", "SN-4"])
      expect(await names({ group_by: "location" })).toEqual(["SN-4"])
      expect(await names({ group_by: "status", group_key: "broken" })).toEqual([])
    })

    it("are of the lots that match the filters alone", async () => {
      expect(await groups("item", { q: "SN", status: "available" })).toMatchObject([
        { key: laptop.inventoryItemId, lot_count: 1, quantity: 1 },
      ])
      expect(await groups("location", { location_id: outlet.id })).toMatchObject([
        { key: outlet.id, lot_count: 1, quantity: 7 },
      ])
      expect(await groups("status", { product_id: coffee.productId, blocked: true })).toMatchObject(
        [{ key: "available", lot_count: 1 }]
      )
      expect(
        await names({ group_by: "item", group_key: laptop.inventoryItemId, status: "available" })
      ).toEqual(["SN-3"])
    })

    it("are refused by anything else", async () => {
      expect(await refused(groups("colour"))).toMatchObject({ status: 400, type: "invalid_data" })
    })
  })
})
