import { Modules } from "@medusajs/framework/utils"
import { announceOverdueLoans } from "../../src/application/announce-overdue-loans"
import { withTraceability } from "../../src/application/with-traceability"
import {
  changeLoanWorkflow,
  keepLoanWorkflow,
  lendUnitWorkflow,
  takeBackLoanWorkflow,
  undoStockOperationWorkflow,
} from "../../src/workflows"
import { createProduct, type Product } from "../helpers/create-product"
import { leavingNothing } from "../helpers/fail-at-each-step"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { createLocation } from "../helpers/create-store"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { inDays } from "../helpers/in-days"

jest.setTimeout(180_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** A customer bought SN-1, which has a fault. SN-2 and SN-3 are in stock, for 100.00 each. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales } = useShop()
  const unchanged = refusedUnchanged(getContainer)
  const keeps = leavingNothing(getContainer, () => trace.integrity())
  let phone: Product
  let sold: any
  let outlet: string

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHONE", stock: 0 })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    await trace.post("/cost-documents", {
      kind: "manual",
      unit_cost: 100,
      lot_ids: [await idOf("SN-2"), await idOf("SN-3")],
    })
    outlet = (
      await createLocation(api, admin, { name: "Outlet", salesChannelId: store.salesChannelId })
    ).id
    await trace.operationType(outlet, "loan")
    sold = await sales.order([phone.variantId, 1])
    await sales.fulfil(sold, [1], [{ lot_name: "SN-1" }])
    await utils.waitWorkflowExecutions()
  })

  const idOf = async (name: string): Promise<string> => (await trace.lot(name)).id
  const report = async (name = "SN-1"): Promise<any> =>
    (await trace.post("/service-cases", { lot_id: await idOf(name), reason: "Does not work" }))
      .service_case
  const lend = async (service_case_id: string, name = "SN-2", more: object = {}): Promise<any> =>
    (
      await trace.post("/loans", {
        service_case_id,
        lot_id: await idOf(name),
        due_at: inDays(7),
        ...more,
      })
    ).loan
  const takeBack = async (id: string, body: object = {}): Promise<any> =>
    (await trace.post(`/loans/${id}/return`, body)).loan
  const loans = async (params: object = {}): Promise<any[]> =>
    (await trace.get("/loans", params)).loans
  const undo = (operation_id: string) =>
    trace.post(`/operations/${operation_id}/undo`, { reason: "The wrong unit" })
  const level = async (location = store.locationId): Promise<number> => {
    const path = `/admin/inventory-items/${phone.inventoryItemId}/location-levels`
    const { data } = await api.get(path, admin)
    return (
      data.inventory_levels.find((one: any) => one.location_id === location)?.stocked_quantity ?? 0
    )
  }
  const whole = async () => expect(await trace.integrity()).toMatchObject({ ok: true })

  it("goes to the customer whose unit is repaired, out of the stock and not for sale, and comes back to be looked at", async () => {
    const row = await report()
    const loan = await lend(row.id, "SN-2", { note: "With its charger" })
    expect(loan).toMatchObject({
      case_reference: row.reference,
      lot_name: "SN-2",
      state: "out",
      overdue: false,
      order_id: sold.id,
      note: "With its charger",
      location_id: store.locationId,
      returned_at: null,
    })
    expect(await level()).toBe(1)
    expect(await trace.lot("SN-2")).toMatchObject({ status: "on_loan", quantity: 0 })
    const back = await takeBack(loan.id)
    expect(back).toMatchObject({ state: "returned", return_location_id: store.locationId })
    expect(await level()).toBe(2)
    expect(await trace.lot("SN-2")).toMatchObject({
      status: "available",
      blocked_reason: `Back from a loan: ${row.reference}`,
    })
    await whole()
  })

  it("is lent by its scanned number", async () => {
    const row = await report()
    expect(await lend(row.id, "SN-2", { lot_id: undefined, lot_name: " SN-2 " })).toMatchObject({
      lot_name: "SN-2",
      state: "out",
    })
  })

  it("comes back to another place, for sale at once, after its case was closed", async () => {
    const row = await report()
    const { id } = await lend(row.id)
    await trace.post(`/service-cases/${row.id}/close`, { outcome: "rejected" })
    expect(await loans({ state: "out" })).toMatchObject([{ id }])
    await takeBack(id, { location_id: outlet, block: false })
    expect(await trace.lot("SN-2")).toMatchObject({ location_id: outlet, blocked_at: null })
    expect([await level(), await level(outlet)]).toEqual([1, 1])
    await whole()
  })

  it("takes the place of the repaired unit only once it is kept", async () => {
    const row = await report()
    await lend(row.id)
    const replacement_lot_id = await idOf("SN-2")
    const swap = () =>
      trace.post(`/service-cases/${row.id}/close`, { outcome: "swapped", replacement_lot_id })
    expect(await unchanged(swap)).toMatchObject({
      code: "invalid_state",
      message: expect.stringMatching(/SN-2 is on loan/),
    })
  })

  it("is nowhere else meanwhile: not lent, sold, scrapped, counted or returned", async () => {
    const row = await report()
    const { id } = await lend(row.id)
    const lot_id = await idOf("SN-2")
    const answers = [
      await unchanged(() => lend(row.id)),
      await unchanged(() =>
        trace.post(`/lots/${lot_id}/scrap`, { location_id: store.locationId, reason: "Broken" })
      ),
      await unchanged(() => trace.post("/service-cases", { lot_id, reason: "Does not work" })),
    ]
    for (const { message } of answers) {
      expect(message).toMatch(/SN-2.* is on loan/)
    }
    const second = await sales.order([phone.variantId, 1])
    const shipped = sales.fulfil(second, [1], [{ lot_name: "SN-2" }])
    expect((await refused(shipped)).message).toContain("is on loan")
    await takeBack(id)
    expect((await unchanged(() => takeBack(id))).message).toContain("came back already")
  })

  it("is refused for what cannot be lent, and changes nothing", async () => {
    const row = await report()
    const ours = await report("SN-3")
    const refusals: [() => Promise<unknown>, string][] = [
      [() => lend(row.id, "SN-1"), "is the unit that is repaired"],
      [() => lend(ours.id, "SN-2"), "no customer waits"],
      [() => lend(row.id, "SN-3"), "Unblock it first"],
      [() => lend(row.id, "SN-2", { due_at: "2020-01-01" }), "future"],
      [() => lend(row.id, "SN-2", { due_at: "tomorrow" }), "is not a date"],
      [() => lend("scase_none"), "There is no service case"],
      [() => lend(row.id, "SN-2", { lot_id: undefined, lot_name: "SN-9" }), "SN-9"],
      [() => lend(row.id, "SN-2", { lot_name: "SN-2" }), "give a lot_id or a lot_name"],
      [() => takeBack("loan_none"), "There is no loan"],
    ]
    for (const [send, text] of refusals) {
      expect((await unchanged(send)).message).toContain(text)
    }
    const { id } = await trace.operationType(store.locationId, "loan")
    const drafted = () =>
      trace.post("/operations", {
        operation_type_id: id,
        lines: [{ inventory_item_id: phone.inventoryItemId, quantity: 1 }],
      })
    expect((await unchanged(drafted)).message).toContain("on the service case")
    await trace.post(`/service-cases/${row.id}/close`, { outcome: "rejected" })
    expect((await unchanged(() => lend(row.id))).message).toContain("Reopen it first")
  })

  it("keeps its case from being cancelled, not from being closed", async () => {
    const row = await report()
    const { id } = await lend(row.id)
    const cancelled = () => trace.post(`/service-cases/${row.id}/cancel`)
    expect((await unchanged(cancelled)).message).toContain("still has SN-2 on loan")
    await takeBack(id)
    await cancelled()
  })

  it("leaving and coming back are undone like any other move", async () => {
    const row = await report()
    const loan = await lend(row.id)
    const back = await takeBack(loan.id)
    expect((await unchanged(() => undo(loan.operation_id))).message).toContain("SN-2")
    await undo(back.return_operation_id)
    expect(await loans({ lot_id: await idOf("SN-2") })).toMatchObject([
      { state: "out", returned_at: null },
    ])
    expect(await level()).toBe(1)
    await undo(loan.operation_id)
    expect(await loans({ state: "undone" })).toMatchObject([{ id: loan.id }])
    expect(await level()).toBe(2)
    expect((await unchanged(() => takeBack(loan.id))).message).toContain("undone")
    await whole()
  })

  it("that is overdue is told on the page To do until it is back or is given longer", async () => {
    const row = await report()
    const loan = await lend(row.id)
    const overdue = async () => [
      (await trace.get("/to-do")).to_do.tasks.loans_overdue.count,
      (await loans({ overdue: true })).length,
    ]
    expect(await overdue()).toEqual([0, 0])
    await trace.post(`/loans/${loan.id}`, { due_at: inDays(-1) })
    expect(await overdue()).toEqual([1, 1])
    expect(await trace.get("/service-cases", { loan: "overdue" })).toMatchObject({
      count: 1,
      service_cases: [{ id: row.id, loans_out: 1 }],
    })
    await trace.post(`/loans/${loan.id}`, { due_at: inDays(3), note: "Parts are late" })
    expect(await overdue()).toEqual([0, 0])
    expect(await trace.get("/service-cases", { loan: "out" })).toMatchObject({ count: 1 })
    await trace.post(`/loans/${loan.id}`, { due_at: inDays(-1) })
    await takeBack(loan.id)
    expect(await overdue()).toEqual([0, 0])
  })

  describe("that is overdue is announced", () => {
    const announced = async (): Promise<unknown[]> => {
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      await announceOverdueLoans(getContainer())
      const emitted = emit.mock.calls.flatMap(([events]) => events as any)
      emit.mockRestore()
      return emitted.filter(({ name }: any) => name === "traceability.loan.overdue")
    }
    const extend = (id: string, days: number) =>
      trace.post(`/loans/${id}`, { due_at: inDays(days) })

    it("once, and again when the day until which it was given longer has passed too", async () => {
      const { id } = await lend((await report()).id)
      expect(await announced()).toEqual([])
      await extend(id, -2)
      const event = { name: "traceability.loan.overdue", data: { id, lot_id: await idOf("SN-2") } }
      expect(await announced()).toEqual([event])
      expect(await announced()).toEqual([])
      await extend(id, 3)
      expect(await announced()).toEqual([])
      await extend(id, -1)
      expect(await announced()).toEqual([event])
      expect(await announced()).toEqual([])
    })

    it("not when it is back, or was undone", async () => {
      const row = await report()
      const back = await lend(row.id)
      await extend(back.id, -1)
      await takeBack(back.id, { block: false })
      const wrong = await lend(row.id, "SN-3")
      await extend(wrong.id, -1)
      await undo(wrong.operation_id)
      expect(await announced()).toEqual([])
    })

    it("again when the process died before it was remembered", async () => {
      const { id } = await lend((await report()).id)
      await extend(id, -1)
      // What the job had read and sent before it died.
      const sent = await withTraceability(getContainer(), (service) =>
        service.readUnannouncedOverdue(10)
      )
      expect(sent).toEqual([{ id, lot_id: await idOf("SN-2"), due_at: expect.any(String) }])
      expect(await announced()).toHaveLength(1)
    })

    it("by one of two servers", async () => {
      const { id } = await lend((await report()).id)
      await extend(id, -1)
      const announced = await Promise.all([
        announceOverdueLoans(getContainer()),
        announceOverdueLoans(getContainer()),
      ])
      expect(announced.sort()).toEqual([0, 1])
    })
  })

  it("is worth the same all the time", async () => {
    const worth = async () => (await trace.get("/stock-value")).totals.values
    const before = await worth()
    const { id } = await lend((await report()).id)
    expect(await worth()).toEqual(before)
    await takeBack(id)
    expect(await worth()).toEqual(before)
  })

  it("is found by a recall with whoever has it, and counted once it is back", async () => {
    const row = await report()
    const loan = await lend(row.id)
    const lot_id = await idOf("SN-2")
    const { recall } = await trace.post(`/lots/${lot_id}/recall`, { reason: "It overheats" })
    expect(recall.progress).toMatchObject({ affected: 1, with_customers: 1, on_hand: 0 })
    const notice = async () => (await trace.get(`/recalls/${recall.id}/notices`)).notices
    expect(await notice()).toMatchObject([
      {
        order_id: sold.id,
        on_loan: true,
        was_handed_on: false,
        state: "waiting",
        email: expect.stringContaining("@"),
        told_at: expect.any(String),
      },
    ])
    expect((await trace.get(`/lots/${lot_id}/recall`)).recall.orders).toMatchObject([
      { on_loan: true, order_id: sold.id, lots: [{ name: "SN-2" }] },
    ])
    await takeBack(loan.id)
    expect(await notice()).toMatchObject([{ state: "returned", came_back: 1 }])
    expect((await trace.get(`/recalls/${recall.id}`)).recall.progress).toMatchObject({
      with_customers: 0,
      on_hand: 1,
      percent: 100,
    })
  })

  it("of the customer to whom their unit was handed is theirs, and not of who bought it", async () => {
    const { data } = await api.post(
      "/admin/customers",
      { first_name: "Paul", email: "paul@example.com" },
      admin
    )
    await trace.post("/unit-transfers", {
      lot_id: await idOf("SN-1"),
      to_customer_id: data.customer.id,
    })
    const loan = await lend((await report()).id)
    expect(loan).toMatchObject({
      customer_id: data.customer.id,
      borrower: "Paul",
      order_id: null,
    })
  })

  describe("that its customer keeps", () => {
    const keep = async (id: string, body: object = {}): Promise<any> =>
      (await trace.post(`/loans/${id}/keep`, { kept_as: "bought", price: 249.9, ...body })).loan
    const owner = async (name: string): Promise<any> => {
      const { unit_transfers } = await trace.get("/unit-transfers", { lot_id: await idOf(name) })
      return unit_transfers.find(({ current }: any) => current)?.to_customer_id ?? null
    }
    const buyer = async (): Promise<string> =>
      (await api.get(`/admin/orders/${sold.id}?fields=customer_id`, admin)).data.order.customer_id
    const worth = async () => (await trace.get("/stock-value")).totals.values

    it("is theirs, says what is to be billed and what it had cost, and is in no stock any more", async () => {
      const heard: any[] = []
      const bus: any = getContainer().resolve(Modules.EVENT_BUS)
      const emit = jest.spyOn(bus, "emit").mockImplementation((events: any) => {
        heard.push(...[events].flat())
        return Promise.resolve()
      })
      const row = await report()
      const { id } = await lend(row.id)
      expect(await worth()).toEqual([{ currency_code: "eur", amount: 200 }])
      const kept = await keep(id, { note: "Likes it better" })
      emit.mockRestore()
      expect(kept).toMatchObject({
        state: "kept",
        overdue: false,
        kept_as: "bought",
        price: 249.9,
        currency_code: sold.currency_code,
        costs: [{ currency_code: "eur", amount: 100 }],
        returned_at: null,
        return_location_id: null,
        kept_at: expect.any(String),
      })
      expect(await worth()).toEqual([{ currency_code: "eur", amount: 100 }])
      expect(await trace.lot("SN-2")).toMatchObject({ status: "delivered", quantity: 0 })
      expect(await owner("SN-2")).toBe(await buyer())
      expect(await level()).toBe(1)
      expect(heard).toContainEqual(
        expect.objectContaining({
          name: "traceability.loan.kept",
          data: { id, lot_id: await idOf("SN-2"), price: 249.9, currency_code: sold.currency_code },
        })
      )
      expect((await unchanged(() => keep(id))).message).toContain("was kept by its customer")
      expect((await unchanged(() => takeBack(id))).message).toContain("was kept by its customer")
      expect(await loans({ state: "kept" })).toMatchObject([{ id }])
      expect((await trace.get("/to-do")).to_do.tasks.loans_overdue.count).toBe(0)
      await whole()
    })

    it("has its cost corrected by what comes later, and a fault of it is a customer's", async () => {
      const { id } = await lend((await report()).id)
      await keep(id)
      await trace.post("/cost-documents", {
        kind: "landed",
        amount: 7.77,
        currency_code: "eur",
        lot_ids: [await idOf("SN-2")],
      })
      expect((await loans({ state: "kept" }))[0].costs).toEqual([
        { currency_code: "eur", amount: 107.77 },
      ])
      expect(await report("SN-2")).toMatchObject({ owner: "customer" })
      await whole()
    })

    it("goes to the customer who is named, and to whom the repaired unit was handed", async () => {
      const customer = async (email: string): Promise<string> =>
        (await api.post("/admin/customers", { email }, admin)).data.customer.id
      const [paul, ida] = [await customer("paul@example.com"), await customer("ida@example.com")]
      await trace.post("/unit-transfers", { lot_id: await idOf("SN-1"), to_customer_id: paul })
      const row = await report()
      await keep((await lend(row.id)).id, { kept_as: "lost", price: 0 })
      expect(await owner("SN-2")).toBe(paul)
      await keep((await lend(row.id, "SN-3")).id, { customer_id: ida })
      expect(await owner("SN-3")).toBe(ida)
    })

    it("is not sold where it may not be, but can be lost", async () => {
      const { id } = await lend((await report()).id)
      const lot_id = await idOf("SN-2")
      await trace.post(`/lots/${lot_id}/block`, { reason: "A recall" })
      expect((await unchanged(() => keep(id))).message).toContain("A recall")
      await trace.post(`/lots/${lot_id}/unblock`)
      await trace.post("/suspicions", { lot_id, kind: "lost", reason: "On the train" })
      expect((await unchanged(() => keep(id))).message).toContain("was reported lost")
      expect(await keep(id, { kept_as: "lost", price: 80 })).toMatchObject({ kept_as: "lost" })
      await whole()
    })

    it("is refused with a price that cannot be billed, and for whom there is not", async () => {
      const { id } = await lend((await report()).id)
      const refusals: [object, string][] = [
        [{ price: 1.005 }, "amounts of this currency have 2 decimals"],
        [{ price: 1.5, currency_code: "jpy" }, "amounts of this currency have no decimals"],
        [{ price: -1 }, "price"],
        [{ currency_code: "xxq" }, "There is no currency XXQ"],
        [{ customer_id: "cus_none" }, "There is no customer"],
        [{ kept_as: "given" }, "kept_as"],
      ]
      for (const [body, text] of refusals) {
        expect((await unchanged(() => keep(id, body))).message).toContain(text)
      }
      expect((await unchanged(() => keep("loan_none"))).message).toContain("There is no loan")
    })

    it("is on loan again once that is undone, unless it was handed on", async () => {
      const { id } = await lend((await report()).id)
      const first = await keep(id)
      await undo(first.return_operation_id)
      expect(await loans()).toMatchObject([
        { state: "out", kept_as: null, price: null, kept_at: null, return_operation_id: null },
      ])
      expect(await owner("SN-2")).toBeNull()
      expect(await worth()).toEqual([{ currency_code: "eur", amount: 200 }])
      const again = await keep(id, { price: 199 })
      expect(again).toMatchObject({ state: "kept", price: 199 })
      expect(await owner("SN-2")).toBe(await buyer())
      const { data } = await api.post("/admin/customers", { email: "eve@example.com" }, admin)
      await trace.post("/unit-transfers", {
        lot_id: await idOf("SN-2"),
        to_customer_id: data.customer.id,
      })
      expect((await unchanged(() => undo(again.return_operation_id))).message).toContain(
        "was handed on"
      )
      await whole()
    })

    it("is not what came back of a recall: its owner has no notice yet", async () => {
      const { id } = await lend((await report()).id)
      const { recall } = await trace.post(`/lots/${await idOf("SN-2")}/recall`, { reason: "Hot" })
      await keep(id, { kept_as: "lost" })
      expect((await trace.get(`/recalls/${recall.id}/notices`)).notices).toMatchObject([
        { state: "handed_on", came_back: 0 },
      ])
      const { progress } = (await trace.get(`/recalls/${recall.id}`)).recall
      expect(progress).toMatchObject({ with_customers: 1, unaccounted: 1, new_deliveries: 1 })
    })

    it("by one of two who say so at once", async () => {
      const { id } = await lend((await report()).id)
      const outcomes = await allAtOnce([() => keep(id), () => takeBack(id)])
      expect(outcomes.filter(({ ok }: any) => ok)).toHaveLength(1)
      await whole()
    })

    it("is as before when any step fails, or a larger workflow after the last one", async () => {
      const { id } = await lend((await report()).id)
      await keeps(keepLoanWorkflow, { id, kept_as: "bought", price: 10, actor_id: null })
      expect(await trace.lot("SN-2")).toMatchObject({ status: "on_loan" })
      const { return_operation_id } = await keep(id)
      await keeps(undoStockOperationWorkflow, {
        operation_id: return_operation_id,
        reason: "Wrong",
        actor_id: null,
      })
      expect(await owner("SN-2")).toBe(await buyer())
    })
  })

  describe("two at once", () => {
    it("who lend the same unit: one gets it", async () => {
      const row = await report()
      const outcomes = await allAtOnce([() => lend(row.id), () => lend(row.id)])
      expect(outcomes.filter(({ ok }: any) => ok)).toHaveLength(1)
      expect(await loans()).toHaveLength(1)
      expect(await level()).toBe(1)
      await whole()
    })

    it("who take it back: it comes back once", async () => {
      const { id } = await lend((await report()).id)
      const outcomes = await allAtOnce([() => takeBack(id), () => takeBack(id)])
      expect(outcomes.filter(({ ok }: any) => ok)).toHaveLength(1)
      expect(await level()).toBe(2)
      await whole()
    })
  })

  it("when any step fails, or a larger workflow after the last one, everything is as it was", async () => {
    const row = await report()
    await keeps(lendUnitWorkflow, {
      service_case_id: row.id,
      lot_id: await idOf("SN-2"),
      due_at: inDays(7),
      actor_id: null,
    })
    const loan = await lend(row.id)
    await keeps(changeLoanWorkflow, { id: loan.id, due_at: inDays(9) })
    await keeps(takeBackLoanWorkflow, { id: loan.id, block: true, actor_id: null })
    expect(await trace.lot("SN-2")).toMatchObject({ status: "on_loan", blocked_at: null })
    await keeps(undoStockOperationWorkflow, {
      operation_id: loan.operation_id,
      reason: "Wrong",
      actor_id: null,
    })
  })
})
