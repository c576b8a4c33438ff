import { Modules } from "@medusajs/framework/utils"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(180_000)

const ITEMS = "/admin/inventory-items"

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  let lyon: string
  let coffee: Product
  let bag: Product
  let levelId: string
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    bag = await createProduct(api, admin, store, { title: "Bag", sku: "BAG", stock: 5 })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10]])
    const [level] = await query(
      getContainer(),
      `SELECT id FROM inventory_level WHERE inventory_item_id = ?`,
      [coffee.inventoryItemId]
    )
    levelId = level.id
  })

  const levels = (product: Product) => `${ITEMS}/${product.inventoryItemId}/location-levels`
  const stockOf = (product: Product, location: string) =>
    readStock(api, admin, product.inventoryItemId, location)
  const isWhole = async () =>
    expect(await trace.integrity()).toEqual(expect.objectContaining({ ok: true }))

  const edits: [string, () => Promise<unknown>][] = [
    [
      "a new quantity",
      () => api.post(`${levels(coffee)}/${store.locationId}`, { stocked_quantity: 12 }, admin),
    ],
    [
      "a quantity of zero",
      () => api.post(`${levels(coffee)}/${store.locationId}`, { stocked_quantity: 0 }, admin),
    ],
    [
      "a new level with stock",
      () => api.post(levels(coffee), { location_id: lyon, stocked_quantity: 3 }, admin),
    ],
    [
      "a batch of the item that sets",
      () =>
        api.post(
          `${levels(coffee)}/batch`,
          { update: [{ location_id: store.locationId, stocked_quantity: 9 }] },
          admin
        ),
    ],
    [
      "a batch of the item that makes",
      () =>
        api.post(
          `${levels(coffee)}/batch`,
          { create: [{ location_id: lyon, stocked_quantity: 1 }] },
          admin
        ),
    ],
    [
      "a batch of the item that deletes by force",
      () => api.post(`${levels(coffee)}/batch`, { delete: [levelId], force: true }, admin),
    ],
    [
      "a batch of several items, one of them tracked",
      () =>
        api.post(
          `${ITEMS}/location-levels/batch`,
          {
            update: [
              {
                inventory_item_id: bag.inventoryItemId,
                location_id: store.locationId,
                stocked_quantity: 6,
              },
              {
                inventory_item_id: coffee.inventoryItemId,
                location_id: store.locationId,
                stocked_quantity: 11,
              },
            ],
          },
          admin
        ),
    ],
    [
      "a batch of several items that deletes",
      () => api.post(`${ITEMS}/location-levels/batch`, { delete: [levelId], force: true }, admin),
    ],
    ["deleting the level", () => api.delete(`${levels(coffee)}/${store.locationId}`, admin)],
  ]

  it.each(edits)(
    "refuses %s of a tracked item, says what to do instead, and changes nothing",
    async (_title, send) => {
      const answer = await unchanged(send)
      expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
      for (const part of ["Coffee (COF)", "receipt", "count", "adjustment"]) {
        expect(answer.message).toContain(part)
      }
      await isWhole()
    }
  )

  it("lets everything else of these routes pass", async () => {
    await api.post(
      `${levels(coffee)}/${store.locationId}`,
      { stocked_quantity: 10, incoming_quantity: 4 },
      admin
    )
    await api.post(`${levels(coffee)}/${store.locationId}`, { stocked_quantity: 10 }, admin)
    await api.post(
      `${levels(coffee)}/batch`,
      { create: [{ location_id: lyon, stocked_quantity: 0 }] },
      admin
    )
    await api.delete(`${levels(coffee)}/${lyon}`, admin)
    await api.post(levels(coffee), { location_id: lyon }, admin)
    await api.post(
      `${ITEMS}/location-levels/batch`,
      {
        update: [
          {
            inventory_item_id: bag.inventoryItemId,
            location_id: store.locationId,
            stocked_quantity: 7,
          },
          {
            inventory_item_id: coffee.inventoryItemId,
            location_id: store.locationId,
            stocked_quantity: 10,
          },
        ],
      },
      admin
    )
    await api.post(`${levels(bag)}/${store.locationId}`, { stocked_quantity: 8 }, admin)
    const [level] = await query(
      getContainer(),
      `SELECT incoming_quantity::int AS incoming FROM inventory_level WHERE id = ?`,
      [levelId]
    )
    expect(level.incoming).toBe(4)
    expect(await stockOf(coffee, store.locationId)).toEqual({ stocked: 10, reserved: 0 })
    expect(await stockOf(bag, store.locationId)).toEqual({ stocked: 8, reserved: 0 })
    await isWhole()
  })

  it("lets an item be edited again once it is no longer tracked", async () => {
    const mug = await createProduct(api, admin, store, { title: "Mug", sku: "MUG", stock: 2 })
    await trace.track(mug.inventoryItemId, "serial")
    expect(
      (
        await unchanged(() =>
          api.post(`${levels(mug)}/${store.locationId}`, { stocked_quantity: 3 }, admin)
        )
      ).status
    ).toBe(400)
    await trace.track(mug.inventoryItemId, "none")
    await api.post(`${levels(mug)}/${store.locationId}`, { stocked_quantity: 3 }, admin)
    expect(await stockOf(mug, store.locationId)).toEqual({ stocked: 3, reserved: 0 })
  })

  const deletes: [string, () => Promise<unknown>, string][] = [
    ["its inventory item", () => api.delete(`${ITEMS}/${coffee.inventoryItemId}`, admin), "(COF)"],
    [
      "its variant",
      () => api.delete(`/admin/products/${coffee.productId}/variants/${coffee.variantId}`, admin),
      "(COF)",
    ],
    ["its product", () => api.delete(`/admin/products/${coffee.productId}`, admin), "(COF)"],
    [
      "its product in a batch",
      () => api.post(`/admin/products/batch`, { delete: [coffee.productId] }, admin),
      "(COF)",
    ],
    [
      "its stock location",
      () => api.delete(`/admin/stock-locations/${store.locationId}`, admin),
      "Warehouse",
    ],
  ]

  it.each(deletes)("refuses to delete %s while lots are in stock", async (_title, send, name) => {
    const before = await query(
      getContainer(),
      `SELECT (SELECT count(*) FROM product WHERE deleted_at IS NULL) AS products,
              (SELECT count(*) FROM product_variant WHERE deleted_at IS NULL) AS variants,
              (SELECT count(*) FROM inventory_item WHERE deleted_at IS NULL) AS items,
              (SELECT count(*) FROM product_variant_inventory_item WHERE deleted_at IS NULL) AS links,
              (SELECT count(*) FROM stock_location WHERE deleted_at IS NULL) AS locations`
    )
    const answer = await unchanged(send)
    expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
    expect(answer.message).toContain(name)
    expect(answer.message).toContain("10")
    expect(
      await query(
        getContainer(),
        `SELECT (SELECT count(*) FROM product WHERE deleted_at IS NULL) AS products,
                (SELECT count(*) FROM product_variant WHERE deleted_at IS NULL) AS variants,
                (SELECT count(*) FROM inventory_item WHERE deleted_at IS NULL) AS items,
                (SELECT count(*) FROM product_variant_inventory_item WHERE deleted_at IS NULL) AS links,
                (SELECT count(*) FROM stock_location WHERE deleted_at IS NULL) AS locations`
      )
    ).toEqual(before)
    await isWhole()
  })

  it("lets a product and a location go that hold no lots", async () => {
    await api.delete(`/admin/products/${bag.productId}`, admin)
    await api.delete(`/admin/stock-locations/${lyon}`, admin)
    await isWhole()
  })

  it("shows what passes by as a difference in the integrity check", async () => {
    await getContainer()
      .resolve(Modules.INVENTORY)
      .adjustInventory(coffee.inventoryItemId, store.locationId, 2)
    const { ok, checks } = await trace.integrity()
    expect(ok).toBe(false)
    const levelCheck = checks.find(
      (check: { name: string }) => check.name === "lot_stock_equals_medusa_levels"
    )
    expect(levelCheck).toMatchObject({
      count: 1,
      samples: [
        {
          inventory_item_id: coffee.inventoryItemId,
          location_id: store.locationId,
          level: 12,
          lot_quantity: 10,
          difference: 2,
        },
      ],
    })
  })
})
