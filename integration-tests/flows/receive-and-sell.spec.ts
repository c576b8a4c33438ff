import { createProduct, readStock, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
  })

  const fulfil = (orderId: string, items: object[], more: object = {}) =>
    api.post(
      `/admin/orders/${orderId}/fulfillments`,
      { items, location_id: store.locationId, ...more },
      admin
    )

  describe("a purchase order", () => {
    it("is received by typed serial numbers, and Medusa's level goes up by the same quantity", async () => {
      const { supplier } = await trace.post("/suppliers", { name: "Laptop Works" })
      const { purchase_order: draft } = await trace.post("/purchase-orders", {
        supplier_id: supplier.id,
        location_id: store.locationId,
        lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 3, unit_cost: 700 }],
      })
      expect(draft.state).toBe("draft")
      const { purchase_order: confirmed } = await trace.post(`/purchase-orders/${draft.id}/confirm`)
      expect(confirmed.state).toBe("confirmed")
      const receipt = await trace.operation(confirmed.operations[0].id)
      expect(receipt).toMatchObject({
        code: "receipt",
        state: "ready",
        partner_name: "Laptop Works",
      })
      expect(receipt.reference).toMatch(/^WH\/IN\/\d{5}$/)
      expect(receipt.lines[0].details).toHaveLength(3)

      const line = receipt.lines[0]
      await trace.post(`/operations/${receipt.id}/lines/${line.id}/details`, {
        details: ["SN-001", "SN-002", "SN-003"].map((lot_name) => ({ lot_name })),
      })
      const { operation } = await trace.post(`/operations/${receipt.id}/validate`)

      expect(operation.state).toBe("done")
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toEqual({
        stocked: 3,
        reserved: 0,
      })
      const { purchase_order: received } = await trace.get(`/purchase-orders/${draft.id}`)
      expect(received.lines[0].received_quantity).toBe(3)
      expect(received.state).toBe("received")
      const lot = await trace.lot("SN-002")
      expect(lot).toMatchObject({
        kind: "serial",
        status: "available",
        quantity: 1,
        location_id: store.locationId,
        purchase_order_id: draft.id,
      })
      const [movement] = await trace.movements(lot.id)
      expect(movement).toMatchObject({
        from_location_id: "supplier",
        to_location_id: store.locationId,
        reference: receipt.reference,
        quantity: 1,
      })
      expect(movement.actor_name).toBeTruthy()
    })
  })

  describe("an order of the storefront", () => {
    it("gets its serial numbers by default, ships them, and cancelling gives the same ones back", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-001", "SN-002", "SN-003"])
      const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 2 }])
      const before = await trace.order(order.id)
      expect(before.lines[0]).toMatchObject({ required: 2, missing: 0 })
      expect(before.lines[0].assigned.map((lot: { name: string }) => lot.name)).toEqual([
        "SN-001",
        "SN-002",
      ])

      await fulfil(order.id, [{ id: order.items![0].id, quantity: 2 }])

      const after = await trace.order(order.id)
      expect(after.lines[0].delivered.map((lot: { name: string }) => lot.name)).toEqual([
        "SN-001",
        "SN-002",
      ])
      expect(after.operations[0]).toMatchObject({ state: "done", code: "delivery" })
      expect(await trace.lot("SN-001")).toMatchObject({
        status: "delivered",
        location_id: "customer",
        quantity: 0,
      })
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toEqual({
        stocked: 1,
        reserved: 0,
      })

      const fulfillmentId = after.operations[0].fulfillment_id
      await api.post(`/admin/orders/${order.id}/fulfillments/${fulfillmentId}/cancel`, {}, admin)

      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toEqual({
        stocked: 3,
        reserved: 2,
      })
      const again = await trace.order(order.id)
      expect(again.lines[0].assigned.map((lot: { name: string }) => lot.name).sort()).toEqual([
        "SN-001",
        "SN-002",
      ])
      expect(again.lines[0].delivered).toEqual([])
    })

    it("keeps a unit free that somebody took off its delivery", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-001", "SN-002", "SN-003"])
      const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 2 }])
      const { operations } = await trace.order(order.id)
      const delivery = await trace.operation(operations[0].id)
      await trace.post(`/operations/${delivery.id}/lines/${delivery.lines[0].id}/details`, {
        details: [{ lot_name: "SN-002" }],
      })

      expect((await trace.order(order.id)).lines[0]).toMatchObject({
        assigned: [{ name: "SN-002" }],
        missing: 1,
      })
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-004"])
      expect(await trace.lot("SN-001")).toMatchObject({ status: "available" })
      const answer = await refused(fulfil(order.id, [{ id: order.items![0].id, quantity: 2 }]))
      expect(answer).toMatchObject({ code: "lot_required" })
      expect(answer.message).toContain("1 serial number missing")
      await fulfil(order.id, [{ id: order.items![0].id, quantity: 1 }])
      expect(await trace.lot("SN-002")).toMatchObject({ status: "delivered" })
    })

    it("is refused, naming how many are missing, when there is stock without serial numbers only", async () => {
      const order = await placeOrderOfUnnumbered()
      const answer = await refused(fulfil(order.id, [{ id: order.items![0].id, quantity: 2 }]))
      expect(answer).toMatchObject({ status: 400, code: "lot_required" })
      expect(answer.message).toContain("2 serial numbers missing")
      expect(await readStock(api, admin, order.itemId, store.locationId)).toEqual({
        stocked: 5,
        reserved: 2,
      })
    })
  })

  async function placeOrderOfUnnumbered() {
    const phone = await createProduct(api, admin, store, { stock: 5 })
    const { untracked } = await trace.track(phone.inventoryItemId, "serial")
    expect(untracked).toEqual([
      expect.objectContaining({ location_id: store.locationId, quantity: 5 }),
    ])
    const order = await placeOrder(api, store, [{ variantId: phone.variantId, quantity: 2 }])
    return { ...order, itemId: phone.inventoryItemId }
  }
})
