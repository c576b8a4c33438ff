import { createProduct, type Product } from "../helpers/create-product"
import { query } from "../helpers/books"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { dayIn } from "../helpers/in-days"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(240_000)

const DAY_MS = 24 * 60 * 60 * 1000

/** How old goods may be when they ship, by who buys them. The tests' server, and so the shop, keeps UTC. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let coffee: Product

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot", {
      use_expiration: true,
      expiration_days: 100,
      removal_strategy: "fefo",
    })
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["OLD", 5, dayIn(10)],
      ["MIDDLE", 5, dayIn(40)],
      ["FRESH", 5, dayIn(90)],
    ])
  })

  const rule = async (body: object) =>
    (await trace.post("/shelf-life/rules", { buyer: "all", ...body })).shelf_life_rule
  const forChannel = (body: object) =>
    rule({ buyer: "sales_channel", buyer_id: store.salesChannelId, ...body })
  const assigned = async (order: any) => {
    const delivery = await shop.delivery(order)
    return [
      delivery.state,
      ...delivery.lines[0].details.map((row: any) => `${row.quantity} ${row.lot_name}`),
    ]
  }
  const order = (quantity: number) => shop.order([coffee.variantId, quantity])

  describe("what is reserved", () => {
    it("is the first to expire where no rule is about the buyer", async () => {
      await rule({ buyer: "country", buyer_id: "FR", min_days: 60 })
      expect(await assigned(await order(2))).toEqual(["ready", "2 OLD"])
    })

    it("is the first to expire among what has enough days left for the sales channel", async () => {
      await forChannel({ min_days: 30 })
      expect(await assigned(await order(7))).toEqual(["ready", "5 MIDDLE", "2 FRESH"])
    })

    it("counts the day itself: 40 days are enough for 40, and not for 41", async () => {
      const { id } = await forChannel({ min_days: 40 })
      expect(await assigned(await order(1))).toEqual(["ready", "1 MIDDLE"])
      await trace.post(`/shelf-life/rules/${id}`, { min_days: 41 })
      expect(await assigned(await order(1))).toEqual(["ready", "1 FRESH"])
    })

    it("has so much per cent left of the item's days, or of what the lot's own dates say", async () => {
      await rule({ buyer: "country", buyer_id: "de", min_percent: 50 })
      expect(await assigned(await order(1))).toEqual(["ready", "1 FRESH"])
      // Made 20 days ago to last 60: 40 of 60 days are two thirds.
      await trace.post(`/lots/${(await trace.lot("MIDDLE")).id}`, { produced_at: dayIn(-20) })
      expect(await assigned(await order(1))).toEqual(["ready", "1 MIDDLE"])
    })

    it("is offered to people by the same rule", async () => {
      await forChannel({ min_days: 30 })
      const { id } = await shop.delivery(await order(1))
      const { lots } = await trace.get("/lots", { fits_operation_id: id, order: "expires_at" })
      expect(lots.map((lot: any) => lot.name)).toEqual(["MIDDLE", "FRESH"])
    })

    it("keeps every rule that applies, so the strictest wins, whichever it is", async () => {
      await rule({ min_days: 20 })
      await forChannel({ min_days: 5, min_percent: 80 })
      await rule({ inventory_item_id: coffee.inventoryItemId, min_days: 30 })
      expect(await assigned(await order(1))).toEqual(["ready", "1 FRESH"])
    })

    it("follows the customer's groups", async () => {
      const email = "group@example.com"
      const { customer } = (await api.post("/admin/customers", { email }, admin)).data
      const { customer_group: group } = (
        await api.post("/admin/customer-groups", { name: "Wholesale" }, admin)
      ).data
      await api.post(`/admin/customer-groups/${group.id}/customers`, { add: [customer.id] }, admin)
      await rule({ buyer: "customer_group", buyer_id: group.id, min_days: 60 })
      const bought = await order(1)
      expect(await assigned(bought)).toEqual(["ready", "1 OLD"])
      await query(getContainer(), `UPDATE "order" SET customer_id = ? WHERE id = ?`, [
        customer.id,
        bought.id,
      ])
      await trace.order(bought.id)
      expect(await assigned(bought)).toEqual(["ready", "1 FRESH"])
    })

    it("waits where nothing fresh enough is there, says why, and is served when such goods come in", async () => {
      await forChannel({ min_days: 95 })
      const bought = await order(2)
      expect(await assigned(bought)).toEqual(["waiting"])
      const delivery = await shop.delivery(bought)
      const answer = await unchanged(() => trace.post(`/operations/${delivery.id}/validate`))
      expect(answer.message).toContain(
        "FRESH has 90 days of its shelf life left, and 95 days are needed."
      )
      await trace.receive(store.locationId, coffee.inventoryItemId, [["NEW", 3, dayIn(99)]])
      expect(await assigned(bought)).toEqual(["ready", "2 NEW"])
    })

    it("gives way to fresher goods when a rule is made afterwards, unless somebody chose it", async () => {
      const proposed = await order(2)
      const chosen = await order(1)
      await shop.assign(chosen, [{ lot_name: "OLD" }])
      await forChannel({ min_days: 30 })
      await trace.order(proposed.id)
      await trace.order(chosen.id)
      expect(await assigned(proposed)).toEqual(["ready", "2 MIDDLE"])
      expect(await assigned(chosen)).toEqual(["ready", "1 OLD"])
    })

    it("is served again when a rule that kept it waiting goes", async () => {
      const { id } = await forChannel({ min_days: 95 })
      const bought = await order(1)
      expect(await assigned(bought)).toEqual(["waiting"])
      await trace.del(`/shelf-life/rules/${id}`)
      expect(await assigned(bought)).toEqual(["ready", "1 OLD"])
    })

    it("of a delivery without an order keeps the rules for every customer alone", async () => {
      await rule({ min_days: 30 })
      await forChannel({ min_days: 80 })
      const lines = [{ inventory_item_id: coffee.inventoryItemId, quantity: 1 }]
      const input = { code: "delivery", location_id: store.locationId, lines }
      const { operation } = await trace.post("/operations", input)
      await trace.post(`/operations/${operation.id}/confirm`)
      const { lines: reserved } = await trace.operation(operation.id)
      expect(reserved[0].details.map((row: any) => row.lot_name)).toEqual(["MIDDLE"])
    })
  })

  describe("a lot that is too old", () => {
    const tooOld = {
      code: "shelf_life_too_short",
      message:
        "OLD has 10 days of its shelf life left, and 30 days are needed. The rule: at least 30 days for the sales channel Web shop. To use it all the same, give an override reason in Detailed Operations; it is recorded.",
    }

    it("is refused in Medusa's own fulfilment, with its days and the rule", async () => {
      await forChannel({ min_days: 30 })
      const bought = await order(1)
      const answer = await unchanged(() => shop.fulfil(bought, [1], [{ lot_name: "OLD" }]))
      expect(answer).toMatchObject({
        status: 400,
        ...tooOld,
        errors: [{ value: "OLD", code: tooOld.code }],
      })
    })

    it("is refused when its delivery is validated, although it was fresh enough when it was reserved", async () => {
      const bought = await order(1)
      const delivery = await shop.delivery(bought)
      await forChannel({ min_days: 30 })
      expect(
        await unchanged(() => trace.post(`/operations/${delivery.id}/validate`))
      ).toMatchObject(tooOld)
      await trace.post(`/operations/${delivery.id}/reserve`)
      expect(await assigned(bought)).toEqual(["ready", "1 MIDDLE"])
    })

    it("is refused where it is typed, pasted or scanned", async () => {
      await forChannel({ min_days: 30 })
      const bought = await order(1)
      const { id, lines } = await shop.delivery(bought)
      const path = `/operations/${id}/lines/${lines[0].id}`
      const rows = [{ lot_name: "OLD" }]
      for (const request of [
        () => trace.post(`${path}/details`, { details: rows }),
        () => trace.post(`${path}/paste`, { text: "OLD\t1" }),
        () => trace.post(`/operations/${id}/scan`, { code: "OLD" }),
      ]) {
        expect(await refused(request())).toMatchObject({ status: 400, code: tooOld.code })
      }
      expect(await assigned(bought)).toEqual(["ready", "1 MIDDLE"])
    })

    it("ships with a reason, which the ledger keeps", async () => {
      await forChannel({ min_days: 30 })
      const bought = await order(1)
      const override_reason = "The customer asked for it"
      await shop.fulfil(bought, [1], [{ lot_name: "OLD", override_reason } as any])
      const [movement] = await trace.movements((await trace.lot("OLD")).id)
      expect(movement).toMatchObject({ code: "delivery", override_reason })
    })

    it("needs no reason where it goes elsewhere than to a customer", async () => {
      await rule({ min_days: 30 })
      await trace.post(`/lots/${(await trace.lot("OLD")).id}/scrap`, {
        location_id: store.locationId,
        quantity: 1,
        reason: "Too old",
      })
      expect(await trace.lot("OLD")).toMatchObject({ quantity: 4 })
    })

    it("is one without a date of goods that expire, and not one of goods that never do", async () => {
      const tea = await createProduct(api, admin, store, { title: "Tea", sku: "TEA" })
      await trace.track(tea.inventoryItemId, "lot", { use_expiration: true })
      await trace.receive(store.locationId, tea.inventoryItemId, [["T-1", 1]])
      const mug = await createProduct(api, admin, store, { title: "Mug", sku: "MUG" })
      await trace.track(mug.inventoryItemId, "lot")
      await trace.receive(store.locationId, mug.inventoryItemId, [["M-1", 1]])
      await rule({ min_days: 1 })
      const drunk = await shop.order([tea.variantId, 1])
      expect(await assigned(drunk)).toEqual(["waiting"])
      const answer = await unchanged(() => shop.fulfil(drunk, [1], [{ lot_name: "T-1" }]))
      expect(answer.message).toContain("T-1 has no expiration date")
      expect(await assigned(await shop.order([mug.variantId, 1]))).toEqual(["ready", "1 M-1"])
    })
  })

  it("asks for its days in the shop's zone", async () => {
    await trace.post("/settings", { time_zone: "Pacific/Kiritimati" })
    // The setting moves days with it: OLD still expires on the same day of the calendar, but today is another one for 14 hours.
    const kiritimati = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
    const left = (Date.parse(dayIn(10)) - Date.parse(kiritimati)) / DAY_MS
    const { lots } = await trace.get("/shelf-life/lots", { risk: "all" })
    expect(lots[0]).toMatchObject({ lot_name: "OLD", days_left: left })
  })

  describe("what will not make it", () => {
    it("lists who cannot get a lot any more, how much of it there is, and for how long others can", async () => {
      await forChannel({ min_days: 30 })
      await rule({ buyer: "country", buyer_id: "fr", min_days: 5 })
      const { lots, count } = await trace.get("/shelf-life/lots", { risk: "lost" })
      expect(count).toBe(1)
      expect(lots[0]).toMatchObject({
        lot_name: "OLD",
        days_left: 10,
        shelf_life_days: 100,
        quantity: 5,
        daily_sales: 0,
        unsold_quantity: 5,
        places: [{ location_id: store.locationId, quantity: 5 }],
        rules: [
          { buyer_name: "Web shop", days_needed: 30, kept: false, days_until_lost: -20 },
          { buyer_name: "FR", days_needed: 5, kept: true, days_until_lost: 5 },
        ],
      })
      const soon = await trace.get("/shelf-life/lots", { risk: "soon", days: 12 })
      expect(soon.lots.map((lot: any) => lot.lot_name)).toEqual(["OLD", "MIDDLE"])
    })

    it("says what is on hand of a lot is worth, where anybody knows", async () => {
      const { id } = await trace.lot("OLD")
      const price = { currency_code: "eur", unit_cost: 3.25, lot_ids: [id] }
      await trace.post("/cost-documents", { kind: "manual", ...price })
      const worth = async (query: object = {}) =>
        (await trace.get("/shelf-life/lots", { risk: "all", ...query })).lots.map((lot: any) => [
          lot.lot_name,
          lot.values,
        ])
      const nothing = [
        ["MIDDLE", []],
        ["FRESH", []],
      ]
      const old = (amount: number) => ["OLD", [{ currency_code: "eur", amount }]]
      expect(await worth()).toEqual([old(16.25), ...nothing])
      await shop.fulfil(await order(2), [2])
      expect(await worth()).toEqual([old(9.75), ...nothing])
      expect(await worth({ location_id: store.locationId, limit: 1 })).toEqual([old(9.75)])
    })

    it("says how much will be left on the last day at the pace of the last 90 days, the oldest first", async () => {
      const bought = await order(9)
      await shop.fulfil(bought, [9])
      // A tenth a day is sold; MIDDLE has one left and 40 days: four would go.
      const { lots } = await trace.get("/shelf-life/lots", { risk: "all" })
      expect(
        lots.map((lot: any) => [lot.lot_name, lot.quantity, lot.daily_sales, lot.unsold_quantity])
      ).toEqual([
        ["MIDDLE", 1, 0.1, 0],
        ["FRESH", 5, 0.1, 0],
      ])
      await shop.fulfil(await order(1), [1])
      await trace.receive(store.locationId, coffee.inventoryItemId, [["NEXT", 20, dayIn(50)]])
      const { lots: later } = await trace.get("/shelf-life/lots", { risk: "unsold" })
      // A ninth a day is sold: 5.5556 of NEXT in its 50 days, and 4.4444 of FRESH in the 40 that it has after them.
      expect(later.map((lot: any) => [lot.lot_name, lot.unsold_quantity])).toEqual([
        ["NEXT", 14.4444],
        ["FRESH", 0.5556],
      ])
    })

    it("is marked down by a tag on its product, once", async () => {
      const old = await trace.lot("OLD")
      const middle = await trace.lot("MIDDLE")
      const first = await trace.post("/shelf-life/mark-downs", { lot_ids: [old.id] })
      const second = await trace.post("/shelf-life/mark-downs", { lot_ids: [old.id, middle.id] })
      expect(second).toEqual(first)
      const { product } = (
        await api.get(`/admin/products/${first.product_ids[0]}?fields=*tags`, admin)
      ).data
      expect(product.tags.map((tag: any) => tag.value)).toEqual(["short-dated"])
    })

    it("tells how fast stock turns over, from the ledger", async () => {
      await shop.fulfil(await order(9), [9])
      const { items } = await trace.get("/shelf-life/rotation", { days: 30 })
      expect(items).toEqual([
        expect.objectContaining({
          item: "Coffee (COF)",
          lots: 2,
          on_hand: 6,
          shipped: 9,
          // Nothing 30 days ago, six now.
          average_stock: 3,
          turnover: 3,
          turns_per_year: 36.5,
          cover_days: 20,
          slowest_lot_name: expect.stringMatching(/^(MIDDLE|FRESH)$/),
        }),
      ])
    })
  })

  it("tells a storefront how many are fresh enough for its sales channel and a country", async () => {
    const available = async (country_code?: string) =>
      (
        await api.get("/store/traceability/availability", {
          ...store.storefront,
          params: { variant_id: coffee.variantId, country_code },
        })
      ).data.availability
    const of = (available_quantity: number) => [
      { variant_id: coffee.variantId, is_tracked: true, available_quantity },
    ]
    expect(await available()).toEqual(of(15))
    await forChannel({ min_days: 30 })
    await rule({ buyer: "country", buyer_id: "fr", min_days: 80 })
    expect(await available("de")).toEqual(of(10))
    expect(await available("FR")).toEqual(of(5))
  })

  it("tells a storefront nothing of what Medusa has promised to an order that waits for fresher goods", async () => {
    const { id } = await rule({ min_days: 95 })
    expect(await assigned(await order(12))).toEqual(["waiting"])
    const { data } = await api.get("/store/traceability/availability", {
      ...store.storefront,
      params: { variant_id: coffee.variantId },
    })
    expect(data.availability[0].available_quantity).toBe(0)
    await query(getContainer(), `DELETE FROM traceability_shelf_life_rule WHERE id = '${id}'`)
    const later = await api.get("/store/traceability/availability", {
      ...store.storefront,
      params: { variant_id: coffee.variantId },
    })
    // No lot is reserved, but three are all that is left to sell.
    expect(later.data.availability[0].available_quantity).toBe(3)
  })

  it("tells a storefront of goods without numbers before they are delivered what Medusa has of them", async () => {
    const cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB", stock: 7 })
    await trace.track(cable.inventoryItemId, "serial", { capture: "delivery" })
    await shop.order([cable.variantId, 2])
    const { data } = await api.get("/store/traceability/availability", {
      ...store.storefront,
      params: { variant_id: cable.variantId },
    })
    expect(data.availability).toEqual([
      { variant_id: cable.variantId, is_tracked: true, available_quantity: 5 },
    ])
  })
})
