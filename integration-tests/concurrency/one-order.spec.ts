import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const UNITS = 8

/** Medusa's own fulfilment loses updates when one order is fulfilled twice at once; the order's lock keeps it whole. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let camera: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>
  const names = Array.from({ length: UNITS + 4 }, (_, i) => `SN-${10 + i}`)

  beforeAll(async () => {
    camera = await createProduct(api, admin, store, { title: "Camera", sku: "CAM-1" })
    await trace.track(camera.inventoryItemId, "serial")
    await trace.receive(store.locationId, camera.inventoryItemId, names)
    order = await shop.order([camera.variantId, UNITS])
  })

  afterEach(async () => {
    expect(
      await query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
    ).toEqual([])
  })

  const stock = () => readStock(api, admin, camera.inventoryItemId, store.locationId)
  const refusalsOf = (outcomes: Awaited<ReturnType<typeof allAtOnce>>) =>
    outcomes.flatMap((o) => (o.ok ? [] : [o]))

  it(`ships ${UNITS} different units when each of its ${UNITS} units is fulfilled at once`, async () => {
    const outcomes = await allAtOnce(
      Array.from({ length: UNITS }, () => () => shop.fulfil(order, [1]))
    )
    expect(refusalsOf(outcomes)).toEqual([])
    expect(await shop.line(order)).toEqual({
      assigned: [],
      delivered: names.slice(0, UNITS),
      missing: 0,
    })
    expect(await stock()).toEqual({ stocked: 4, reserved: 0 })
    const { data } = await api.get(`/admin/orders/${order.id}`, admin)
    expect(data.order.items[0].detail.fulfilled_quantity).toBe(UNITS)
    expect(data.order.fulfillments).toHaveLength(UNITS)
  })

  it("ships what was ordered and no more when more is asked for at once", async () => {
    const outcomes = await allAtOnce(Array.from({ length: 6 }, () => () => shop.fulfil(order, [3])))
    const refusals = refusalsOf(outcomes)
    expect(refusals).toHaveLength(4)
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect((await shop.line(order)).delivered).toHaveLength(6)
    expect(await stock()).toEqual({ stocked: 6, reserved: 2 })
    expect(await query(getContainer(), "SELECT id FROM fulfillment")).toHaveLength(2)
  })

  it("is cancelled once when cancelled many times at once, and gives its units back once", async () => {
    const { fulfillments } = await shop.fulfil(order, [UNITS])
    const outcomes = await allAtOnce(
      Array.from({ length: 6 }, () => () => shop.cancel(order, fulfillments[0].id))
    )
    expect(refusalsOf(outcomes)).toHaveLength(5)
    expect(refusalsOf(outcomes).map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect((await shop.line(order)).assigned).toEqual(names.slice(0, UNITS))
    expect(await stock()).toEqual({ stocked: 12, reserved: 8 })
  })

  it("is validated once when its delivery operation is validated many times at once", async () => {
    const { id } = await shop.delivery(order)
    const outcomes = await allAtOnce([
      ...Array.from({ length: 4 }, () => () => trace.post(`/operations/${id}/validate`)),
      ...Array.from({ length: 4 }, () => () => shop.fulfil(order, [UNITS])),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(refusalsOf(outcomes).filter(({ status }) => status !== 400 && status !== 409)).toEqual(
      []
    )
    expect(await stock()).toEqual({ stocked: 4, reserved: 0 })
    expect(await query(getContainer(), "SELECT id FROM fulfillment")).toHaveLength(1)
  })
})
