import { createProduct, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(60_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  let lamp: Product
  let bulb: Product
  let lot_id: string

  beforeAll(async () => {
    lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LAMP" })
    bulb = await createProduct(api, admin, store, { title: "Bulb", sku: "BULB", stock: 10 })
    await trace.track(lamp.inventoryItemId, "serial")
    await trace.receive(store.locationId, lamp.inventoryItemId, ["L-1", "L-2"])
    lot_id = (await trace.lot("L-1")).id
  })

  const report = async (more: object = {}): Promise<any> =>
    (await trace.post("/service-cases", { lot_id, reason: "Wear", ...more })).service_case

  it.each([
    ["no reason", { reason: undefined }],
    ["a reason of blanks", { reason: "  " }],
    ["two of one serial number", { quantity: 2 }],
    ["less than nothing", { quantity: -1 }],
    ["a number instead of an id", { lot_id: 5 }],
  ])("refuses to open a case with %s", async (_name, more) => {
    const body = { lot_id, reason: "Wear", ...more }
    expect((await unchanged(() => trace.post("/service-cases", body))).status).toBe(400)
  })

  it("answers 404 for a unit and a case that there are not", async () => {
    const nobody = { lot_id: "slot_none", reason: "Wear" }
    expect(await unchanged(() => trace.post("/service-cases", nobody))).toMatchObject({
      status: 404,
      code: "not_found",
    })
    for (const action of ["", "/start", "/cancel", "/reopen"]) {
      expect((await unchanged(() => trace.post(`/service-cases/scase_none${action}`))).status).toBe(
        404
      )
    }
    expect((await refused(trace.get("/service-cases/scase_none"))).status).toBe(404)
  })

  it("finds cases by what they are called, their state and their unit, the open ones first", async () => {
    const first = await report({ fault: "It flickers" })
    await trace.post(`/service-cases/${first.id}/cancel`, { note: "Wrong lamp" })
    const second = await report()
    const found = async (params: object) =>
      (await trace.get("/service-cases", params)).service_cases.map((row: any) => row.reference)
    expect(await found({})).toEqual([second.reference, first.reference])
    expect(await found({ q: "flick" })).toEqual([first.reference])
    expect(await found({ q: second.reference })).toEqual([second.reference])
    expect(await found({ state: "cancelled,done" })).toEqual([first.reference])
    expect(await found({ state: "nonsense" })).toEqual([])
    expect(await found({ lot_id: "slot_none" })).toEqual([])
    expect(await found({ owner: "shop", limit: 1, offset: 1 })).toEqual([first.reference])
    const { service_cases } = await trace.get("/service-cases", { fields: "id,reference" })
    expect(Object.keys(service_cases[0]).sort()).toEqual(["id", "reference"])
  })

  it("changes what is written, and keeps what was not sent", async () => {
    const { id } = await report({ fault: "It flickers" })
    const { service_case } = await trace.post(`/service-cases/${id}`, {
      note: "Waits for a bulb",
    })
    expect(service_case).toMatchObject({
      fault: "It flickers",
      note: "Waits for a bulb",
      reason: "Wear",
    })
    for (const link of [{ order_claim_id: "claim_1" }, { return_id: "return_1" }]) {
      expect(await unchanged(() => trace.post(`/service-cases/${id}`, link))).toMatchObject({
        status: 404,
        message: expect.stringMatching(/^There is no (claim|return) with the id/),
      })
    }
    const reason = { reason: "Never heard of" }
    expect((await unchanged(() => trace.post(`/service-cases/${id}`, reason))).code).toBe(
      "invalid_state"
    )
  })

  it("books parts once for an idempotency key, and refuses a booking without any", async () => {
    const { id } = await report()
    await trace.post(`/service-cases/${id}/start`)
    const path = `/service-cases/${id}/parts`
    expect((await unchanged(() => trace.post(path, { used: [] }))).status).toBe(400)
    const used = [{ inventory_item_id: bulb.inventoryItemId, quantity: 2 }]
    const key = { "Idempotency-Key": "bulbs" }
    const once = await trace.post(path, { used }, key)
    const again = await trace.post(path, { used }, key)
    expect(again.service_case.parts).toEqual(once.service_case.parts)
    expect(once.service_case.parts).toMatchObject([
      { direction: "used", lot_name: null, quantity: 2, item: expect.stringMatching(/Bulb/) },
    ])
    const unknown = { used: [{ inventory_item_id: "iitem_none" }] }
    expect((await unchanged(() => trace.post(path, unknown))).status).toBe(404)
  })

  it("refuses a list of reasons that is empty or names one twice", async () => {
    for (const service_reasons of [[], ["Wear", "Wear"], [""]]) {
      const send = () => trace.post("/settings", { service_reasons })
      expect((await unchanged(send)).status).toBe(400)
    }
    const { settings } = await trace.get("/settings")
    expect(settings.service_reasons).toContain("Wear")
  })

  it("answers no failing batches where nothing failed, and refuses nonsense", async () => {
    expect(await trace.get("/failure-rate")).toMatchObject({ batches: [], count: 0 })
    expect((await refused(trace.get("/failure-rate", { min_units: 0 }))).status).toBe(400)
    expect((await refused(trace.get("/failure-rate", { from: "yesterday" }))).status).toBe(400)
  })
})
