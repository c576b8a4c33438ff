import { createProduct, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(180_000)

const CLIENTS = 8
const LOOKS = 12

/** A check that says "not ok" while all is well is soon believed no more. */
runApp(({ api }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let camera: Product
  let cable: Product
  const names = Array.from({ length: CLIENTS * 3 }, (_, i) => `SN-${10 + i}`)

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB-1" })
    await trace.track(camera.inventoryItemId, "serial")
    await trace.track(cable.inventoryItemId, "lot")
    await trace.receive(store.locationId, camera.inventoryItemId, names)
    await trace.receive(store.locationId, cable.inventoryItemId, [["LOT-A", 50]])
  })

  it(`is ok each of ${LOOKS} times while ${CLIENTS} people receive, fulfil and cancel`, async () => {
    const orders: Awaited<ReturnType<Fulfilling["order"]>>[] = []
    for (let i = 0; i < CLIENTS; i++) {
      orders.push(await shop.order([camera.variantId, 2], [cable.variantId, 1]))
    }
    let working = true
    const work = (index: number) => async () => {
      const { fulfillments } = await shop.fulfil(orders[index], [1, 1])
      await trace.receive(store.locationId, camera.inventoryItemId, [`NEW-${index}`])
      await shop.cancel(orders[index], fulfillments[0].id)
      await trace.receive(store.locationId, cable.inventoryItemId, [[`LOT-${index}`, 5]])
    }
    const done = allAtOnce(Array.from({ length: CLIENTS }, (_, index) => work(index))).finally(
      () => {
        working = false
      }
    )
    const looks: object[] = []
    let during = 0
    while (looks.length < LOOKS) {
      during += working ? 1 : 0
      const { ok, checks } = await trace.integrity()
      looks.push({ ok, wrong: checks.filter((check: { ok: boolean }) => !check.ok) })
    }
    expect((await done).filter((outcome) => !outcome.ok)).toEqual([])
    expect(during).toBeGreaterThan(2)
    expect(looks).toEqual(looks.map(() => ({ ok: true, wrong: [] })))
  })
})
