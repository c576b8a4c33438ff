import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProduct, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-001"])
  })

  it("lets a developer walk from an order to the units that its fulfilments shipped", async () => {
    const order = await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 1 }])
    const items = [{ id: order.items![0].id, quantity: 1 }]
    await api.post(
      `/admin/orders/${order.id}/fulfillments`,
      { items, location_id: store.locationId },
      admin
    )

    const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "fulfillments.lot_movements.quantity", "fulfillments.lot_movements.lot.name"],
      filters: { id: order.id },
    })
    const movements = (data[0].fulfillments as unknown as { lot_movements: object[] }[])[0]
      .lot_movements
    expect(movements).toEqual([
      expect.objectContaining({ quantity: 1, lot: expect.objectContaining({ name: "SN-001" }) }),
    ])
  })

  it("lets a developer read a lot with its item, and an operation with its order, rows and lots", async () => {
    await placeOrder(api, store, [{ variantId: laptop.variantId, quantity: 1 }]).then((order) =>
      trace.order(order.id)
    )
    const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
    const lots = await query.graph({
      entity: "stock_lot",
      fields: ["name", "inventory_item.sku", "stock.quantity"],
    })
    expect(lots.data).toEqual([
      expect.objectContaining({
        name: "SN-001",
        inventory_item: expect.objectContaining({ sku: "LAP-14" }),
      }),
    ])
    const operations = await query.graph({
      entity: "stock_operation",
      fields: ["reference", "order.display_id", "lines.demand", "lines.details.lot.name"],
      filters: { code: "delivery" },
    })
    expect(operations.data[0]).toMatchObject({
      order: { display_id: expect.any(Number) },
      lines: [{ demand: 1, details: [{ lot: { name: "SN-001" } }] }],
    })
  })
})
