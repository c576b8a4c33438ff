import {
  produceManufacturingOrdersWorkflow,
  repairUnitWorkflow,
  reworkManufacturingOrderWorkflow,
  undoStockOperationWorkflow,
} from "../../src/workflows"
import { failAtEachStep, readAllBooks } from "../helpers/fail-at-each-step"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/**
 * BK-001 and BK-002 were made of a battery of 100.00, two cells and 15.00 of labour each; BK-001 was sold. B-3 has cost 140.00, and
 * nobody knows what B-4 and B-5 have.
 */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales, returns } = useShop()
  let shop: Workshop
  let sold: Awaited<ReturnType<typeof sales.order>>

  const idOf = async (name: string) => (await trace.lot(name)).id
  const price = async (unit_cost: number, ...names: string[]) =>
    trace.post("/cost-documents", {
      kind: "manual",
      unit_cost,
      lot_ids: await Promise.all(names.map(idOf)),
    })

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
    await price(100, "B-1", "B-2")
    await price(140, "B-3")
    await price(3.3333, "C-A", "C-B")
    await trace.post(`/boms/${shop.bom.id}`, { labour_cost: 15, labour_currency_code: "eur" })
    const made = await shop.order(shop.bike, 2, { split: false })
    await shop.call(made.id, "produce-all")
    sold = await sales.order([shop.bike.variantId, 1])
    await sales.fulfil(sold, [1], [{ lot_name: "BK-001" }])
    await utils.waitWorkflowExecutions()
  })

  const cents = (amount: number) => Number(amount.toFixed(2))
  const eur = (amount: number) => [{ currency_code: "eur", amount }]
  const value = async (name: string) =>
    (await trace.get(`/lots/${await idOf(name)}/value`)).lot_value
  const worth = async (name: string) =>
    (await value(name)).places
      .filter((place: any) => place.location_id !== "production")
      .map((place: any) => [place.location_id, place.amount])
  const costOfSale = async () =>
    (await trace.get("/sales-costs", { order_id: sold.id })).sales_costs[0].costs
  const costOfService = async (params: object = {}) =>
    (await trace.get("/service-costs", params)).service_costs
  const total = async () => (await trace.get("/stock-value")).totals.values
  const act = async (id: string, action: string, body: object = {}): Promise<any> =>
    (await trace.post(`/service-cases/${id}/${action}`, body)).service_case
  const repair = async (name: string) => {
    const { service_case } = await trace.post("/service-cases", {
      lot_id: await idOf(name),
      reason: "Does not work",
    })
    if (service_case.owner === "customer") {
      const lines = [
        {
          inventory_item_id: shop.bike.inventoryItemId,
          quantity: 1,
          details: [{ lot_name: name }],
        },
      ]
      const { operation } = await trace.post("/operations", {
        code: "repair_in",
        location_id: store.locationId,
        lines,
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      await trace.post(`/operations/${operation.id}/validate`)
    }
    return act(service_case.id, "start")
  }
  const used = (lot_name: string) => ({ inventory_item_id: shop.battery.inventoryItemId, lot_name })
  const parts = (id: string, removed: string, to: "stock" | "scrap") =>
    act(id, "parts", { used: [used("B-3")], removed: [{ lot_name: removed, to }] })
  const undo = (row: any) =>
    trace.post(`/operations/${row.parts[0].operation_id}/undo`, { reason: "The wrong unit" })

  it("a part that goes into a unit of ours makes it worth as much more, and what comes out takes its cost along", async () => {
    const before = await worth("BK-002")
    const whole = await total()
    const { id } = await repair("BK-002")
    const row = await parts(id, "B-2", "stock")
    expect(await worth("BK-002")).toEqual([[store.locationId, before[0][1] + 40]])
    expect(await worth("B-2")).toEqual([[store.locationId, 100]])
    expect(await total()).toEqual(whole)
    expect(await costOfService()).toEqual([])
    await undo(row)
    expect(await worth("BK-002")).toEqual(before)
    expect([await worth("B-2"), await worth("B-3")]).toEqual([[], [[store.locationId, 140]]])
    expect(await total()).toEqual(whole)
    // B-4 and B-5.
    expect((await trace.get("/stock-value")).totals.quantity_without_cost).toBe(2)
  })

  it("a part that goes into a customer's unit is a cost of service, and what its sale has cost stays", async () => {
    const cost = await costOfSale()
    const stock = (await total())[0].amount
    const { id, reference } = await repair("BK-001")
    const row = await parts(id, "B-1", "scrap")
    expect(await costOfSale()).toEqual(cost)
    expect(await costOfService()).toMatchObject([
      { service_case_id: id, reference, lot_name: "BK-001", order_id: sold.id, costs: eur(140) },
    ])
    expect((await value("BK-001")).costs).toContainEqual({ kind: "service", ...eur(140)[0] })
    expect((await total())[0].amount).toBeCloseTo(stock - 140, 9)
    await undo(row)
    expect(await costOfService()).toEqual([])
    expect(await costOfSale()).toEqual(cost)
    expect((await total())[0].amount).toBeCloseTo(stock, 9)
  })

  it("what goes into a unit that its customer gave back meanwhile makes it worth more, and is no service", async () => {
    const { service_case } = await trace.post("/service-cases", {
      lot_id: await idOf("BK-001"),
      reason: "Does not work",
    })
    expect(service_case.owner).toBe("customer")
    await returns.receive(await returns.request(sold, { 0: 1 }), sold, { 0: 1 })
    await act(service_case.id, "start")
    const [[place, before]] = await worth("BK-001")
    const whole = await total()
    const row = await parts(service_case.id, "B-1", "stock")
    expect(await worth("BK-001")).toEqual([[place, cents(before + 40)]])
    expect(await worth("B-1")).toEqual([[store.locationId, 100]])
    expect(await costOfService()).toEqual([])
    expect(await total()).toEqual(whole)
    await undo(row)
    expect(await worth("BK-001")).toEqual([[place, before]])
    expect(await total()).toEqual(whole)
    await parts(service_case.id, "B-1", "stock")
    expect(
      await act(service_case.id, "parts", { removed: [{ lot_name: "B-3", to: "stock" }] })
    ).toBeTruthy()
    expect(await worth("BK-001")).toEqual([[place, cents(before - 100)]])
    expect(await worth("B-3")).toEqual([[store.locationId, 140]])
  })

  it("what comes out of a customer's unit into stock makes the service as much cheaper", async () => {
    const cost = await costOfSale()
    const { id } = await repair("BK-001")
    await parts(id, "B-1", "stock")
    expect((await costOfService({ order_id: sold.id }))[0].costs).toEqual(eur(40))
    expect(await worth("B-1")).toEqual([[store.locationId, 100]])
    expect(await costOfSale()).toEqual(cost)
    await act(id, "parts", { removed: [{ lot_name: "B-3", to: "stock" }] })
    expect((await costOfService({ service_case_id: id }))[0].costs).toEqual(eur(-100))
    expect(await worth("B-3")).toEqual([[store.locationId, 140]])
  })

  it("freight of a part that comes later is a cost of the service that it was used for", async () => {
    const cost = await costOfSale()
    const { id } = await repair("BK-001")
    await parts(id, "B-1", "scrap")
    const { cost_document } = await trace.post("/cost-documents", {
      kind: "landed",
      amount: 9.99,
      division: "equal",
      lot_ids: [await idOf("B-3")],
    })
    expect((await costOfService())[0].costs).toEqual(eur(149.99))
    expect(await costOfSale()).toEqual(cost)
    const csv = String(await trace.get("/service-costs", { format: "csv" }))
    expect(csv.trim().split("\r\n")[1]).toMatch(/^RO\/\d+,.*BK-001.*,EUR,149\.99$/)
    await trace.post(`/cost-documents/${cost_document.id}/reverse`)
    expect((await costOfService())[0].costs).toEqual(eur(140))
  })

  it("a cost that is entered for a part in a customer's unit is one of service too", async () => {
    const { id } = await repair("BK-001")
    await act(id, "parts", { used: [used("B-4")] })
    expect(await costOfService()).toEqual([])
    await price(77.5, "B-4")
    expect((await costOfService({ lot_id: await idOf("BK-001") }))[0].costs).toEqual(eur(77.5))
  })

  describe("when any step fails, or a larger workflow after the last one", () => {
    const keepsValue = async (workflow: any, input: object) => {
      const before = (await readAllBooks(getContainer())).traceability_lot_value
      expect(before.length).toBeGreaterThan(3)
      await failAtEachStep(getContainer(), workflow, input, async (failedAt) => {
        const after = (await readAllBooks(getContainer())).traceability_lot_value
        expect({ failedAt, values: after }).toEqual({ failedAt, values: before })
      })
    }

    it.each([
      ["a customer's unit", "BK-001", "B-1"],
      ["a unit of ours", "BK-002", "B-2"],
    ])("the repair of %s, and its undo, leave every value as it was", async (_what, name, old) => {
      const { id } = await repair(name)
      const booked = { used: [used("B-3")], removed: [{ lot_name: old, to: "scrap" as const }] }
      await keepsValue(repairUnitWorkflow, { ...booked, id, actor_id: null })
      const row = await act(id, "parts", booked)
      const cost = await costOfService()
      await keepsValue(undoStockOperationWorkflow, {
        operation_id: row.parts[0].operation_id,
        reason: "Wrong",
        actor_id: null,
      })
      expect(await costOfService()).toEqual(cost)
    })

    it("making a unit and taking it apart leave every value as it was, labour included", async () => {
      const { id } = await shop.order(shop.bike, 1)
      await shop.call(id, "batch", { action: "prepare", first_name: "BK-003" })
      await keepsValue(produceManufacturingOrdersWorkflow, {
        what: { produce: { id } },
        actor_id: null,
      })
      await shop.call(id, "produce-all")
      expect((await value("BK-003")).costs.map((cost: any) => cost.kind)).toContain("labour")
      await keepsValue(reworkManufacturingOrderWorkflow, {
        what: { unbuild: { id } },
        actor_id: null,
      })
    })
  })
})
