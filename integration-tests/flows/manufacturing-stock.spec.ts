import { Modules } from "@medusajs/framework/utils"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import {
  cancelManufacturingOrderWorkflow,
  confirmManufacturingOrderWorkflow,
  produceManufacturingOrdersWorkflow,
} from "../../src/workflows"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { syncAllComponentReservations } from "../../src/workflows/manufacturing/sync-component-reservations"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { failAtEachStep, leavingNothing } from "../helpers/fail-at-each-step"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { placeOrder } from "../helpers/place-order"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** What production may take, and what others may not take from it. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  let shop: Workshop
  /** Tracked by serial number, and three units of it counted before that, without numbers. */
  let motor: Product
  const unchanged = refusedUnchanged(getContainer)
  const nothingLeft = leavingNothing(getContainer, () => trace.integrity())

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
    motor = await createProduct(api, admin, store, { title: "Motor", sku: "MOTOR", stock: 3 })
    await trace.track(motor.inventoryItemId, "serial")
  })

  const level = (of: Product) => readStock(api, admin, of.inventoryItemId, store.locationId)
  const reserved = async (...products: Product[]) =>
    Promise.all(products.map(async (of) => (await level(of)).reserved))
  const sell = (of: Product, quantity: number) =>
    placeOrder(api, store, [{ variantId: of.variantId, quantity }])
  const sync = () => syncAllComponentReservations(getContainer())

  /** Producing fails at each of its steps, and what is seen stays as it was. */
  const failing = async ({ id }: { id: string }, see: () => Promise<unknown>) => {
    const seen = await see()
    const input = { what: { produce: { id } }, actor_id: null }
    await failAtEachStep(
      getContainer(),
      produceManufacturingOrdersWorkflow,
      input,
      async (failedAt) => {
        expect({ failedAt, seen: await see() }).toEqual({ failedAt, seen })
        expect({ failedAt, integrity: await trace.integrity() }).toMatchObject({
          failedAt,
          integrity: { ok: true },
        })
      }
    )
  }

  describe("components of a confirmed order", () => {
    it("are kept from the storefront, which still sells the others", async () => {
      const order = await shop.order(shop.bike, 4)
      expect(await reserved(shop.battery, shop.cell, shop.screw)).toEqual([4, 8, 16])
      await expect(sell(shop.battery, 2)).rejects.toThrow(/could not be completed|status code 400/)
      const sold = await sell(shop.battery, 1)
      await trace.order(sold.id)
      await shop.call(order.id, "produce-all")
      expect(await level(shop.battery)).toEqual({ stocked: 1, reserved: 1 })
      expect(await reserved(shop.cell, shop.screw)).toEqual([0, 0])
      await sales.fulfil(sold, [1])
      expect(await trace.lot("B-5")).toMatchObject({ status: "delivered" })
    })

    it("are named in Medusa by the order, and stay one reservation through splits, backorders, merging and cancelling", async () => {
      const order = await shop.order(shop.bike, 4)
      const rows = () =>
        query(
          getContainer(),
          `SELECT description, quantity::int FROM reservation_item WHERE deleted_at IS NULL AND inventory_item_id = ?`,
          [shop.battery.inventoryItemId]
        )
      expect(await rows()).toEqual([{ description: "WH/MO/00001", quantity: 4 }])
      const { manufacturing_orders } = await shop.call(order.id, "batch", {
        action: "prepare",
        count: 2,
      })
      expect(await rows()).toEqual([{ description: "WH/MO/00001", quantity: 4 }])
      await shop.call(manufacturing_orders[0].id, "produce-all")
      expect(await rows()).toEqual([{ description: "WH/MO/00001", quantity: 3 }])
      await shop.call(manufacturing_orders[2].id, "produce", { quantity: 1, backorder: "cancel" })
      expect(await rows()).toEqual([{ description: "WH/MO/00001", quantity: 1 }])
      await shop.call(manufacturing_orders[1].id, "cancel")
      expect(await rows()).toEqual([])
      const two = [await shop.order(shop.bike, 1), await shop.order(shop.bike, 2)]
      await trace.post("/manufacturing-orders/merge", { ids: two.map(({ id }) => id) })
      expect(await rows()).toEqual([{ description: "WH/MO/00002", quantity: 3 }])
    })

    it("are reserved as far as no customer was promised them, and further when that ends", async () => {
      const sold = await sell(shop.battery, 3)
      const order = await shop.order(shop.bike, 4)
      expect(await level(shop.battery)).toEqual({ stocked: 5, reserved: 5 })
      await api.post(`/admin/orders/${sold.id}/cancel`, {}, admin)
      await sync()
      expect(await reserved(shop.battery)).toEqual([4])
      await shop.call(order.id, "reserve")
      await shop.call(order.id, "produce-all")
      expect(await level(shop.battery)).toEqual({ stocked: 1, reserved: 0 })
    })

    it("are what a customer's order waits for, and not the other way round", async () => {
      const sold = await sell(shop.battery, 5)
      await trace.order(sold.id)
      const order = await shop.order(shop.bike, 1)
      expect(shop.lineOf(order, shop.battery)).toMatchObject({
        availability: "missing",
        assigned_quantity: 0,
      })
      const named = await unchanged(() => shop.assign(order, shop.battery, [{ lot_name: "B-1" }]))
      expect(named).toMatchObject({
        code: "lot_reserved",
        message: expect.stringContaining(`(order #${sold.display_id})`),
      })
      const text = await unchanged(() =>
        shop.call(order.id, "batch", { action: "produce", text: "S-1,B-2" })
      )
      expect(text).toMatchObject({
        code: "lot_reserved",
        message: expect.stringMatching(/^Line 1: B-2 is reserved for WH\/OUT/),
      })
    })

    it("are not scrapped from under a customer, but from the order itself", async () => {
      const order = await shop.order(shop.bike, 5)
      const scrap = {
        inventory_item_id: shop.battery.inventoryItemId,
        lot_name: "B-1",
        quantity: 1,
      }
      await shop.call(order.id, "scrap", scrap)
      expect(await level(shop.battery)).toEqual({ stocked: 4, reserved: 4 })
    })

    it("are reserved on demand where the operation type reserves by hand", async () => {
      const type = await trace.operationType(store.locationId, "manufacturing")
      await trace.post(`/operation-types/${type.id}`, { reservation: "manual" })
      const order = await shop.order(shop.bike, 2)
      expect(await reserved(shop.battery, shop.screw)).toEqual([0, 0])
      await shop.call(order.id, "reserve")
      expect(await reserved(shop.battery, shop.screw)).toEqual([2, 0])
    })

    it("are held again after a process died, or somebody deleted the reservation in Medusa", async () => {
      const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
      const draft = await shop.draft(shop.bike, 2)
      await service.confirmManufacturingOrder(draft.id)
      expect(await reserved(shop.battery)).toEqual([0])
      await sync()
      expect(await reserved(shop.battery, shop.screw)).toEqual([2, 8])
      const inventory = getContainer().resolve(Modules.INVENTORY)
      const [row] = await inventory.listReservationItems({
        inventory_item_id: shop.screw.inventoryItemId,
      })
      await api.delete(`/admin/reservations/${row.id}`, admin)
      await sync()
      expect(await reserved(shop.battery, shop.screw)).toEqual([2, 8])
      const death = (jest.spyOn(service, "confirmClaim") as jest.SpyInstance).mockImplementation(
        async () => null
      )
      await shop.call(draft.id, "produce-all")
      death.mockRestore()
      expect(await settleAbandonedClaims(getContainer(), new Date(Date.now() + 60_000))).toBe(1)
      await sync()
      expect([await level(shop.battery), await level(shop.screw)]).toEqual([
        { stocked: 3, reserved: 0 },
        { stocked: 92, reserved: 0 },
      ])
    })

    it("are in Medusa as they were when confirming, cancelling or producing fails anywhere", async () => {
      const draft = await shop.draft(shop.bike, 1)
      await nothingLeft(confirmManufacturingOrderWorkflow, { id: draft.id })
      await shop.call(draft.id, "confirm")
      await nothingLeft(cancelManufacturingOrderWorkflow, { id: draft.id })
      await shop.call(draft.id, "lot", { lot_name: "BK-1" })
      await failing(draft, async () => [
        await reserved(shop.battery, shop.screw),
        await level(shop.bike),
      ])
      expect(await reserved(shop.battery, shop.screw)).toEqual([1, 4])
    })
  })

  describe("numbers of components that are counted, but carry none", () => {
    let order: any
    const allow = async (create_component_lots: boolean) => {
      const type = await trace.operationType(store.locationId, "manufacturing")
      await trace.post(`/operation-types/${type.id}`, { create_component_lots })
    }
    const confirmed = async (quantity = 1) => {
      const bom = await shop.makeBom(shop.bike, [shop.line(motor, 1)])
      order = await shop.order(shop.bike, quantity, { bom_id: bom.id })
    }

    it("are refused where the operation type does not create any", async () => {
      await confirmed()
      const hint =
        'M-1 is not a known number of Motor (MOTOR). "Manufacturing" does not create numbers of components.'
      const typed = await unchanged(() => shop.assign(order, motor, [{ lot_name: "M-1" }]))
      expect(typed).toMatchObject({ status: 400, code: "lot_not_found", message: hint })
      const text = await unchanged(() =>
        shop.call(order.id, "batch", { action: "produce", text: "S-1,M-1" })
      )
      expect(text.message).toBe(`Line 1: ${hint}`)
      await allow(true)
      await shop.assign(order, motor, [{ lot_name: "M-1" }])
      await allow(false)
      const later = await unchanged(() => shop.call(order.id, "produce-all"))
      expect(later).toMatchObject({ code: "create_not_allowed", message: `WH/MO/00001: ${hint}` })
    })

    it("are created as the units are used up, and stay on them when the product is taken apart", async () => {
      await allow(true)
      await confirmed(2)
      expect(order).toMatchObject({ operation_state: "waiting" })
      await shop.call(order.id, "batch", { action: "produce", text: "S-1,M-1\nS-2,M-2" })
      expect(await trace.lot("M-1")).toMatchObject({ status: "consumed" })
      expect(await level(motor)).toEqual({ stocked: 1, reserved: 0 })
      expect(
        (await trace.movements((await trace.lot("M-1")).id)).map((m: any) => [
          m.from_location_id,
          m.to_location_id,
        ])
      ).toEqual([["adjustment", "production"]])
      expect(await shop.built(order.id)).toEqual([["S-1", "M-1×1"]])
      await shop.call(order.id, "unbuild")
      expect(await trace.lot("M-1")).toMatchObject({
        status: "available",
        location_id: store.locationId,
      })
      expect(await level(motor)).toEqual({ stocked: 2, reserved: 0 })
    })

    it("are never more than the units there are, nor used twice", async () => {
      await allow(true)
      await confirmed(1)
      await shop.assign(order, motor, [{ lot_name: "M-1" }])
      const first = order
      await confirmed(1)
      await shop.assign(order, motor, [{ lot_name: "M-1" }])
      const planned = await unchanged(() => shop.call(order.id, "produce-all"))
      expect(planned).toMatchObject({
        code: "lot_reserved",
        message: expect.stringMatching(/M-1 is entered for WH\/MO\/00001/),
      })
      await shop.assign(order, motor, [])
      await shop.call(first.id, "produce-all")
      const used = await unchanged(() => shop.assign(order, motor, [{ lot_name: "M-1" }]))
      expect(used).toMatchObject({
        code: "already_consumed",
        message: expect.stringMatching(/was consumed with WH\/MO\/00001/),
      })
      await sell(motor, 1)
      await confirmed(2)
      const text = "S-1,M-2\nS-2,M-3"
      const many = await unchanged(() => shop.call(order.id, "batch", { action: "produce", text }))
      expect(many).toMatchObject({ code: "not_enough_stock" })
      expect(many.message).toMatch(
        /Motor \(MOTOR\): 2 are needed, but 2 are at Warehouse and 2 are promised to WH\/MO\/00002, order #/
      )
    })

    it("are not created when producing fails", async () => {
      await allow(true)
      await confirmed(1)
      await shop.assign(order, motor, [{ lot_name: "M-1" }])
      await shop.call(order.id, "lot", { lot_name: "BK-1" })
      await failing(order, async () => [
        await level(motor),
        shop.rows(await shop.one(order.id), motor),
      ])
      await shop.call(order.id, "produce-all")
      expect(await shop.built(order.id)).toEqual([["BK-1", "M-1×1"]])
    })
  })
})
