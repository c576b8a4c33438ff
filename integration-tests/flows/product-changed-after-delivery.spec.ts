import { createProduct, createStock, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/**
 * What comes back is what went out, whatever has become of the product since. After every path Medusa's level equals lots and
 * untracked stock: the integrity check runs after each test.
 */
runApp(({ api }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  let phone: Product
  let other: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO-1" })
    other = await createProduct(api, admin, store, { title: "Other", sku: "OTH-1" })
    for (const [product, names] of [
      [phone, ["SN-1", "SN-2", "SN-3"]],
      [other, ["OT-1", "OT-2"]],
    ] as const) {
      await trace.track(product.inventoryItemId, "serial")
      await trace.receive(store.locationId, product.inventoryItemId, [...names])
    }
  })

  const stock = (product = phone) =>
    readStock(api, admin, product.inventoryItemId, store.locationId)
  const untrackedOf = async (inventoryItemId: string) => {
    const { untracked } = await trace.get("/item-tracking", {
      "inventory_item_id[]": inventoryItemId,
    })
    return untracked.map((row: { quantity: number }) => row.quantity)
  }
  const status = async (name: string) => (await trace.lot(name)).status
  const variantPath = ({ productId, variantId }: Product) =>
    `/admin/products/${productId}/variants/${variantId}`

  async function delivered(product = phone, quantity = 1) {
    const order = await shop.order([product.variantId, quantity])
    const { fulfillments } = await shop.fulfil(order, [quantity])
    return { order, fulfillmentId: fulfillments[0].id as string }
  }

  /** What a shop may do to a product between a delivery and its return. */
  const CHANGES: [string, () => Promise<unknown>][] = [
    ["its required quantity raised", () => require(2)],
    ["its required quantity raised to five", () => require(5)],
    [
      "its inventory item replaced",
      async () => {
        const path = `${variantPath(phone)}/inventory-items`
        const body = { inventory_item_id: other.inventoryItemId, required_quantity: 1 }
        await api.post(path, body, admin)
        await api.delete(`${path}/${phone.inventoryItemId}`, admin)
      },
    ],
    [
      "another inventory item added",
      () => {
        const body = { inventory_item_id: other.inventoryItemId, required_quantity: 3 }
        return api.post(`${variantPath(phone)}/inventory-items`, body, admin)
      },
    ],
    [
      "manage_inventory switched off",
      () => api.post(variantPath(phone), { manage_inventory: false }, admin),
    ],
    [
      "the variant deleted",
      async () => {
        // Medusa keeps the item as long as another variant has it.
        const kit = [{ inventoryItemId: phone.inventoryItemId, requiredQuantity: 2 }]
        await createProduct(api, admin, store, { kit })
        await api.delete(variantPath(phone), admin)
      },
    ],
  ]

  const require = (required_quantity: number) =>
    api.post(
      `${variantPath(phone)}/inventory-items/${phone.inventoryItemId}`,
      { required_quantity },
      admin
    )

  describe.each(CHANGES)("a product with %s after a delivery", (_, change) => {
    it("is returned as it was sold", async () => {
      const { order } = await delivered()
      await change()
      const returnId = await goods.request(order, { 0: 1 })
      await trace.post(`/returns/${returnId}/lots`, {
        lots: [{ line_item_id: order.items![0].id, lot_name: "SN-1" }],
      })
      await goods.receive(returnId, order, { 0: 1 })
      expect(await status("SN-1")).toBe("available")
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
      expect(await stock(other)).toEqual({ stocked: 2, reserved: 0 })
    })

    it("comes back as it was sold when its fulfilment is cancelled", async () => {
      const { order, fulfillmentId } = await delivered()
      await change()
      await shop.cancel(order, fulfillmentId)
      expect(await stock()).toEqual({ stocked: 3, reserved: 1 })
      expect(await stock(other)).toEqual({ stocked: 2, reserved: 0 })
      expect(await trace.lot("SN-1")).toMatchObject({
        location_id: store.locationId,
        quantity: 1,
      })
      const { data } = await api.get(`/admin/orders/${order.id}?fields=*items.detail`, admin)
      expect(data.order.items[0].detail.fulfilled_quantity).toBe(0)
    })
  })

  it("of a kit whose quantities changed each part is returned as it was sold", async () => {
    const kit = await createProduct(api, admin, store, {
      kit: [
        { inventoryItemId: phone.inventoryItemId, requiredQuantity: 2 },
        { inventoryItemId: other.inventoryItemId, requiredQuantity: 1 },
      ],
    })
    const { order } = await delivered(kit)
    const path = `${variantPath(kit)}/inventory-items`
    await api.post(`${path}/${phone.inventoryItemId}`, { required_quantity: 1 }, admin)
    await api.post(`${path}/${other.inventoryItemId}`, { required_quantity: 4 }, admin)
    const returnId = await goods.request(order, { 0: 1 })
    await goods.receive(returnId, order, { 0: 1 })
    expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    expect(await stock(other)).toEqual({ stocked: 2, reserved: 0 })
  })

  it("of a line that was shipped in two ways only all of it is received", async () => {
    const pair = await createProduct(api, admin, store, {
      kit: [{ inventoryItemId: phone.inventoryItemId, requiredQuantity: 2 }],
    })
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-4"])
    const order = await shop.order([pair.variantId, 2])
    await shop.fulfil(order, [1])
    await api.post(
      `${variantPath(pair)}/inventory-items/${phone.inventoryItemId}`,
      { required_quantity: 1 },
      admin
    )
    await shop.fulfil(order, [1])
    const part = await goods.request(order, { 0: 1 })
    await goods.begin(part, order, { 0: 1 })
    const answer = await refused(goods.confirm(part))
    expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
    expect(answer.message).toContain("Receive all 3")
    await goods.abandon(part)
    await goods.cancel(part)
    await goods.receive(await goods.request(order, { 0: 2 }), order, { 0: 2 })
    expect((await stock()).stocked).toBe(4)
  })

  describe("goods that were shipped before their item was tracked", () => {
    let cable: Product

    beforeEach(async () => {
      cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB-1", stock: 6 })
    })

    it.each(["serial", "lot"] as const)(
      "are untracked stock again when the fulfilment is cancelled, now tracked by %s",
      async (tracking) => {
        const { order, fulfillmentId } = await delivered(cable, 2)
        await trace.track(cable.inventoryItemId, tracking)
        expect(await untrackedOf(cable.inventoryItemId)).toEqual([4])
        await shop.cancel(order, fulfillmentId)
        expect(await stock(cable)).toEqual({ stocked: 6, reserved: 2 })
        expect(await untrackedOf(cable.inventoryItemId)).toEqual([6])
      }
    )

    it("are untracked stock again when they are returned", async () => {
      const { order } = await delivered(cable, 2)
      await trace.track(cable.inventoryItemId, "serial")
      await goods.receive(await goods.request(order, { 0: 2 }), order, { 0: 2 })
      expect(await stock(cable)).toEqual({ stocked: 6, reserved: 0 })
      expect(await untrackedOf(cable.inventoryItemId)).toEqual([6])
    })

    it("come back together with units that were shipped with a number after it", async () => {
      const order = await shop.order([cable.variantId, 2])
      await shop.fulfil(order, [1])
      await trace.track(cable.inventoryItemId, "serial")
      await trace.post("/lot-assignments", {
        inventory_item_id: cable.inventoryItemId,
        location_id: store.locationId,
        lots: [{ name: "CB-1" }],
      })
      const { fulfillments } = await shop.fulfil(order, [1], [{ lot_name: "CB-1" }])
      for (const { id } of fulfillments) {
        await shop.cancel(order, id)
      }
      expect(await stock(cable)).toMatchObject({ stocked: 6 })
      expect(await untrackedOf(cable.inventoryItemId)).toEqual([5])
      expect(await trace.lot("CB-1")).toMatchObject({ quantity: 1, location_id: store.locationId })
    })
  })

  it("goods that were shipped while manage_inventory was off bring no stock when it is on again", async () => {
    await api.post(variantPath(phone), { manage_inventory: false }, admin)
    const { order, fulfillmentId } = await delivered()
    const body = { inventory_item_id: phone.inventoryItemId, required_quantity: 1 }
    await api.post(`${variantPath(phone)}/inventory-items`, body, admin)
    await api.post(variantPath(phone), { manage_inventory: true }, admin)
    await shop.cancel(order, fulfillmentId)
    expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
  })

  it("a unit goes back to the place that it left, whatever place the fulfilment names", async () => {
    const lyon = await createLocation(api, admin, {
      name: "Lyon",
      salesChannelId: store.salesChannelId,
    })
    const lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LAM-1" })
    await trace.track(lamp.inventoryItemId, "serial")
    await createStock(api, admin, lamp.inventoryItemId, lyon.id, 0)
    await trace.receive(lyon.id, lamp.inventoryItemId, ["LA-1"])
    const order = await shop.order([lamp.variantId, 1])
    const { fulfillments } = await shop.fulfil(order, [1], undefined, { location_id: undefined })
    await shop.cancel(order, fulfillments[0].id)
    expect(await readStock(api, admin, lamp.inventoryItemId, lyon.id)).toEqual({
      stocked: 1,
      reserved: 1,
    })
    expect(await trace.lot("LA-1")).toMatchObject({ location_id: lyon.id, quantity: 1 })
  })
})
