import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let coffee: Product
  let laptop: Product

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    await trace.track(coffee.inventoryItemId, "lot", { use_expiration: true })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1"])
  })

  const create = (body: object) => trace.post("/shelf-life/rules", body)
  const refusal = (body: object) => unchanged(() => create(body))

  describe("rules of shelf life", () => {
    it("are made, listed with names, changed and deleted", async () => {
      const channel = { buyer: "sales_channel", buyer_id: store.salesChannelId }
      const { shelf_life_rule: made } = await create({ ...channel, min_days: 30, note: "Agreed" })
      expect(made).toMatchObject({
        inventory_item_id: null,
        item: null,
        buyer: "sales_channel",
        buyer_name: "Web shop",
        min_days: 30,
        min_percent: null,
        note: "Agreed",
        created_by: admin.userId,
      })
      await create({ buyer: "country", buyer_id: "FR", min_percent: 50 })
      await create({ buyer: "all", inventory_item_id: coffee.inventoryItemId, min_days: 5 })
      const { shelf_life_rules: rules, count } = await trace.get("/shelf-life/rules")
      expect(count).toBe(3)
      expect(rules.map((rule: any) => [rule.buyer_name, rule.item]).sort()).toEqual([
        [null, "Coffee (COF)"],
        ["FR", null],
        ["Web shop", null],
      ])
      const change = { min_days: null, min_percent: 40 }
      expect(
        (await trace.post(`/shelf-life/rules/${made.id}`, change)).shelf_life_rule
      ).toMatchObject({
        min_days: null,
        min_percent: 40,
        note: "Agreed",
      })
      expect(await trace.del(`/shelf-life/rules/${made.id}`)).toEqual({
        id: made.id,
        object: "shelf_life_rule",
        deleted: true,
      })
      const left = await trace.get("/shelf-life/rules", { buyer: "sales_channel" })
      expect(left.count).toBe(0)
    })

    it("ask for something, of somebody, that can be compared", async () => {
      const cases: [object, object][] = [
        [{ buyer: "all" }, { code: "invalid_state" }],
        [{ buyer: "all", min_days: 0 }, { status: 400 }],
        [{ buyer: "all", min_percent: 101 }, { status: 400 }],
        [{ buyer: "all", min_days: 1.5 }, { status: 400 }],
        [{ buyer: "country", min_days: 1 }, { code: "invalid_state" }],
        [{ buyer: "all", buyer_id: "x", min_days: 1 }, { code: "invalid_state" }],
        [{ buyer: "country", buyer_id: "Germany", min_days: 1 }, { status: 404 }],
        [{ buyer: "country", buyer_id: "uk", min_days: 1 }, { status: 404 }],
        [{ buyer: "sales_channel", buyer_id: "sc_nothing", min_days: 1 }, { status: 404 }],
        [{ buyer: "customer_group", buyer_id: "cusgroup_nothing", min_days: 1 }, { status: 404 }],
        [{ buyer: "all", inventory_item_id: "iitem_nothing", min_days: 1 }, { status: 404 }],
      ]
      for (const [body, expected] of cases) {
        expect(await refusal(body)).toMatchObject(expected)
      }
    })

    it("are not made of goods that never expire, nor of a part of a shelf life that nobody knows", async () => {
      const item = (product: Product) => ({
        buyer: "all",
        inventory_item_id: product.inventoryItemId,
      })
      expect(await refusal({ ...item(laptop), min_days: 5 })).toMatchObject({
        code: "invalid_state",
        message: expect.stringMatching(/^Laptop \(LAP\) has no expiration dates\./),
      })
      expect(await refusal({ ...item(coffee), min_percent: 50 })).toMatchObject({
        code: "invalid_state",
        message: expect.stringMatching(/^50 % of what\? Coffee \(COF\) says no number of days/),
      })
      await trace.track(coffee.inventoryItemId, "lot", {
        use_expiration: true,
        expiration_days: 90,
      })
      await create({ ...item(coffee), min_percent: 50 })
    })

    it("are about one thing each", async () => {
      const body = { buyer: "country", buyer_id: "de", min_days: 5 }
      await create(body)
      expect(await refusal({ ...body, buyer_id: "DE", min_days: 9 })).toMatchObject({
        status: 409,
        message: "There is a rule about this already. Change that one.",
      })
    })

    it("that are not there are 404", async () => {
      expect(
        await refused(trace.post("/shelf-life/rules/slrule_x", { min_days: 1 }))
      ).toMatchObject({
        status: 404,
      })
      expect(await refused(trace.del("/shelf-life/rules/slrule_x"))).toMatchObject({ status: 404 })
    })
  })

  describe("suspicious units", () => {
    it("are reported with a reason, of a kind that people can see", async () => {
      const { id: lot_id } = await trace.lot("SN-1")
      const report = (body: object) =>
        unchanged(() => trace.post("/suspicions", { lot_id, ...body }))
      expect(await report({ kind: "stolen", reason: " " })).toMatchObject({ status: 400 })
      expect(await report({ kind: "looked_up_often", reason: "x" })).toMatchObject({ status: 400 })
      expect(await report({ kind: "stolen", reason: "x", lot_id: "slot_x" })).toMatchObject({
        status: 404,
      })
      expect(await refused(trace.post("/suspicions/susp_x/clear", { reason: "x" }))).toMatchObject({
        status: 404,
      })
    })
  })

  it("an availability is asked of variants that the key's channel sells; of others nothing is said", async () => {
    const ask = async (params: object) =>
      (await api.get("/store/traceability/availability", { ...store.storefront, params })).data
    expect(await ask({ variant_id: ["variant_nothing", laptop.variantId] })).toEqual({
      availability: [{ variant_id: laptop.variantId, is_tracked: true, available_quantity: 1 }],
    })
    expect(await refused(ask({}))).toMatchObject({ status: 400 })
  })
})
