import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce, fewAtATime, type Outcome } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(240_000)

const ORDERS = 32

/** How this test was shown to fail without the protection: docs/testing.md. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let camera: Product
  let orders: Awaited<ReturnType<Fulfilling["order"]>>[]
  let theOne: string

  beforeAll(async () => {
    // Stock without a number lets all orders be placed; the one serial number is all that can be shipped.
    camera = await createProduct(api, admin, store, {
      title: "Camera",
      sku: "CAM-1",
      stock: ORDERS,
    })
    await trace.track(camera.inventoryItemId, "serial")
    // Nothing is reserved beforehand, so that the requests themselves decide who gets it.
    const type = await trace.post(`/operations`, {
      code: "delivery",
      location_id: store.locationId,
      lines: [{ inventory_item_id: camera.inventoryItemId, quantity: 1 }],
    })
    await trace.post(`/operations/${type.operation.id}/cancel`)
    const { id } = await trace.operationType(store.locationId, "delivery")
    await trace.post(`/operation-types/${id}`, { reservation: "manual" })
    await trace.receive(store.locationId, camera.inventoryItemId, ["THE-ONE"])
    theOne = (await trace.lot("THE-ONE")).id
    orders = await fewAtATime(Array.from({ length: ORDERS }), 4, () =>
      shop.order([camera.variantId, 1])
    )
    expect(await trace.lot("THE-ONE")).toMatchObject({ reserved_quantity: 0, quantity: 1 })
  })

  /** Exactly one succeeds; every other is refused with the name of the unit it cannot have. */
  function expectOneWinner(outcomes: Outcome<unknown>[]) {
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))
    expect(refusals.map((refusal) => [400, 409].includes(refusal.status))).toEqual(
      refusals.map(() => true)
    )
    expect(refusals.filter((refusal) => !refusal.message.includes("THE-ONE"))).toEqual([])
    expect(refusals).toHaveLength(outcomes.length - 1)
  }

  it(`is shipped once when ${ORDERS} orders are fulfilled at once and all name it`, async () => {
    const outcomes = await allAtOnce(
      orders.map((order) => () => shop.fulfil(order, [1], [{ lot_name: "THE-ONE" }]))
    )
    expectOneWinner(outcomes)

    const winner = orders[outcomes.findIndex((outcome) => outcome.ok)]
    const movements = await trace.movements(theOne)
    expect(
      movements.filter(
        (movement: { to_location_id: string }) => movement.to_location_id === "customer"
      )
    ).toEqual([expect.objectContaining({ quantity: 1, order_id: winner.id })])
    expect(await trace.lot("THE-ONE")).toMatchObject({
      status: "delivered",
      location_id: "customer",
      quantity: 0,
    })
    expect(await readStock(api, admin, camera.inventoryItemId, store.locationId)).toEqual({
      stocked: ORDERS,
      reserved: ORDERS - 1,
    })
    // One carrier call: Medusa inserts the row first, and keeps it when the fulfilment is cancelled.
    expect(await query(getContainer(), "SELECT id FROM fulfillment")).toHaveLength(1)
    expect(
      await query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
    ).toEqual([])
  })

  it(`is assigned once when ${ORDERS} people choose it at once in Detailed Operations`, async () => {
    const lines = await fewAtATime(orders, 4, async (order) => {
      const { id, lines: of } = await shop.delivery(order)
      return `/operations/${id}/lines/${of[0].id}/details`
    })
    const outcomes = await allAtOnce(
      lines.map((path) => () => trace.post(path, { details: [{ lot_name: "THE-ONE" }] }))
    )
    expectOneWinner(outcomes)
    expect(await trace.lot("THE-ONE")).toMatchObject({ status: "reserved", reserved_quantity: 1 })
    expect(
      await query(
        getContainer(),
        "SELECT id FROM traceability_operation_detail WHERE lot_id = ? AND from_location_id = ?",
        [theOne, store.locationId]
      )
    ).toHaveLength(1)
  })

  it("ends with one owner when it is fulfilled, chosen, blocked and unblocked at once", async () => {
    const details = await fewAtATime(orders.slice(12, 24), 4, async (order) => {
      const { id, lines } = await shop.delivery(order)
      return `/operations/${id}/lines/${lines[0].id}/details`
    })
    const outcomes = await allAtOnce<unknown>([
      ...orders
        .slice(0, 12)
        .map((order) => () => shop.fulfil(order, [1], [{ lot_name: "THE-ONE" }])),
      ...details.map((path) => () => trace.post(path, { details: [{ lot_name: "THE-ONE" }] })),
      ...[1, 2, 3].flatMap(() => [
        () => trace.post(`/lots/${theOne}/block`, { reason: "Checked" }),
        () => trace.post(`/lots/${theOne}/unblock`),
      ]),
    ])
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))
    expect(refusals.filter(({ status }) => status !== 400 && status !== 409)).toEqual([])
    // Blocking takes the unit from whoever chose it, and unblocked it may be chosen again: what counts is who has it in the end.
    const shipped = outcomes.slice(0, 12).filter((outcome) => outcome.ok)
    const holders = await query(
      getContainer(),
      `SELECT d.id FROM traceability_operation_detail d JOIN traceability_operation o ON o.id = d.operation_id
        WHERE d.lot_id = ? AND o.state IN ('waiting', 'ready')`,
      [theOne]
    )
    expect(shipped.length + holders.length).toBeLessThanOrEqual(1)
    expect(
      await query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
    ).toEqual([])
  })
})
