import { createAdmin, type RequestHeaders } from "../integration-tests/helpers/create-admin"
import { createProduct, type Product } from "../integration-tests/helpers/create-product"
import { createStore, type Store } from "../integration-tests/helpers/create-store"
import { placeOrder } from "../integration-tests/helpers/place-order"
import { runApp } from "./lib/run-app"
import { traceability, type Traceability } from "../integration-tests/helpers/traceability"
import { measure, type Measurement } from "./lib/measure"

jest.setTimeout(1_800_000)

const RUNS = 5

/** Fulfilling an order through Medusa: what the serial numbers cost against the same order without tracking. */
runApp(({ api, getContainer }) => {
  let admin: RequestHeaders
  let store: Store
  let trace: Traceability
  let plain: Product
  let numbered: Product

  beforeAll(async () => {
    admin = await createAdmin(getContainer())
    store = await createStore(api, admin)
    trace = traceability(api, admin)
    plain = await createProduct(api, admin, store, { stock: 100_000 })
    numbered = await createProduct(api, admin, store)
    await trace.track(numbered.inventoryItemId, "serial")
    for (let i = 0; i < 2; i++) {
      const receipt = await trace.openReceipt(store.locationId, numbered.inventoryItemId, 10_000)
      await trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`, {
        count: 10_000,
      })
      await trace.post(`/operations/${receipt.id}/validate`)
    }
  })

  const fulfil = (order: { id: string; items: { id: string }[] | null }, quantity: number) =>
    api.post(
      `/admin/orders/${order.id}/fulfillments`,
      { location_id: store.locationId, items: [{ id: order.items![0].id, quantity }] },
      admin
    )

  const measureFulfilment = async (
    name: string,
    product: Product,
    quantity: number,
    baseline?: Measurement
  ) => {
    const orders: Awaited<ReturnType<typeof placeOrder>>[] = []
    for (let i = 0; i < RUNS + 1; i++) {
      const order = await placeOrder(api, store, [{ variantId: product.variantId, quantity }])
      await trace.order(order.id)
      orders.push(order)
    }
    return measure(name, (i) => fulfil(orders[i], quantity), {
      runs: RUNS,
      warmUpRuns: 1,
      baseline,
    })
  }

  it("fulfils orders of 1, 100 and 1,000 units with 20,000 serial numbers in stock", async () => {
    const baseline = await measureFulfilment("fulfil 1 unit, not tracked", plain, 1)
    for (const units of [1, 100, 1_000]) {
      await measureFulfilment(
        `fulfil ${units} serial number${units > 1 ? "s" : ""}`,
        numbered,
        units,
        baseline
      )
    }
  })
})
