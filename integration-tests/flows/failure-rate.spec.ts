import { dayIn, serverTimeZone } from "../../src/shared/zoned-day"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** BK-001 has two cells of C-A in it, BK-002 one of C-A and one of C-B, BK-003 and BK-004 two of C-B. All but BK-004 were sold. */
runApp(({ api, utils }) => {
  const { admin, store, trace, sales, returns } = useShop()
  let shop: Workshop
  const orders = new Map<string, Awaited<ReturnType<typeof sales.order>>>()

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
    const order = await shop.order(shop.bike, 4, { split: false })
    await shop.call(order.id, "produce-all")
    for (const lot_name of ["BK-001", "BK-002", "BK-003"]) {
      const sold = await sales.order([shop.bike.variantId, 1])
      await sales.fulfil(sold, [1], [{ lot_name }])
      orders.set(lot_name, sold)
    }
    await utils.waitWorkflowExecutions()
  })

  const report = async (name: string): Promise<any> => {
    const { id } = await trace.lot(name)
    return (await trace.post("/service-cases", { lot_id: id, reason: "Does not work" }))
      .service_case
  }
  const failing = async (params: object = {}): Promise<any[]> =>
    (await trace.get("/failure-rate", params)).batches
  const figures = async (params: object = {}) =>
    (await failing(params)).map((row) => [row.lot_name, row.failures, row.units])

  it("finds the batch of parts that is in what failed, and puts the worst first", async () => {
    expect(await figures()).toEqual([])
    await report("BK-001")
    expect(await figures()).toEqual([["C-A", 1, 2]])
    await report("BK-002")
    expect(await figures()).toEqual([
      ["C-A", 2, 2],
      ["C-B", 1, 2],
    ])
    const [worst] = await failing()
    expect(worst).toMatchObject({ role: "component", rate: 1, item: expect.stringMatching(/Cell/) })
    expect(worst.least_rate).toBeCloseTo(0.43, 1)
    expect(worst.months.slice(0, 2)).toEqual([2, 0])
  })

  it("counts the whole last day of the period, and refuses one that ends before it begins", async () => {
    await report("BK-001")
    const today = dayIn(new Date(), serverTimeZone())
    expect(await figures({ from: today, to: today })).toEqual([["C-A", 1, 2]])
    for (const path of ["/failure-rate", "/sales-costs", "/service-costs"]) {
      const reversed = trace.get(path, { from: "2027-02-01", to: "2027-01-31" })
      expect(await refused(reversed)).toMatchObject({ status: 400, code: "invalid_dates" })
    }
  })

  it("counts a unit once, and not at all where there was no fault or it was ours", async () => {
    const first = await report("BK-001")
    await trace.post(`/service-cases/${first.id}/close`, { outcome: "refunded" })
    await report("BK-001")
    const { id } = await report("BK-003")
    await trace.post(`/service-cases/${id}/close`, { outcome: "no_fault_found" })
    await report("BK-004")
    expect(await figures()).toEqual([["C-A", 1, 2]])
  })

  it("counts what was sent back for a reason that is a fault, unless its case says that there was none", async () => {
    const reason = async (value: string): Promise<string> =>
      (await api.post("/admin/return-reasons", { value, label: value }, admin)).data.return_reason
        .id
    const [broken, regret] = [await reason("broken"), await reason("changed-my-mind")]
    const sendBack = async (name: string, reason_id: string) => {
      const sold = orders.get(name)!
      const { data } = await api.post(
        "/admin/returns",
        { order_id: sold.id, location_id: store.locationId },
        admin
      )
      const { id } = data.return
      const items = [{ id: sold.items![0].id, quantity: 1, reason_id }]
      await api.post(`/admin/returns/${id}/request-items`, { items }, admin)
      await api.post(`/admin/returns/${id}/request`, {}, admin)
      await returns.receive(id, sold, { 0: 1 })
      await utils.waitWorkflowExecutions()
      return id as string
    }
    const other = await sendBack("BK-001", broken)
    await sendBack("BK-003", regret)
    expect(await figures()).toEqual([])
    const counted = () => figures({ return_reason_id: [broken] })
    expect(await counted()).toEqual([["C-A", 1, 2]])
    const { id } = await report("BK-002")
    expect(await counted()).toEqual([
      ["C-A", 2, 2],
      ["C-B", 1, 2],
    ])
    // A return of another order says nothing of this unit.
    expect(await refused(trace.post(`/service-cases/${id}`, { return_id: other }))).toMatchObject({
      status: 400,
      code: "not_sold_here",
      message: expect.stringContaining("BK-002 was not delivered with order #"),
    })
    await trace.post(`/service-cases/${id}/close`, { outcome: "no_fault_found" })
    const return_id = await sendBack("BK-002", broken)
    expect(await counted()).toEqual([
      ["C-A", 2, 2],
      ["C-B", 1, 2],
    ])
    await trace.post(`/service-cases/${id}`, { return_id })
    expect(await counted()).toEqual([["C-A", 1, 2]])
    expect(await figures({ return_reason_id: [broken, regret] })).toEqual([
      ["C-A", 1, 2],
      ["C-B", 1, 2],
    ])
  })

  it("counts pieces of a lot that was sold itself, and only those of the item that is asked for", async () => {
    const sold = await sales.order([shop.cell.variantId, 4])
    await sales.fulfil(sold, [4], [{ lot_name: "C-B", quantity: 4 }])
    await utils.waitWorkflowExecutions()
    const { id } = await trace.lot("C-B")
    await trace.post("/service-cases", { lot_id: id, reason: "Wear", quantity: 3 })
    await report("BK-001")
    const cells = { inventory_item_id: shop.cell.inventoryItemId }
    expect(await figures(cells)).toEqual([["C-B", 3, 4]])
    expect((await failing(cells))[0].role).toBe("product")
    expect(await figures({ inventory_item_id: shop.bike.inventoryItemId })).toEqual([["C-A", 1, 2]])
    expect(await figures({ min_units: 5 })).toEqual([["C-B", 3, 6]])
    expect(await figures({ q: "C-A" })).toEqual([["C-A", 1, 2]])
  })

  it("blames what was in the unit on the day, not what a repair put in since", async () => {
    const { id } = await report("BK-001")
    const bike = await trace.lot("BK-001")
    const lines = [
      {
        inventory_item_id: shop.bike.inventoryItemId,
        quantity: 1,
        details: [{ lot_id: bike.id }],
      },
    ]
    const { operation } = await trace.post("/operations", {
      code: "repair_in",
      location_id: store.locationId,
      lines,
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    await trace.post(`/operations/${operation.id}/validate`)
    await trace.post(`/service-cases/${id}/start`)
    await trace.post(`/service-cases/${id}/parts`, {
      used: [{ inventory_item_id: shop.cell.inventoryItemId, lot_name: "C-B", quantity: 2 }],
      removed: [{ lot_name: "C-A", to: "scrap" }],
    })
    expect(await figures()).toEqual([["C-A", 1, 2]])
  })

  it("leads to a recall exercise of the batch", async () => {
    await report("BK-001")
    const [worst] = await failing()
    const { recall } = await trace.post(`/lots/${worst.lot_id}/recall`, {
      mock: true,
      reason: "1 of 2 units failed",
    })
    expect(recall).toMatchObject({ mock: true })
    expect((await trace.lot("BK-003")).blocked_at).toBeNull()
  })
})
