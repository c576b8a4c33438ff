import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import {
  moveServiceCaseWorkflow,
  openServiceCaseWorkflow,
  repairUnitWorkflow,
  undoStockOperationWorkflow,
} from "../../src/workflows"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { failAtEachStep, readAllBooks } from "../helpers/fail-at-each-step"
import { allAtOnce, type Outcome } from "../helpers/in-parallel"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** BK-001 was made of B-1, two of C-A and four screws, and sold; BK-002, with B-2, is in stock. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales, returns: goods } = useShop()
  let shop: Workshop
  let sold: Awaited<ReturnType<typeof sales.order>>
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
    await trace.track(shop.bike.inventoryItemId, "serial", { warranty_days: 365 })
    const order = await shop.order(shop.bike, 2, { split: false })
    await shop.call(order.id, "produce-all")
    sold = await sales.order([shop.bike.variantId, 1])
    await sales.fulfil(sold, [1], [{ lot_name: "BK-001" }])
    await utils.waitWorkflowExecutions()
  })

  const idOf = async (name: string) => (await trace.lot(name)).id
  const statusOf = async (name: string) => (await trace.lot(name)).status
  const report = async (name: string, more: object = {}): Promise<any> =>
    (
      await trace.post("/service-cases", {
        lot_id: await idOf(name),
        reason: "Does not work",
        ...more,
      })
    ).service_case
  const act = async (id: string, action: string, body: object = {}): Promise<any> =>
    (await trace.post(`/service-cases/${id}/${action}`, body)).service_case
  const carryOut = async (code: string, name: string) => {
    const lines = [
      {
        inventory_item_id: shop.bike.inventoryItemId,
        quantity: 1,
        details: [{ lot_name: name }],
      },
    ]
    const { operation } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines,
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return trace.post(`/operations/${operation.id}/validate`)
  }
  /** BK-001 is back for a repair that has started. */
  const broughtIn = async () => {
    const { id } = await report("BK-001")
    await carryOut("repair_in", "BK-001")
    return act(id, "start")
  }
  const battery = (lot_name: string) => ({
    inventory_item_id: shop.battery.inventoryItemId,
    lot_name,
  })
  const newBattery = () => ({
    used: [battery("B-3")],
    removed: [{ lot_name: "B-1", to: "scrap" as const }],
  })
  const screws = (quantity: number) => ({
    inventory_item_id: shop.screw.inventoryItemId,
    quantity,
  })
  const inside = (row: any) => row.inside.map((part: any) => `${part.lot_name}×${part.quantity}`)
  const levels = async () => [
    await shop.stock(shop.bike),
    await shop.stock(shop.battery),
    await shop.stock(shop.cell),
    await shop.stock(shop.screw),
  ]

  describe("reporting a fault", () => {
    it("says whose the unit is, what it was sold with and that its warranty covers it today", async () => {
      const row = await report("BK-001", { fault: "The motor is silent" })
      expect(row).toMatchObject({
        reference: expect.stringMatching(/^RO\/\d{5}$/),
        lot_name: "BK-001",
        owner: "customer",
        order_id: sold.id,
        coverage: "warranty",
        state: "reported",
        fault: "The motor is silent",
        holds: false,
        places: [expect.objectContaining({ location_id: "customer" })],
      })
      expect(inside(row).sort()).toEqual(["B-1×1", "C-A×2"])
    })

    it("blocks a unit of ours, so that nobody sells it meanwhile", async () => {
      const row = await report("BK-002")
      expect(row).toMatchObject({ owner: "shop", coverage: null, order_id: null, holds: true })
      expect((await trace.lot("BK-002")).blocked_reason).toBe(`Has a fault: ${row.reference}`)
    })

    it("refuses a second case of the unit, and of two at once lets one in", async () => {
      const lot_id = await idOf("BK-001")
      const open = () => trace.post("/service-cases", { lot_id, reason: "Wear" })
      const { succeeded, failed } = split(await allAtOnce([open, open, open]))
      expect([succeeded.length, failed.length]).toEqual([1, 2])
      expect(await unchanged(open)).toMatchObject({
        status: 409,
        message: expect.stringContaining(
          `BK-001 has an open service case already: ${succeeded[0].service_case.reference}`
        ),
      })
    })

    it("refuses a reason that is not in the shop's list, which the shop can change", async () => {
      const lot_id = await idOf("BK-001")
      const squeaks = () => trace.post("/service-cases", { lot_id, reason: "Squeaks" })
      expect((await unchanged(squeaks)).message).toMatch(/none of the shop's reasons: Does not/)
      await trace.post("/settings", { service_reasons: ["Squeaks", "Other"] })
      expect((await squeaks()).service_case.reason).toBe("Squeaks")
      await trace.post("/settings", {
        service_reasons: ["Does not work", "Wear", "Other"],
      })
    })

    it("refuses a part that is in a unit, with what to do", async () => {
      const lot_id = await idOf("B-1")
      expect(
        await unchanged(() => trace.post("/service-cases", { lot_id, reason: "Wear" }))
      ).toMatchObject({
        code: "lot_elsewhere",
        message: expect.stringMatching(/^B-1 was consumed.*Report the fault of the unit/),
      })
    })
  })

  describe("repairing a customer's unit", () => {
    it("starts only once the unit is with us", async () => {
      const { id } = await report("BK-001")
      expect(await unchanged(() => act(id, "start"))).toMatchObject({
        code: "lot_elsewhere",
        message: expect.stringMatching(/BK-001 was delivered to order #\d+.*Take it in first/),
      })
      await carryOut("repair_in", "BK-001")
      expect(await act(id, "start")).toMatchObject({
        state: "in_repair",
        location_id: store.locationId,
      })
    })

    it("puts a new battery in, the old one to scrap, and Medusa's levels follow", async () => {
      const before = await levels()
      const { id, reference } = await broughtIn()
      const row = await act(id, "parts", { ...newBattery(), used: [battery("B-3"), screws(2)] })
      expect(inside(row).sort()).toEqual(["B-3×1", "C-A×2"])
      expect(
        row.parts.map((part: any) => [part.reference, part.direction, part.lot_name, part.quantity])
      ).toEqual([
        [`${reference}/P1`, "to_scrap", "B-1", 1],
        [`${reference}/P1`, "used", "B-3", 1],
        [`${reference}/P1`, "used", null, 2],
      ])
      expect([await statusOf("B-1"), await statusOf("B-3")]).toEqual(["scrapped", "consumed"])
      const [bikes, batteries, cells, screwCount] = before
      expect(await levels()).toEqual([bikes, batteries - 1, cells, screwCount - 2])
      const done = await act(id, "close", { outcome: "repaired", note: "New battery" })
      expect(done).toMatchObject({ state: "done", outcome: "repaired" })
      await carryOut("repair_out", "BK-001")
      expect(await statusOf("BK-001")).toBe("delivered")
    })

    it("is shown as maintained in the genealogy, and taking the unit apart brings the new part", async () => {
      const { id } = await broughtIn()
      await act(id, "parts", newBattery())
      const { orders } = (await trace.get(`/lots/${await idOf("B-3")}/recall`)).recall
      expect(orders.map((order: any) => order.order_id)).toEqual([sold.id])
      const made = (await trace.get("/manufacturing-orders")).manufacturing_orders[0]
      const unit = (await shop.units(made.id)).find((one: any) => one.name === "BK-001")
      expect(unit.components.filter((part: any) => part.sku === "BAT")).toMatchObject([
        { name: "B-1", kind: "built", returned_quantity: 1 },
        { name: "B-3", kind: "maintained", returned_quantity: 0 },
      ])
    })

    it.each([
      ["a part that is blocked", "B-4", "lot_blocked"],
      ["a part that an order has reserved", "B-5", "lot_reserved"],
      ["a part that is in another unit", "B-2", "already_consumed"],
      ["a number that is not there", "B-99", "lot_not_found"],
    ])("refuses %s, and nothing has changed", async (_name, lot, code) => {
      const { id } = await broughtIn()
      await trace.post(`/lots/${await idOf("B-4")}/block`, { reason: "wet" })
      const lines = [
        {
          inventory_item_id: shop.battery.inventoryItemId,
          quantity: 1,
          details: [{ lot_name: "B-5" }],
        },
      ]
      const { operation } = await trace.post("/operations", {
        code: "scrap",
        location_id: store.locationId,
        lines,
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      const answer = await unchanged(() => act(id, "parts", { used: [battery(lot)] }))
      expect(answer).toMatchObject({ errors: [expect.objectContaining({ code, value: lot })] })
    })

    it("refuses a part that has expired, one that is not in the unit, and the last stock that is promised", async () => {
      const { id } = await broughtIn()
      await trace.receive(store.locationId, shop.cell.inventoryItemId, [["C-OLD", 5, "2020-01-01"]])
      const cell = { inventory_item_id: shop.cell.inventoryItemId, lot_name: "C-OLD" }
      expect((await unchanged(() => act(id, "parts", { used: [cell] }))).errors![0].code).toBe(
        "lot_expired"
      )
      const nameless = { used: [{ inventory_item_id: shop.battery.inventoryItemId }] }
      expect(await unchanged(() => act(id, "parts", nameless))).toMatchObject({
        errors: [expect.objectContaining({ code: "lot_required" })],
      })
      const foreign = { removed: [{ lot_name: "B-2", to: "stock" }] }
      expect(await unchanged(() => act(id, "parts", foreign))).toMatchObject({
        code: "lot_not_found",
        message: "B-2 is not in BK-001.",
      })
      const order = await sales.order([shop.screw.variantId, 90])
      expect(order.id).toBeTruthy()
      const many = { used: [screws(5)] }
      expect(await unchanged(() => act(id, "parts", many))).toMatchObject({
        code: "not_enough_stock",
      })
    })

    it("books a part once, when two people do at the same time", async () => {
      const { id } = await broughtIn()
      const book = () => trace.post(`/service-cases/${id}/parts`, newBattery())
      const { succeeded, failed } = split(await allAtOnce([book, book]))
      expect([succeeded.length, failed.length]).toEqual([1, 1])
      expect(await statusOf("B-3")).toBe("consumed")
    })

    it("is undone: the parts are where they were, and the case can be cancelled", async () => {
      const before = await levels()
      const { id } = await broughtIn()
      const { parts } = await act(id, "parts", {
        ...newBattery(),
        used: [battery("B-3"), screws(2)],
      })
      const undo = (operation_id: string) =>
        trace.post(`/operations/${operation_id}/undo`, { reason: "The wrong unit" })
      expect(await unchanged(() => act(id, "cancel"))).toMatchObject({
        message: expect.stringMatching(/has used parts \(RO\/\d+\/P1\)\. Undo them first/),
      })
      await undo(parts[0].operation_id)
      expect(await levels()).toEqual(before)
      expect([await statusOf("B-1"), await statusOf("B-3")]).toEqual(["consumed", "available"])
      const { service_case } = await trace.get(`/service-cases/${id}`)
      expect(inside(service_case).sort()).toEqual(["B-1×1", "C-A×2"])
      expect(service_case.parts[0]).toMatchObject({ undo_reason: "The wrong unit" })
      expect(await act(id, "cancel")).toMatchObject({ state: "cancelled", outcome: null })
    })

    it("is not undone once what it put in was taken out, or the case is closed", async () => {
      const { id } = await broughtIn()
      const { parts } = await act(id, "parts", newBattery())
      const undo = () =>
        trace.post(`/operations/${parts[0].operation_id}/undo`, { reason: "Too late" })
      await act(id, "close", { outcome: "repaired" })
      expect((await unchanged(undo)).message).toMatch(/is closed\. Reopen it first/)
      await act(id, "reopen")
      await act(id, "parts", { removed: [{ lot_name: "B-3", to: "stock" }] })
      expect(await unchanged(undo)).toMatchObject({
        status: 409,
        message: expect.stringMatching(/^B-3 was taken out of the unit since/),
      })
    })
  })

  describe("repairing goods of ours", () => {
    it("keeps the unit blocked until it is repaired, and then it is for sale", async () => {
      const { id } = await report("BK-002")
      const order = await sales.order([shop.bike.variantId, 1])
      expect((await refused(sales.fulfil(order, [1], [{ lot_name: "BK-002" }]))).status).toBe(400)
      await act(id, "start")
      await act(id, "parts", {
        used: [battery("B-3")],
        removed: [{ lot_name: "B-2", to: "stock" }],
      })
      expect(await statusOf("B-2")).toBe("available")
      expect(await act(id, "close", { outcome: "repaired" })).toMatchObject({ holds: false })
      expect((await trace.lot("BK-002")).blocked_at).toBeNull()
      await sales.fulfil(order, [1], [{ lot_name: "BK-002" }])
    })

    it("keeps it blocked where it was not repaired", async () => {
      const { id } = await report("BK-002")
      await act(id, "close", { outcome: "rejected", note: "The frame is broken" })
      expect((await trace.lot("BK-002")).blocked_at).not.toBeNull()
    })

    it("does not lift a block that somebody else had put on it", async () => {
      await trace.post(`/lots/${await idOf("BK-002")}/block`, { reason: "Paint" })
      const { id, holds } = await report("BK-002")
      expect(holds).toBe(false)
      await act(id, "start")
      await act(id, "close", { outcome: "repaired" })
      expect((await trace.lot("BK-002")).blocked_reason).toBe("Paint")
    })

    it("does not lift what somebody blocked it for since", async () => {
      const lot = await idOf("BK-002")
      const { id } = await report("BK-002")
      await trace.post(`/lots/${lot}/unblock`)
      await trace.post(`/lots/${lot}/block`, { reason: "Paint" })
      await act(id, "start")
      await act(id, "close", { outcome: "repaired" })
      expect((await trace.lot("BK-002")).blocked_reason).toBe("Paint")
    })
  })

  describe("closing", () => {
    it("keeps whose the unit was, and says whose it is since", async () => {
      const ownersOf = async (id: string) => {
        const { service_case } = await trace.get(`/service-cases/${id}`)
        return [service_case.owner, service_case.owner_today]
      }
      const { id } = await report("BK-001")
      expect(await ownersOf(id)).toEqual(["customer", "customer"])
      await carryOut("repair_in", "BK-001")
      expect(await ownersOf(id)).toEqual(["customer", "customer"])
      await carryOut("repair_out", "BK-001")
      await act(id, "close", { outcome: "refunded" })
      await goods.receive(await goods.request(sold, { 0: 1 }), sold, { 0: 1 })
      await utils.waitWorkflowExecutions()
      expect(await ownersOf(id)).toEqual(["customer", "shop"])
      await trace.post(`/lots/${await idOf("BK-001")}/scrap`, {
        location_id: store.locationId,
        reason: "Broken",
      })
      expect(await ownersOf(id)).toEqual(["customer", null])
    })

    it("keeps what the customer got instead, only where the unit was swapped", async () => {
      const { id } = await report("BK-001")
      const replacement_lot_id = await idOf("BK-002")
      expect(
        (await unchanged(() => act(id, "close", { outcome: "refunded", replacement_lot_id })))
          .message
      ).toMatch(/goes with the outcome "swapped"/)
      expect((await unchanged(() => act(id, "close", { outcome: "repaired" }))).message).toMatch(
        /was not in repair yet/
      )
      expect(await act(id, "close", { outcome: "swapped", replacement_lot_id })).toMatchObject({
        replacement_lot_name: "BK-002",
      })
      expect(await unchanged(() => act(id, "parts", newBattery()))).toMatchObject({
        code: "invalid_state",
      })
    })
  })

  it("that was swapped for a unit which is scrapped by now is refused", async () => {
    const { id } = await report("BK-001")
    const replacement_lot_id = await idOf("BK-002")
    const scrap = { location_id: store.locationId, reason: "Broken" }
    await trace.post(`/lots/${replacement_lot_id}/scrap`, scrap)
    const swap = () => act(id, "close", { outcome: "swapped", replacement_lot_id })
    expect(await unchanged(swap)).toMatchObject({
      code: "invalid_state",
      message: expect.stringMatching(/BK-002 is scrapped or built into something/),
    })
  })

  describe("when the process dies between Medusa's levels and ours", () => {
    const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
    const dieAt = async (run: () => Promise<unknown>) => {
      const death = (jest.spyOn(service(), "confirmClaim") as jest.SpyInstance).mockImplementation(
        async () => null
      )
      await run()
      death.mockRestore()
    }
    const settle = () => settleAbandonedClaims(getContainer(), new Date(Date.now() + 60_000))

    it("the job finishes the booking of parts, and the undo of it", async () => {
      const { id } = await broughtIn()
      await dieAt(() => act(id, "parts", newBattery()))
      expect(await unchanged(() => act(id, "close", { outcome: "repaired" }))).toMatchObject({
        status: 409,
      })
      expect(await settle()).toBe(1)
      const { service_case } = await trace.get(`/service-cases/${id}`)
      expect(inside(service_case).sort()).toEqual(["B-3×1", "C-A×2"])
      const { operation_id } = service_case.parts[0]
      await dieAt(() => trace.post(`/operations/${operation_id}/undo`, { reason: "Wrong" }))
      expect(await settle()).toBe(1)
      expect(inside((await trace.get(`/service-cases/${id}`)).service_case).sort()).toEqual([
        "B-1×1",
        "C-A×2",
      ])
    })

    it("the job gives the parts back where the levels did not change", async () => {
      const { id } = await broughtIn()
      await service().claimRepair(
        { id, used: [battery("B-3")], removed: [] },
        {
          levels: [
            {
              inventory_item_id: shop.battery.inventoryItemId,
              location_id: store.locationId,
              stocked_quantity: 3,
              reserved_quantity: 0,
            },
          ],
          actor_id: null,
          transaction_id: "died",
        }
      )
      expect(await statusOf("B-3")).toBe("reserved")
      expect(await settle()).toBe(1)
      expect(await statusOf("B-3")).toBe("available")
      await act(id, "parts", newBattery())
    })
  })

  describe("when any step fails, or a larger workflow after the last one", () => {
    const leavesNothing = async (workflow: any, input: object) => {
      const before = await readAllBooks(getContainer())
      await failAtEachStep(getContainer(), workflow, input, async (failedAt) => {
        expect({ failedAt, integrity: await trace.integrity() }).toMatchObject({
          failedAt,
          integrity: { ok: true },
        })
      })
      const after = await readAllBooks(getContainer())
      for (const table of ["inventory_level", "traceability_service_case", "traceability_lot"]) {
        expect(after[table]).toEqual(before[table])
      }
      expect(await trace.integrity()).toMatchObject({ ok: true })
    }

    it("a case is not opened, moved or repaired, and an undo is none", async () => {
      const lot_id = await idOf("BK-002")
      await leavesNothing(openServiceCaseWorkflow, { lot_id, reason: "Wear", actor_id: null })
      const { id } = await report("BK-002")
      await leavesNothing(moveServiceCaseWorkflow, { id, to: "in_repair", actor_id: null })
      await act(id, "start")
      const used = [battery("B-3"), screws(2)]
      const removed = [{ lot_name: "B-2", to: "stock" }]
      await leavesNothing(repairUnitWorkflow, { id, used, removed, actor_id: null })
      const { parts, ...row } = await act(id, "parts", { used, removed })
      const undo = { operation_id: parts[0].operation_id, reason: "Wrong", actor_id: null }
      await leavesNothing(undoStockOperationWorkflow, undo)
      const { service_case } = await trace.get(`/service-cases/${id}`)
      expect(inside(service_case)).toEqual(inside(row))
      await leavesNothing(moveServiceCaseWorkflow, {
        id,
        to: "done",
        outcome: "repaired",
        actor_id: null,
      })
    })
  })
})

/** Answers of requests that were sent at once. */
function split(outcomes: Outcome<any>[]) {
  return {
    succeeded: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])),
    failed: outcomes.filter((outcome) => !outcome.ok),
  }
}
