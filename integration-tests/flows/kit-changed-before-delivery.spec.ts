import { createProduct, readStock, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import type { Fulfilling } from "../helpers/fulfil"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { statementsOf } from "../helpers/statements-of"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** What an order ships is what it was promised, whatever has become of the kit since. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let camera: Product
  let film: Product
  let strap: Product
  let bag: Product
  let kit: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM" })
    film = await createProduct(api, admin, store, { title: "Film", sku: "FILM" })
    strap = await createProduct(api, admin, store, { title: "Strap", sku: "STRAP" })
    bag = await createProduct(api, admin, store, { title: "Bag", sku: "BAG", stock: 9 })
    await trace.track(camera.inventoryItemId, "serial")
    await trace.track(film.inventoryItemId, "lot")
    await trace.track(strap.inventoryItemId, "serial")
    await trace.receive(store.locationId, camera.inventoryItemId, ["C-1", "C-2", "C-3"])
    await trace.receive(store.locationId, film.inventoryItemId, [["F-1", 20]])
    await trace.receive(store.locationId, strap.inventoryItemId, ["S-1", "S-2"])
    kit = await createProduct(api, admin, store, {
      kit: [
        { inventoryItemId: camera.inventoryItemId, requiredQuantity: 1 },
        { inventoryItemId: film.inventoryItemId, requiredQuantity: 3 },
      ],
    })
    order = await shop.order([kit.variantId, 2])
  })

  const parts = () => `/admin/products/${kit.productId}/variants/${kit.variantId}/inventory-items`
  const gains = (part: Product) =>
    api.post(parts(), { inventory_item_id: part.inventoryItemId, required_quantity: 1 }, admin)
  const loses = (part: Product) => api.delete(`${parts()}/${part.inventoryItemId}`, admin)
  const levels = async () => {
    const read = [camera, film, strap, bag].map(({ inventoryItemId }) =>
      readStock(api, admin, inventoryItemId, store.locationId)
    )
    return (await Promise.all(read)).map(({ stocked, reserved }) => [stocked, reserved])
  }
  const WAITING = [
    [3, 2],
    [20, 6],
    [2, 0],
    [9, 0],
  ]
  const SHIPPED = [
    [1, 0],
    [14, 0],
    [2, 0],
    [9, 0],
  ]

  const CHANGES: [string, () => Promise<unknown>][] = [
    ["gains a part with serial numbers", () => gains(strap)],
    ["gains a part without numbers", () => gains(bag)],
    ["loses its part with serial numbers", () => loses(camera)],
    ["loses its part in lots", () => loses(film)],
    [
      "has other parts",
      async () => {
        await gains(strap)
        await loses(camera)
      },
    ],
  ]

  describe.each(CHANGES)("an order whose kit %s before it is delivered", (_, change) => {
    it("is fulfilled with what it was promised, and comes back as that", async () => {
      await change()
      const { fulfillments } = await shop.fulfil(order, [2])
      expect(await levels()).toEqual(SHIPPED)
      await shop.cancel(order, fulfillments[0].id)
      expect(await levels()).toEqual(WAITING)
      await shop.fulfil(order, [2])
      expect(await levels()).toEqual(SHIPPED)
    })

    it("is validated in its delivery, all of it", async () => {
      await change()
      const { id } = await shop.delivery(order)
      await trace.post(`/operations/${id}/validate`)
      expect(await levels()).toEqual(SHIPPED)
    })

    it("ships in parts", async () => {
      await change()
      await shop.fulfil(order, [1])
      await shop.fulfil(order, [1])
      expect(await levels()).toEqual(SHIPPED)
    })
  })

  it("reservations that were used up are looked for only where a part has none, since no index has them", async () => {
    const usedUp = async (run: () => Promise<unknown>) =>
      (await statementsOf(getContainer(), run)).filter(
        (sql) => /from "reservation_item"/.test(sql) && !/"deleted_at" is null/.test(sql)
      )
    expect(await usedUp(() => shop.fulfil(order, [1]))).toEqual([])
    await gains(strap)
    expect(await usedUp(() => shop.fulfil(order, [1]))).toHaveLength(1)
  })

  it("a part whose reservation was deleted is missing, and it is said what to do", async () => {
    const { data } = await api.get(
      `/admin/reservations?inventory_item_id[]=${film.inventoryItemId}`,
      admin
    )
    await api.delete(`/admin/reservations/${data.reservations[0].id}`, admin)
    const answer = await refuses(() => shop.fulfil(order, [2]))
    expect(answer).toMatchObject({ status: 400, code: "invalid_state" })
    expect(answer.message).toContain("Film (FILM): nothing is left to deliver for this order")
    expect(answer.message).toContain("reserve it for the order again")
  })

  it("a part of which more is needed now than was reserved is not guessed, and it is said what to do", async () => {
    const raise = (required_quantity: number) =>
      api.post(`${parts()}/${film.inventoryItemId}`, { required_quantity }, admin)
    await raise(4)
    const answer = await refuses(() => shop.fulfil(order, [2]))
    expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
    expect(answer.message).toContain("takes 8 of it")
    expect(answer.message).toContain("the order has reserved 6. Make the reservations fit")
    const { id } = await shop.delivery(order)
    const other = await refuses(() => trace.post(`/operations/${id}/validate`))
    expect(other.message).toContain("Make the reservations fit")
    await raise(3)
    await shop.fulfil(order, [2])
    expect(await levels()).toEqual(SHIPPED)
  })

  it("nothing stays reserved for an order whose kit takes less by now, once it is delivered", async () => {
    const path = `${parts()}/${film.inventoryItemId}`
    await api.post(path, { required_quantity: 1 }, admin)
    await shop.fulfil(order, [2])
    await eventually(async () =>
      expect((await levels()).slice(0, 2)).toEqual([
        [1, 0],
        [18, 0],
      ])
    )
  })

  it("an order that is placed after that is promised the kit as it is", async () => {
    await gains(strap)
    await shop.fulfil(order, [2])
    const next = await shop.order([kit.variantId, 1])
    await shop.fulfil(next, [1])
    expect((await levels()).map(([stocked]) => stocked)).toEqual([0, 11, 1, 9])
  })
})
