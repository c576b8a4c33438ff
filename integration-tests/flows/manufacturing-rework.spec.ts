import { Modules } from "@medusajs/framework/utils"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import {
  cancelManufacturingOrderWorkflow,
  confirmManufacturingOrderWorkflow,
  produceManufacturingOrdersWorkflow,
  reworkManufacturingOrderWorkflow,
  setManufacturingOrderLotWorkflow,
} from "../../src/workflows"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { query } from "../helpers/books"
import { createProduct } from "../helpers/create-product"
import { failAtEachStep } from "../helpers/fail-at-each-step"
import { failLevels } from "../helpers/fail-levels"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let shop: Workshop
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
  })

  const make = async (quantity = 1, more: object = {}) => {
    const order = await shop.order(shop.bike, quantity, more)
    return (await shop.call(order.id, "produce-all")).manufacturing_order
  }
  const statusOf = async (name: string) => (await trace.lot(name)).status
  const levels = async () => [
    await shop.stock(shop.bike),
    await shop.stock(shop.battery),
    await shop.stock(shop.cell),
    await shop.stock(shop.screw),
  ]

  describe("unbuilding", () => {
    it("brings back the very components of the unit, and Medusa's levels with them", async () => {
      const before = await levels()
      const order = await make()
      const { operation } = await shop.call(order.id, "unbuild")
      expect(operation).toMatchObject({ reference: "WH/MO/00001/UB1", state: "done" })
      expect(await levels()).toEqual(before)
      expect([await statusOf("BK-001"), await statusOf("B-1")]).toEqual(["new", "available"])
      expect(await shop.built(order.id)).toEqual([["BK-001", ""]])
      expect((await shop.units(order.id))[0].components).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ name: "B-1", quantity: 1, returned_quantity: 1 }),
        ])
      )
    })

    // Nothing undoes an unbuild today; the claim is written by hand to show what the check counts.
    it("leaves nothing reserved where its products go, which is an endless place", async () => {
      const { operation } = await shop.call((await make()).id, "unbuild")
      const write = (statement: string, ...bindings: unknown[]) =>
        query(getContainer(), statement, bindings)
      const RESERVE = `UPDATE traceability_lot_stock s SET reserved_quantity = s.reserved_quantity + ? * m.quantity
        FROM traceability_lot_movement m WHERE m.operation_id = ? AND m.lot_id = s.lot_id AND m.to_location_id = s.location_id`
      await write(
        `INSERT INTO traceability_claim (id, kind, transaction_id, payload) VALUES ('sclm_undo', 'undo', 'undo', '{}')`
      )
      await write(
        `UPDATE traceability_operation SET claim_id = 'sclm_undo' WHERE id = ?`,
        operation.id
      )
      await write(RESERVE, 1, operation.id)
      expect(await trace.integrity()).toMatchObject({ ok: true })
      await write(RESERVE, -1, operation.id)
      await write(`UPDATE traceability_claim SET state = 'released' WHERE id = 'sclm_undo'`)
    })

    it("takes one unit of many apart, with its own serial numbers, and not twice", async () => {
      const order = await make(3, { split: false })
      expect(await unchanged(() => shop.call(order.id, "unbuild"))).toMatchObject({
        code: "lot_required",
      })
      await shop.call(order.id, "unbuild", { lot_name: "BK-002" })
      expect(await Promise.all(["B-1", "B-2", "B-3"].map(statusOf))).toEqual([
        "consumed",
        "available",
        "consumed",
      ])
      const twice = await unchanged(() => shop.call(order.id, "unbuild", { lot_name: "BK-002" }))
      expect(twice).toMatchObject({
        code: "invalid_state",
        message: "BK-002 was taken apart already.",
      })
      await shop.call(order.id, "unbuild", { lot_name: "BK-003" })
      expect(await statusOf("B-3")).toBe("available")
      expect(await shop.stock(shop.screw)).toBe(96)
    })

    it("lets the finished number be produced, and the component consumed, again", async () => {
      const order = await make()
      await shop.call(order.id, "unbuild")
      const again = await shop.order(shop.bike, 1)
      await shop.assign(again, shop.battery, [{ lot_name: "B-1" }])
      await shop.call(again.id, "lot", { lot_name: "BK-001" })
      await shop.call(again.id, "produce-all")
      expect(await statusOf("BK-001")).toBe("available")
      expect(await shop.built(again.id)).toEqual([["BK-001", "B-1×1, C-A×2"]])
      const third = await shop.order(shop.bike, 1)
      expect(
        await unchanged(() => shop.call(third.id, "lot", { lot_name: "BK-001" }))
      ).toMatchObject({
        code: "already_produced",
        message: expect.stringMatching(/produced with WH\/MO\/00002/),
      })
    })

    it("takes part of a lot apart, several times, to the last of it", async () => {
      const paint = await createProduct(api, admin, store, { title: "Paint", sku: "PAINT" })
      await trace.track(paint.inventoryItemId, "lot")
      await shop.makeBom(paint, [shop.line(shop.cell, 1), shop.line(shop.screw, 0.5)])
      const order = await shop.order(paint, 4)
      await shop.call(order.id, "lot", { lot_name: "P-1" })
      await shop.call(order.id, "produce-all")
      await shop.call(order.id, "unbuild", { quantity: 1 })
      expect(await trace.lot("P-1")).toMatchObject({ quantity: 3 })
      expect(await trace.lot("C-A")).toMatchObject({ quantity: 1 })
      expect(
        await unchanged(() => shop.call(order.id, "unbuild", { quantity: 3.5 }))
      ).toMatchObject({ code: "quantity_mismatch" })
      await shop.call(order.id, "unbuild")
      expect([
        await shop.stock(paint),
        await shop.stock(shop.cell),
        await shop.stock(shop.screw),
      ]).toEqual([0, 23, 100])
    })

    it("works through several levels: cells in a battery in a bike", async () => {
      await shop.makeBom(shop.battery, [shop.line(shop.cell, 4)])
      const battery = await shop.order(shop.battery, 1)
      await shop.call(battery.id, "lot", { lot_name: "OWN-1" })
      await shop.call(battery.id, "produce-all")
      const bike = await shop.order(shop.bike, 1)
      await shop.assign(bike, shop.battery, [{ lot_name: "OWN-1" }])
      await shop.call(bike.id, "produce-all")
      expect(await shop.built(battery.id)).toEqual([["OWN-1", "C-A×3, C-B×1"]])
      expect(await shop.built(bike.id)).toEqual([["BK-001", "C-B×2, OWN-1×1"]])
      const inside = await unchanged(() => shop.call(battery.id, "unbuild"))
      expect(inside).toMatchObject({
        code: "lot_elsewhere",
        message: expect.stringMatching(/OWN-1 .* was consumed with WH\/MO\/00002/),
      })
      await shop.call(bike.id, "unbuild")
      await shop.call(battery.id, "unbuild")
      expect(await levels()).toEqual([0, 5, 23, 100])
    })

    it("takes by-products back with the unit", async () => {
      const bom = await shop.makeBom(shop.bike, [
        shop.line(shop.cell, 1),
        shop.line(shop.battery, 1, "by_product"),
      ])
      const order = await shop.order(shop.bike, 1, { bom_id: bom.id })
      await shop.assign(order, shop.battery, [{ lot_name: "OLD-1" }])
      await shop.call(order.id, "produce-all")
      await shop.call(order.id, "unbuild")
      expect(await statusOf("OLD-1")).toBe("new")
      expect(await shop.stock(shop.battery)).toBe(5)
    })

    it("refuses a unit that is not on hand, or promised to a customer", async () => {
      const order = await make(2, { split: false })
      const lines = [
        {
          inventory_item_id: shop.bike.inventoryItemId,
          quantity: 1,
          details: [{ lot_name: "BK-001" }],
        },
      ]
      const { operation } = await trace.post("/operations", {
        code: "scrap",
        location_id: store.locationId,
        lines,
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      expect(
        await unchanged(() => shop.call(order.id, "unbuild", { lot_name: "BK-001" }))
      ).toMatchObject({ code: "lot_reserved" })
      await trace.post(`/operations/${operation.id}/validate`)
      const gone = await unchanged(() => shop.call(order.id, "unbuild", { lot_name: "BK-001" }))
      expect(gone).toMatchObject({
        code: "lot_elsewhere",
        message: expect.stringMatching(/BK-001 is not at Warehouse: it was scrapped/),
      })
      const sold = await placeOrder(api, store, [{ variantId: shop.bike.variantId, quantity: 1 }])
      await trace.order(sold.id)
      const promised = await unchanged(() => shop.call(order.id, "unbuild", { lot_name: "BK-002" }))
      expect(promised).toMatchObject({ code: "lot_reserved" })
      const draft = await shop.draft(shop.bike, 1)
      expect(await unchanged(() => shop.call(draft.id, "unbuild"))).toMatchObject({
        code: "invalid_state",
      })
    })
  })

  describe("swapping a component of a finished unit", () => {
    it("keeps what was built in and what replaces it", async () => {
      const order = await make()
      await shop.call(order.id, "swap", {
        removed: { lot_name: "B-1" },
        added: { lot_name: "B-3" },
      })
      expect([await statusOf("B-1"), await statusOf("B-3")]).toEqual(["available", "consumed"])
      expect(await shop.built(order.id)).toEqual([["BK-001", "B-3×1, C-A×2"]])
      const batteries = (await shop.units(order.id))[0].components.filter(
        (part: any) => part.sku === "BAT"
      )
      expect(batteries).toMatchObject([
        { name: "B-1", kind: "built", returned_quantity: 1 },
        {
          name: "B-3",
          kind: "swapped",
          returned_quantity: 0,
          replaces_id: batteries[0].genealogy_id,
        },
      ])
      expect(await shop.stock(shop.battery)).toBe(4)
    })

    it("can scrap what is taken out, and unbuilding then gives back the replacement", async () => {
      const order = await make()
      const { operation } = await shop.call(order.id, "swap", {
        lot_name: "BK-001",
        removed: { lot_name: "B-1" },
        added: { lot_name: "B-2" },
        to: "scrap",
      })
      expect(operation.reference).toBe("WH/MO/00001/SW1")
      expect(await statusOf("B-1")).toBe("scrapped")
      expect(await shop.stock(shop.battery)).toBe(3)
      await shop.call(order.id, "unbuild")
      expect(await Promise.all(["B-1", "B-2"].map(statusOf))).toEqual(["scrapped", "available"])
    })

    it.each([
      [
        "a component that is not in it",
        { removed: { lot_name: "B-2" }, added: { lot_name: "B-3" } },
        "lot_not_found",
      ],
      [
        "another item's number",
        { removed: { lot_name: "B-1" }, added: { lot_name: "C-B" } },
        "lot_wrong_item",
      ],
      [
        "a number that is built in already",
        { removed: { lot_name: "B-1" }, added: { lot_name: "B-1" } },
        "already_consumed",
      ],
      [
        "more than is in it",
        { removed: { lot_name: "C-A" }, added: { lot_name: "C-B" }, quantity: 3 },
        "quantity_mismatch",
      ],
    ])("refuses %s", async (_name, body, code) => {
      const order = await make()
      expect(await unchanged(() => shop.call(order.id, "swap", body))).toMatchObject({ code })
    })
  })

  describe("scrapping a component during production", () => {
    it("takes it from the order and proposes another one", async () => {
      const order = await shop.order(shop.bike, 1)
      const body = { inventory_item_id: shop.battery.inventoryItemId, lot_name: "B-1", quantity: 1 }
      const { manufacturing_order, operation } = await shop.call(order.id, "scrap", body)
      expect(operation).toMatchObject({ code: "scrap", state: "done" })
      expect(await statusOf("B-1")).toBe("scrapped")
      expect(shop.rows(manufacturing_order, shop.battery)).toEqual([["B-2", 1]])
      const part = { inventory_item_id: shop.cell.inventoryItemId, lot_name: "C-A", quantity: 0.5 }
      const after = await shop.call(order.id, "scrap", part)
      expect(shop.rows(after.manufacturing_order, shop.cell)).toEqual([
        ["C-A", 1.5],
        ["C-A", 0.5],
      ])
      await shop.call(order.id, "scrap", {
        inventory_item_id: shop.screw.inventoryItemId,
        quantity: 2,
      })
      await shop.call(order.id, "produce-all")
      expect(await shop.built(order.id)).toEqual([["BK-001", "B-2×1, C-A×2"]])
      expect(await levels()).toEqual([1, 3, 20.5, 94])
    })

    it("refuses what is not assigned to the order", async () => {
      const order = await shop.order(shop.bike, 1)
      const body = { inventory_item_id: shop.battery.inventoryItemId, lot_name: "B-4", quantity: 1 }
      expect(await unchanged(() => shop.call(order.id, "scrap", body))).toMatchObject({
        code: "lot_not_found",
      })
    })
  })

  describe("goods whose numbers are given on delivery", () => {
    it("are made, consumed and taken apart without numbers, and the books agree", async () => {
      const kit = await createProduct(api, admin, store, { title: "Kit", sku: "KIT" })
      for (const item of [kit, shop.screw]) {
        await trace.track(item.inventoryItemId, "serial", { capture: "delivery" })
      }
      await shop.makeBom(kit, [shop.line(shop.screw, 2), shop.line(shop.cell, 1)])
      const order = await shop.order(kit, 3)
      await shop.call(order.id, "produce-all")
      expect([
        await shop.stock(kit),
        await shop.stock(shop.screw),
        await shop.stock(shop.cell),
      ]).toEqual([3, 94, 20])
      expect(await trace.integrity()).toMatchObject({ ok: true })
      await shop.call(order.id, "unbuild", { quantity: 1 })
      expect([
        await shop.stock(kit),
        await shop.stock(shop.screw),
        await shop.stock(shop.cell),
      ]).toEqual([2, 96, 21])
    })
  })

  describe("merging", () => {
    it("makes one order of several, with what they had reserved", async () => {
      const orders = [await shop.order(shop.bike, 1), await shop.order(shop.bike, 2)]
      const { manufacturing_order } = await trace.post("/manufacturing-orders/merge", {
        ids: orders.map((o) => o.id),
      })
      expect(manufacturing_order).toMatchObject({
        id: orders[0].id,
        quantity: 3,
        state: "confirmed",
        operation_state: "ready",
      })
      expect(shop.rows(manufacturing_order, shop.battery).map(([name]: any) => name)).toEqual([
        "B-1",
        "B-2",
        "B-3",
      ])
      expect(shop.lineOf(manufacturing_order, shop.screw).demand).toBe(12)
      expect(await shop.one(orders[1].id)).toMatchObject({
        state: "cancelled",
        merged_into_id: orders[0].id,
      })
      await shop.call(orders[0].id, "produce-all")
      expect(await shop.stock(shop.bike)).toBe(3)
    })

    it("refuses orders that differ, or have numbers", async () => {
      const bom = await shop.makeBom(shop.bike, [shop.line(shop.cell, 1)])
      const [one, two, other] = [
        await shop.order(shop.bike, 1, { bom_id: shop.bom.id }),
        await shop.order(shop.bike, 1, { bom_id: shop.bom.id }),
        await shop.order(shop.bike, 1, { bom_id: bom.id }),
      ]
      const merge = (...orders: any[]) =>
        trace.post("/manufacturing-orders/merge", { ids: orders.map((o) => o.id) })
      expect(await unchanged(() => merge(one, other))).toMatchObject({ code: "invalid_state" })
      await shop.call(one.id, "lot", { lot_name: "X-1" })
      expect((await unchanged(() => merge(one, two))).message).toMatch(
        /X-1 is set on one of these orders/
      )
    })
  })

  describe("when the process dies between Medusa's levels and ours", () => {
    const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
    /** The process "dies" where this method of ours would have run: it does nothing, and nobody learns. */
    const dieAt = async (run: () => Promise<unknown>) => {
      const death = (jest.spyOn(service(), "confirmClaim") as jest.SpyInstance).mockImplementation(
        async () => null
      )
      await run()
      death.mockRestore()
    }
    const settle = () => settleAbandonedClaims(getContainer(), new Date(Date.now() + 60_000))

    it("finishes a batch whose levels changed", async () => {
      const order = await shop.order(shop.bike, 2)
      await dieAt(() => shop.call(order.id, "produce-all"))
      expect(await unchanged(() => shop.call(order.id, "produce-all"))).toMatchObject({
        status: 409,
      })
      expect(await settle()).toBe(1)
      expect(await shop.one(order.id)).toMatchObject({
        reference: "WH/MO/00001-001",
        state: "done",
      })
      expect(await levels()).toEqual([2, 3, 19, 92])
    })

    it("finishes an unbuild whose levels changed", async () => {
      const order = await make()
      await dieAt(() => shop.call(order.id, "unbuild"))
      expect(await settle()).toBe(1)
      expect(await shop.built(order.id)).toEqual([["BK-001", ""]])
      expect(await levels()).toEqual([0, 5, 23, 100])
    })

    it("gives back what was claimed when the levels did not change", async () => {
      const order = await shop.order(shop.bike, 1)
      const claim = { levels: await allLevels(), actor_id: null, transaction_id: "died" }
      await service().claimManufacturing({ produce: { id: order.id } }, claim)
      expect(await settle()).toBe(1)
      expect(await shop.one(order.id)).toMatchObject({ state: "to_close", lot: { name: "BK-001" } })
      const done = await make()
      await service().claimManufacturingRework(
        { unbuild: { id: done.id } },
        { ...claim, levels: await allLevels(), transaction_id: "died too" }
      )
      expect(await statusOf("BK-002")).toBe("reserved")
      expect(await settle()).toBe(1)
      expect(await statusOf("BK-002")).toBe("available")
      await shop.call(done.id, "unbuild")
    })

    const allLevels = async () =>
      (
        await getContainer()
          .resolve(Modules.INVENTORY)
          .listInventoryLevels({ location_id: store.locationId })
      ).map((level) => ({
        inventory_item_id: level.inventory_item_id,
        location_id: level.location_id,
        stocked_quantity: Number(level.stocked_quantity),
        reserved_quantity: Number(level.reserved_quantity),
      }))
  })

  describe("when any step fails, or a larger workflow after the last one", () => {
    const seen = async (...names: string[]) => ({
      levels: await levels(),
      lots: await Promise.all(names.map(statusOf)),
    })
    const leavesNothing = async (workflow: any, input: object, ...names: string[]) => {
      const before = await seen(...names)
      await failAtEachStep(getContainer(), workflow, input, async (failedAt) => {
        expect({ failedAt, ...(await seen(...names)) }).toEqual({ failedAt, ...before })
        expect({ failedAt, integrity: await trace.integrity() }).toMatchObject({
          failedAt,
          integrity: { ok: true },
        })
      })
    }

    it("what was to be produced is not, and can be after that", async () => {
      const order = await shop.order(shop.bike, 2, { split: false })
      await shop.call(order.id, "batch", { action: "prepare", first_name: "BK-001" })
      const what = { produce: { id: order.id } }
      await leavesNothing(
        produceManufacturingOrdersWorkflow,
        { what, actor_id: null },
        "B-1",
        "B-2",
        "C-A"
      )
      expect(await shop.one(order.id)).toMatchObject({ state: "to_close", lot_count: 2 })
      await shop.call(order.id, "produce-all")
      expect((await shop.built(order.id)).map(([name]: any) => name)).toEqual(["BK-001", "BK-002"])
    })

    it("what was to be taken apart or swapped is as it was", async () => {
      const order = await make()
      const rework = (what: object, ...names: string[]) =>
        leavesNothing(
          reworkManufacturingOrderWorkflow,
          { what, actor_id: null },
          "BK-001",
          ...names
        )
      await rework({ unbuild: { id: order.id } }, "B-1", "C-A")
      await rework(
        { swap: { id: order.id, removed: { lot_name: "B-1" }, added: { lot_name: "B-2" } } },
        "B-1",
        "B-2"
      )
      expect(await shop.built(order.id)).toEqual([["BK-001", "B-1×1, C-A×2"]])
      const open = await shop.order(shop.bike, 1)
      const held = shop.rows(open, shop.battery)
      const scrap = {
        id: open.id,
        inventory_item_id: shop.battery.inventoryItemId,
        lot_name: held[0][0],
        quantity: 1,
      }
      await rework({ scrap }, "B-2", "B-3")
      expect(shop.rows(await shop.one(open.id), shop.battery)).toEqual(held)
      await shop.call(order.id, "unbuild")
    })

    it("a command on an order is undone", async () => {
      const draft = await shop.draft(shop.bike, 1)
      await leavesNothing(confirmManufacturingOrderWorkflow, { id: draft.id }, "B-1")
      expect(await shop.one(draft.id)).toMatchObject({ state: "draft" })
      await shop.call(draft.id, "confirm")
      await leavesNothing(setManufacturingOrderLotWorkflow, { id: draft.id, generate: true }, "B-1")
      expect(await shop.one(draft.id)).toMatchObject({ state: "confirmed", lot: null })
      await leavesNothing(cancelManufacturingOrderWorkflow, { id: draft.id }, "B-1")
      expect(await shop.one(draft.id)).toMatchObject({
        state: "confirmed",
        operation_state: "ready",
      })
    })
  })

  describe("when Medusa's part fails", () => {
    it("gives everything back, and the order can be closed afterwards", async () => {
      const order = await shop.order(shop.bike, 1)
      const mend = failLevels(getContainer())
      await expect(shop.call(order.id, "produce-all")).rejects.toMatchObject({
        response: { status: 500 },
      })
      mend()
      expect(await levels()).toEqual([0, 5, 23, 100])
      expect(await statusOf("B-1")).toBe("reserved")
      expect(await trace.lot("BK-001")).toBeUndefined()
      expect((await shop.call(order.id, "produce-all")).manufacturing_order).toMatchObject({
        state: "done",
        lot: { name: "BK-001" },
      })
    })
  })
})
