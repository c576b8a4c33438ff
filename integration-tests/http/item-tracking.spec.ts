import { createProduct, createStock, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let cable: Product
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB-1", stock: 12 })
  })

  const trackingOf = async (itemId: string) =>
    (await trace.get("/item-tracking", { inventory_item_id: [itemId] })).item_trackings[0]

  describe("the tracking of an item", () => {
    it("reads as none for an item that nobody configured", async () => {
      expect(await trackingOf(laptop.inventoryItemId)).toMatchObject({
        inventory_item_id: laptop.inventoryItemId,
        inventory_item: { id: laptop.inventoryItemId, sku: "LAP-14" },
        tracking: "none",
        number_padding: 7,
        removal_strategy: "fifo",
        use_expiration: false,
        lot_count: 0,
      })
      expect((await trace.get("/item-tracking")).item_trackings).toEqual([])
    })

    it.each(["lot", "serial"] as const)(
      "is switched to %s with all its settings, and off again",
      async (tracking) => {
        const settings = {
          tracking,
          number_prefix: "L-",
          number_padding: 4,
          next_number: 12,
          removal_strategy: "fefo",
          use_expiration: true,
          expiration_days: 30,
          best_before_days: 10,
          removal_days: 5,
          alert_days: 3,
          warranty_days: 730,
        }
        const { item_tracking, untracked } = await trace.post(
          `/item-tracking/${laptop.inventoryItemId}`,
          settings
        )

        expect(item_tracking).toMatchObject(settings)
        expect(untracked).toEqual([])
        expect(await trackingOf(laptop.inventoryItemId)).toMatchObject(settings)
        expect((await trace.get("/item-tracking", { tracking })).item_trackings).toHaveLength(1)
        await trace.track(laptop.inventoryItemId, "none")
        expect(await trackingOf(laptop.inventoryItemId)).toMatchObject({
          ...settings,
          tracking: "none",
        })
        expect((await trace.get("/item-tracking", { tracking })).item_trackings).toEqual([])
      }
    )

    it("keeps what a change does not mention", async () => {
      await trace.track(laptop.inventoryItemId, "lot", { number_prefix: "L-", expiration_days: 30 })
      await trace.post(`/item-tracking/${laptop.inventoryItemId}`, { expiration_days: null })
      expect(await trackingOf(laptop.inventoryItemId)).toMatchObject({
        tracking: "lot",
        number_prefix: "L-",
        expiration_days: null,
      })
    })

    it("counts the numbers of the item", async () => {
      await trace.track(laptop.inventoryItemId, "serial")
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
      expect(await trackingOf(laptop.inventoryItemId)).toMatchObject({ lot_count: 2 })
    })

    it.each([
      ["an unknown mode", { tracking: "barcode" }],
      ["a mode that is no text", { tracking: 1 }],
      ["an unknown removal strategy", { removal_strategy: "random" }],
      ["a negative number of days", { expiration_days: -1 }],
      ["half a day", { alert_days: 0.5 }],
      ["no padding at all", { number_padding: 0 }],
      ["a setting that does not exist", { colour: "red" }],
    ])("refuses %s", async (_, body) => {
      const answer = await refuses(() =>
        trace.post(`/item-tracking/${laptop.inventoryItemId}`, body)
      )
      expect(answer).toMatchObject({ status: 400, type: "invalid_data" })
    })

    it("answers 404 for an item that does not exist", async () => {
      const answer = await refuses(() => trace.track("iitem_nothing", "lot"))
      expect(answer).toMatchObject({ status: 404, code: "not_found" })
      expect(answer.message).toContain("iitem_nothing")
    })
  })

  describe("stock that has no number", () => {
    it("is listed with its place and quantity when tracking is switched on, and stays in Medusa's level", async () => {
      const second = await createLocation(api, admin, {
        name: "Outlet",
        salesChannelId: store.salesChannelId,
      })
      await createStock(api, admin, cable.inventoryItemId, second.id, 3)
      const warning = [
        { location_id: store.locationId, location_name: "Warehouse", quantity: 12 },
        { location_id: second.id, location_name: "Outlet", quantity: 3 },
      ].map((row) => expect.objectContaining(row))

      const { untracked } = await trace.track(cable.inventoryItemId, "lot")

      expect(untracked).toHaveLength(2)
      expect(untracked).toEqual(expect.arrayContaining(warning))
      const list = await trace.get("/item-tracking", { inventory_item_id: [cable.inventoryItemId] })
      expect(list.untracked).toEqual(expect.arrayContaining(warning))
      expect(await readStock(api, admin, cable.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 12,
      })
    })

    it("does not grow by what is received with a number, and is forgotten when tracking is switched off", async () => {
      await trace.track(cable.inventoryItemId, "lot")
      const receipt = await trace.receive(store.locationId, cable.inventoryItemId, [["DRUM-1", 5]])
      expect(receipt.state).toBe("done")
      const { untracked } = await trace.get("/item-tracking", { product_id: cable.productId })
      expect(untracked).toEqual([expect.objectContaining({ quantity: 12 })])
      expect(await readStock(api, admin, cable.inventoryItemId, store.locationId)).toMatchObject({
        stocked: 17,
      })
    })
  })

  describe("changing the mode", () => {
    it.each([
      ["serial", "none"],
      ["serial", "lot"],
      ["lot", "none"],
      ["lot", "serial"],
    ] as const)("from %s to %s is refused while numbered stock is on hand", async (from, to) => {
      await trace.track(laptop.inventoryItemId, from)
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])

      const answer = await refuses(() => trace.track(laptop.inventoryItemId, to))

      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("SN-1, SN-2")
      expect(await trackingOf(laptop.inventoryItemId)).toMatchObject({ tracking: from })
    })

    it("is allowed once all units were delivered, and their history stays", async () => {
      await trace.track(laptop.inventoryItemId, "serial")
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1"])
      const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 1 }])
      const items = [{ id: order.items![0].id, quantity: 1 }]
      await api.post(
        `/admin/orders/${order.id}/fulfillments`,
        { items, location_id: store.locationId },
        admin
      )

      await trace.track(laptop.inventoryItemId, "none")

      const lot = await trace.lot("SN-1")
      expect(lot).toMatchObject({ status: "delivered" })
      expect(await trace.movements(lot.id)).toHaveLength(2)
    })
  })

  describe("a product", () => {
    const createTwoSizes = async () => {
      const variant = (size: string) => ({
        title: size,
        sku: `TENT-${size}`,
        manage_inventory: true,
        options: { Size: size },
        prices: [{ currency_code: "eur", amount: 90 }],
      })
      const { data } = await api.post(
        "/admin/products?fields=id,*variants,*variants.inventory_items",
        {
          title: "Tent",
          status: "published",
          shipping_profile_id: store.shippingProfileId,
          options: [{ title: "Size", values: ["S", "L"] }],
          variants: [variant("S"), variant("L")],
        },
        admin
      )
      const itemIds = data.product.variants.map(
        (v: { inventory_items: { inventory_item_id: string }[] }) =>
          v.inventory_items[0].inventory_item_id
      )
      return { id: data.product.id as string, itemIds: itemIds as string[] }
    }

    it("sets the tracking of the items of all its variants", async () => {
      const tent = await createTwoSizes()
      await createStock(api, admin, tent.itemIds[1], store.locationId, 4)

      const { item_trackings, untracked } = await trace.post(`/products/${tent.id}/item-tracking`, {
        tracking: "serial",
      })

      expect(
        item_trackings.map((t: { inventory_item_id: string }) => t.inventory_item_id).sort()
      ).toEqual([...tent.itemIds].sort())
      expect(item_trackings).toEqual([
        expect.objectContaining({ tracking: "serial" }),
        expect.objectContaining({ tracking: "serial" }),
      ])
      expect(untracked).toEqual([
        expect.objectContaining({
          inventory_item_id: tent.itemIds[1],
          location_name: "Warehouse",
          quantity: 4,
        }),
      ])
      const list = await trace.get("/item-tracking", { product_id: tent.id })
      expect(list.item_trackings).toHaveLength(2)
      expect(list.untracked).toHaveLength(1)
    })

    it("changes none of its items when one of them refuses", async () => {
      const tent = await createTwoSizes()
      await trace.post(`/products/${tent.id}/item-tracking`, { tracking: "serial" })
      await trace.receive(store.locationId, tent.itemIds[1], ["SN-9"])
      const before = await trace.get("/item-tracking", { product_id: tent.id })

      // The item that may change is set first and set back: its row is written, so not the tables but the answer is compared.
      const answer = await refused(
        trace.post(`/products/${tent.id}/item-tracking`, { tracking: "lot" })
      )

      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(await trace.get("/item-tracking", { product_id: tent.id })).toEqual(before)
    })

    it("answers 404 when it does not exist, and says what to do when its inventory is not managed", async () => {
      expect(
        await refuses(() => trace.post("/products/prod_nothing/item-tracking", { tracking: "lot" }))
      ).toMatchObject({
        status: 404,
        code: "not_found",
      })
      const { data } = await api.post(
        "/admin/products",
        {
          title: "Gift card",
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            { title: "One", manage_inventory: false, options: { Size: "One" }, prices: [] },
          ],
        },
        admin
      )
      const answer = await refuses(() =>
        trace.post(`/products/${data.product.id}/item-tracking`, { tracking: "lot" })
      )
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      expect(answer.message).toContain("inventory")
    })
  })
})
