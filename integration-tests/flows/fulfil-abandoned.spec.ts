import { Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import settleAbandonedClaimsJob from "../../src/jobs/settle-abandoned-claims"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { query, readBooks } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** What a process leaves that dies between claim and confirm, and how it is put right. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let laptop: Product
  let cable: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB-1", stock: 10 })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    order = await shop.order([laptop.variantId, 2], [cable.variantId, 1])
  })

  afterEach(async () => {
    expect(await openClaims()).toEqual([])
  })

  const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
  const openClaims = () =>
    query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
  const soon = () => new Date(Date.now() + 60_000)
  const settle = () => settleAbandonedClaims(getContainer(), soon())
  const stock = () => readStock(api, admin, laptop.inventoryItemId, store.locationId)

  /** The process "dies" where this method of ours would have run: it does nothing, and nobody learns. */
  const dieAt = (method: "confirmClaim" | "undoFulfillmentClaim") =>
    (jest.spyOn(service(), method) as jest.SpyInstance).mockImplementation(async () => null)

  describe("the claim of a fulfilment", () => {
    it("is confirmed when Medusa shows the fulfilment", async () => {
      const death = dieAt("confirmClaim")
      const { fulfillments } = await shop.fulfil(order, [2])
      death.mockRestore()
      expect(await openClaims()).toHaveLength(1)
      expect(await trace.lot("SN-1")).toMatchObject({ quantity: 1, status: "reserved" })

      expect(await settle()).toBe(1)
      expect(await trace.lot("SN-1")).toMatchObject({ status: "delivered", quantity: 0 })
      expect(await shop.line(order)).toEqual({
        assigned: [],
        delivered: ["SN-1", "SN-2"],
        missing: 0,
      })
      const { operations } = await trace.order(order.id)
      expect(operations[0]).toMatchObject({ state: "done", fulfillment_id: fulfillments[0].id })
    })

    it("is given back when there is no fulfilment, and the order ships afterwards", async () => {
      const before = await readBooks(getContainer())
      await abandonFulfilment()
      expect(await refused(shop.fulfil(order, [2]))).toMatchObject({
        status: 409,
        code: "invalid_state",
      })

      expect(await settle()).toBe(1)
      expect(await readBooks(getContainer())).toEqual(before)
      await shop.fulfil(order, [2])
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
    })

    it("is not taken for another fulfilment of the same order, that had nothing tracked", async () => {
      await abandonFulfilment()
      await shop.fulfil(order, [0, 1])
      expect(await settle()).toBe(1)
      expect(await shop.line(order)).toEqual({
        assigned: ["SN-1", "SN-2"],
        delivered: [],
        missing: 0,
      })
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
    })

    it("is left alone while it is young, and the job looks at old ones only", async () => {
      await abandonFulfilment()
      await settleAbandonedClaimsJob(getContainer())
      expect(await openClaims()).toHaveLength(1)
      expect(await trace.integrity()).toMatchObject({ ok: true })

      await age("11 minutes")
      const { ok, checks } = await trace.integrity()
      expect(ok).toBe(false)
      expect(
        checks.find((check: { name: string }) => check.name === "no_abandoned_claim")
      ).toMatchObject({ ok: false, count: 1 })

      await settleAbandonedClaimsJob(getContainer())
      expect(await openClaims()).toEqual([])
    })

    it("is settled once when two jobs run at once", async () => {
      await abandonFulfilment()
      const settled = await Promise.all([settle(), settle(), settle()])
      expect(Math.max(...settled)).toBe(1)
      expect(await trace.lot("SN-1")).toMatchObject({ reserved_quantity: 1, quantity: 1 })
    })
  })

  describe("the claim of a cancelled fulfilment", () => {
    it("is confirmed when Medusa has cancelled it", async () => {
      const { fulfillments } = await shop.fulfil(order, [2])
      const death = dieAt("confirmClaim")
      await shop.cancel(order, fulfillments[0].id)
      death.mockRestore()
      expect(await trace.lot("SN-1")).toMatchObject({ quantity: 0 })

      expect(await settle()).toBe(1)
      expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-2"])
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
    })

    it("is given back when Medusa has not", async () => {
      const { fulfillments } = await shop.fulfil(order, [2])
      await service().claimFulfillmentCancel({
        transaction_id: "dead",
        fulfillment_id: fulfillments[0].id,
        actor_id: null,
      })
      expect(await settle()).toBe(1)
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
      await shop.cancel(order, fulfillments[0].id)
      expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-2"])
    })
  })

  describe("the claim of a receipt", () => {
    async function abandonReceipt(names = ["SN-9"]): Promise<string> {
      const { id, lines } = await trace.openReceipt(
        store.locationId,
        laptop.inventoryItemId,
        names.length
      )
      const details = names.map((lot_name) => ({ lot_name }))
      await trace.post(`/operations/${id}/lines/${lines[0].id}/details`, { details })
      await service().claimOperation({
        operation_id: id,
        transaction_id: `dead ${id}`,
        actor_id: null,
      })
      return id
    }
    const change = (adjustment: number) =>
      getContainer()
        .resolve(Modules.INVENTORY)
        .adjustInventory(laptop.inventoryItemId, store.locationId, adjustment)

    it("is confirmed when Medusa's level went up by it", async () => {
      const id = await abandonReceipt()
      await change(1)
      expect(await settle()).toBe(1)
      expect(await trace.operation(id)).toMatchObject({ state: "done" })
      expect(await trace.lot("SN-9")).toMatchObject({ status: "available", quantity: 1 })
    })

    it("is given back when the level is as before, and the receipt can be validated again", async () => {
      const id = await abandonReceipt()
      expect(await settle()).toBe(1)
      expect(await trace.lot("SN-9")).toBeUndefined()
      expect((await trace.operation(id)).lines[0].details[0]).toMatchObject({
        lot_name: "SN-9",
        lot_id: null,
      })
      await trace.post(`/operations/${id}/validate`)
      expect(await stock()).toMatchObject({ stocked: 4 })
    })

    it("is confirmed together with another of the same item, when the level went up by both", async () => {
      const first = await abandonReceipt()
      const second = await abandonReceipt(["SN-7", "SN-8"])
      await change(3)
      expect(await settle()).toBe(2)
      expect(await trace.operation(first)).toMatchObject({ state: "done" })
      expect(await trace.operation(second)).toMatchObject({ state: "done" })
    })

    it("is distinguished from another of the same item that had not come so far", async () => {
      const first = await abandonReceipt()
      const second = await abandonReceipt(["SN-7", "SN-8"])
      await change(2)
      expect(await settle()).toBe(2)
      expect(await trace.operation(first)).toMatchObject({ state: "ready" })
      expect(await trace.operation(second)).toMatchObject({ state: "done" })
    })

    it("waits while a living claim is working on the same item", async () => {
      await abandonReceipt()
      await age("11 minutes")
      const living = await abandonReceipt(["SN-7"])
      await change(1)
      expect(await settleAbandonedClaims(getContainer(), new Date(Date.now() - 60_000))).toBe(0)
      expect(await settle()).toBe(2)
      expect(await trace.operation(living)).toMatchObject({ state: "ready" })
    })

    it("stays when the level says neither, and integrity names it", async () => {
      await abandonReceipt()
      await change(5)
      expect(await settle()).toBe(0)
      await age("11 minutes")
      const { checks } = await trace.integrity()
      expect(
        checks
          .filter((check: { ok: boolean }) => !check.ok)
          .map((check: { name: string }) => check.name)
          .sort()
      ).toEqual(["lot_stock_equals_medusa_levels", "no_abandoned_claim"])
      await change(-4)
      expect(await settle()).toBe(1)
    })
  })

  describe("the claim of a transfer, killed between the one level and the other", () => {
    it("is reversed: both levels are as before, and the unit can be moved again", async () => {
      const lyon = await createLocation(api, admin, {
        name: "Lyon",
        salesChannelId: store.salesChannelId,
      })
      const free = await trace.lot("SN-3")
      const { operation } = await trace.post("/operations", {
        code: "internal",
        location_id: store.locationId,
        to_location_id: lyon.id,
        lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }],
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      await trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
        details: [{ lot_id: free.id }],
      })
      await service().claimOperation({
        operation_id: operation.id,
        transaction_id: "dead between two levels",
        actor_id: null,
      })
      await getContainer()
        .resolve(Modules.INVENTORY)
        .adjustInventory(laptop.inventoryItemId, store.locationId, -1)

      expect(await settle()).toBe(1)
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
      await trace.post(`/operations/${operation.id}/validate`)
      expect(await stock()).toEqual({ stocked: 2, reserved: 2 })
      expect(await readStock(api, admin, laptop.inventoryItemId, lyon.id)).toMatchObject({
        stocked: 1,
      })
    })
  })

  describe("the claim of stock without lots that leaves", () => {
    let watch: Product

    beforeEach(async () => {
      watch = await createProduct(api, admin, store, { title: "Watch", sku: "WAT-1", stock: 6 })
      await trace.track(watch.inventoryItemId, "serial")
    })

    async function abandonDelivery(quantity: number) {
      const { operation_type } = await trace.post("/operation-types", {
        code: "delivery",
        name: "Samples",
        reference_prefix: "SMP",
        stock_location_id: store.locationId,
        use_create_lots: false,
        use_existing_lots: false,
      })
      const { operation } = await trace.post("/operations", {
        operation_type_id: operation_type.id,
        lines: [{ inventory_item_id: watch.inventoryItemId, quantity }],
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      await service().claimOperation({
        operation_id: operation.id,
        transaction_id: "dead with untracked stock",
        actor_id: null,
      })
      return operation.id
    }
    const level = () => readStock(api, admin, watch.inventoryItemId, store.locationId)
    const untracked = async () => {
      const { untracked: rows } = await trace.get("/item-tracking", {
        "inventory_item_id[]": watch.inventoryItemId,
      })
      return rows.map((row: { quantity: number }) => row.quantity)
    }

    it("is confirmed when Medusa's level went down by it", async () => {
      const id = await abandonDelivery(2)
      await getContainer()
        .resolve(Modules.INVENTORY)
        .adjustInventory(watch.inventoryItemId, store.locationId, -2)
      expect(await settle()).toBe(1)
      expect(await trace.operation(id)).toMatchObject({ state: "done" })
      expect(await untracked()).toEqual([4])
      expect(await level()).toMatchObject({ stocked: 4 })
    })

    it("is given back when the level is as before", async () => {
      const id = await abandonDelivery(2)
      expect(await settle()).toBe(1)
      expect(await untracked()).toEqual([6])
      await trace.post(`/operations/${id}/validate`)
      expect(await untracked()).toEqual([4])
      expect(await level()).toMatchObject({ stocked: 4 })
    })
  })

  /** Claims as the inserted step does, and then never comes to Medusa's fulfilment. */
  async function abandonFulfilment() {
    const carrier = jest
      .spyOn(getContainer().resolve(Modules.FULFILLMENT), "createFulfillment")
      .mockRejectedValueOnce(new Error("power cut"))
    const death = dieAt("undoFulfillmentClaim")
    const items = [{ id: order.items![0].id, quantity: 2 }]
    await createOrderFulfillmentWorkflow(getContainer())
      .run({ input: { order_id: order.id, items } })
      .catch(() => undefined)
    death.mockRestore()
    carrier.mockRestore()
    expect(await openClaims()).toHaveLength(1)
  }

  const age = (interval: string) =>
    query(
      getContainer(),
      `UPDATE traceability_claim SET created_at = created_at - interval '${interval}' WHERE state = 'open'`
    )
})
