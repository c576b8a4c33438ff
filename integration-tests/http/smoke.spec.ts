import { createProduct, readStock, type Product } from "../helpers/create-product"
import { placeOrder } from "../helpers/place-order"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

runApp(({ api }) => {
  const { admin, store } = useShop()
  describe("an order of a product without tracking", () => {
    let product: Product

    beforeAll(async () => {
      product = await createProduct(api, admin, store, { stock: 10 })
    })

    const fulfil = (orderId: string, itemId: string, quantity: number) =>
      api.post(
        `/admin/orders/${orderId}/fulfillments`,
        { location_id: store.locationId, items: [{ id: itemId, quantity }] },
        admin
      )

    it("lowers the stock when it is fulfilled", async () => {
      const order = await placeOrder(api, store, [{ variantId: product.variantId, quantity: 3 }])
      expect(await readStock(api, admin, product.inventoryItemId, store.locationId)).toEqual({
        stocked: 10,
        reserved: 3,
      })

      await fulfil(order.id, order.items![0].id, 2)
      expect(await readStock(api, admin, product.inventoryItemId, store.locationId)).toEqual({
        stocked: 8,
        reserved: 1,
      })
    })

    it("takes every part of a kit from stock", async () => {
      const screw = await createProduct(api, admin, store, { stock: 100 })
      const kit = await createProduct(api, admin, store, {
        kit: [
          { inventoryItemId: product.inventoryItemId, requiredQuantity: 1 },
          { inventoryItemId: screw.inventoryItemId, requiredQuantity: 4 },
        ],
      })
      const order = await placeOrder(api, store, [{ variantId: kit.variantId, quantity: 2 }])
      await fulfil(order.id, order.items![0].id, 2)

      expect((await readStock(api, admin, product.inventoryItemId, store.locationId)).stocked).toBe(
        8
      )
      expect((await readStock(api, admin, screw.inventoryItemId, store.locationId)).stocked).toBe(
        92
      )
    })
  })
})
