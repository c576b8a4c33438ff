import { Modules } from "@medusajs/framework/utils"
import { adjustLevelsTogether } from "../../src/application/adjust-levels-together"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { settleAbandonedClaims } from "../../src/workflows/core-extensions/settling/settle-abandoned-claims"
import { tellOfUnrefunded } from "../../src/application/tell-of-unrefunded"
import { query } from "../helpers/books"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { eventually } from "../helpers/eventually"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** Medusa's workflows of an order that died in the middle; at which commit that can be is tried by the tests in `killed`. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales } = useShop()
  let phone: Product
  let order: Awaited<ReturnType<Fulfilling["order"]>>

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PHO-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "SN-2", "SN-3"])
    order = await sales.order([phone.variantId, 2])
  })

  const service = (): TraceabilityModuleService => getContainer().resolve(TRACEABILITY_MODULE)
  const settle = () => settleAbandonedClaims(getContainer(), new Date(Date.now() + 60_000))
  const openClaims = (): Promise<{ id: string }[]> =>
    query(getContainer(), "SELECT id FROM traceability_claim WHERE state = 'open'")
  const stock = () => readStock(api, admin, phone.inventoryItemId, store.locationId)
  const readOrder = async () => {
    const path = `/admin/orders/${order.id}?fields=status,items.detail.fulfilled_quantity,*fulfillments`
    const { data } = await api.get(path, admin)
    const { status, items, fulfillments } = data.order
    return {
      status,
      fulfilled: items[0].detail.fulfilled_quantity,
      fulfillments: fulfillments.length,
    }
  }
  const spyOn = (module: object, method: string) =>
    jest.spyOn(module as Record<string, () => unknown>, method) as unknown as jest.SpyInstance
  /** This method of a module does nothing, as if the process were no more. */
  const silence = (module: object, method: string) =>
    spyOn(module, method).mockResolvedValue(undefined)
  const failOnce = (module: object, method: string) =>
    spyOn(module, method).mockRejectedValueOnce(new Error("power cut"))

  /** Medusa has made the fulfilment and changed the level, and nobody has told the order. */
  async function abandonFulfilment() {
    const inventory = getContainer().resolve(Modules.INVENTORY)
    const adjust = inventory.adjustInventory.bind(inventory) as (...args: unknown[]) => unknown
    spyOn(inventory, "adjustInventory").mockImplementationOnce(adjust).mockResolvedValue([])
    failOnce(getContainer().resolve(Modules.ORDER), "registerFulfillment")
    silence(getContainer().resolve(Modules.FULFILLMENT), "cancelFulfillment")
    silence(service(), "undoFulfillmentClaim")
    await expect(sales.fulfil(order, [2])).rejects.toThrow()
    jest.restoreAllMocks()
    expect(await openClaims()).toHaveLength(1)
    expect(await stock()).toEqual({ stocked: 1, reserved: 2 })
    expect(await readOrder()).toMatchObject({ fulfilled: 0 })
  }

  async function expectFulfilledOnce() {
    expect(await openClaims()).toEqual([])
    expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
    expect(await readOrder()).toMatchObject({ fulfilled: 2, fulfillments: 1 })
    expect((await sales.line(order)).delivered).toEqual(["SN-1", "SN-2"])
  }

  describe("the levels of one command", () => {
    const change = (adjustment: number, inventoryItemId = phone.inventoryItemId) => ({
      inventoryItemId,
      locationId: store.locationId,
      adjustment,
    })
    const adjust = (...changes: ReturnType<typeof change>[]) =>
      adjustLevelsTogether(getContainer().resolve(Modules.INVENTORY), changes)

    it("change together, several changes of one added up", async () => {
      const cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB", stock: 9 })
      const cables = () => readStock(api, admin, cable.inventoryItemId, store.locationId)
      await adjust(change(-1), change(0.5, cable.inventoryItemId), change(-1))
      expect([await stock(), await cables()]).toEqual([
        { stocked: 1, reserved: 2 },
        { stocked: 9.5, reserved: 0 },
      ])
      await adjust(change(2), change(-0.5, cable.inventoryItemId))
      expect([await stock(), await cables()]).toEqual([
        { stocked: 3, reserved: 2 },
        { stocked: 9, reserved: 0 },
      ])
    })

    it("stay as they are when one of them is missing", async () => {
      await expect(adjust(change(-1), change(1, "iitem_none"))).rejects.toThrow()
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
    })
  })

  describe("a fulfilment that the order does not know of", () => {
    it("is finished once when two servers settle it at the same moment", async () => {
      await abandonFulfilment()
      await Promise.all([settle(), settle()])
      await expectFulfilledOnce()
    })

    it("is told to subscribers when it is finished, as it would have been", async () => {
      await abandonFulfilment()
      const emit = jest.spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
      await settle()
      const told = emit.mock.calls.flatMap(([events]) => events as { name: string; data: object }[])
      emit.mockRestore()
      const ours = told.filter(({ name }) => name.startsWith("traceability."))
      const { operations } = await trace.order(order.id)
      const { id } = operations.find((one: { state: string }) => one.state === "done")
      expect(ours.map(({ name, data }) => [name, data])).toEqual([
        ["traceability.operation.validated", { id }],
        [
          "traceability.lot.delivered",
          {
            operation_id: id,
            lot_ids: [(await trace.lot("SN-1")).id, (await trace.lot("SN-2")).id],
          },
        ],
      ])
    })

    it("is finished by the next run when settling it dies too", async () => {
      await abandonFulfilment()
      failOnce(getContainer().resolve(Modules.ORDER), "registerFulfillment")
      expect(await settle()).toBe(0)
      expect(await openClaims()).toHaveLength(1)
      expect(await settle()).toBe(1)
      await expectFulfilledOnce()
    })

    it("can be cancelled afterwards, and gives back what it took", async () => {
      await abandonFulfilment()
      await settle()
      const [{ id }] = (await api.get(`/admin/orders/${order.id}?fields=*fulfillments`, admin)).data
        .order.fulfillments
      await sales.cancel(order, id)
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
      expect(await readOrder()).toMatchObject({ fulfilled: 0 })
    })
  })

  describe("two fulfilments of one unit each, of which one had changed the levels", () => {
    type Order = Awaited<ReturnType<Fulfilling["order"]>>
    let cable: Product
    let lamp: Product

    beforeEach(async () => {
      cable = await createProduct(api, admin, store, { title: "Cable", sku: "CAB", stock: 9 })
      lamp = await createProduct(api, admin, store, { title: "Lamp", sku: "LAM", stock: 9 })
      await trace.receive(store.locationId, phone.inventoryItemId, ["SN-4"])
      await sales.fulfil(order, [2])
    })

    async function abandon(of: Order, quantities: number[], hasChanged: boolean) {
      const inventory = getContainer().resolve(Modules.INVENTORY)
      const update = inventory.updateInventoryLevels.bind(inventory) as (
        ...args: unknown[]
      ) => unknown
      const spy = spyOn(inventory, "updateInventoryLevels")
      if (hasChanged) {
        spy.mockImplementationOnce(update)
      }
      spy.mockResolvedValue([])
      failOnce(getContainer().resolve(Modules.ORDER), "registerFulfillment")
      silence(getContainer().resolve(Modules.FULFILLMENT), "cancelFulfillment")
      silence(service(), "undoFulfillmentClaim")
      await expect(sales.fulfil(of, quantities)).rejects.toThrow()
      jest.restoreAllMocks()
    }
    const both = async (first: Product, second: Product) => {
      const orders = [
        await sales.order([phone.variantId, 1], [first.variantId, 2]),
        await sales.order([phone.variantId, 1], [second.variantId, 2]),
      ]
      await abandon(orders[0], [1, 2], false)
      await abandon(orders[1], [1, 2], true)
      expect(await openClaims()).toHaveLength(2)
    }
    const stockedOf = async (of: Product) =>
      (await readStock(api, admin, of.inventoryItemId, store.locationId)).stocked

    it("are finished, where it makes no difference which of them it was", async () => {
      await both(cable, cable)
      await settle()
      expect(await openClaims()).toEqual([])
      expect([await stockedOf(phone), await stockedOf(cable)]).toEqual([0, 5])
    })

    it("are left to a person, who is told why, where goods without numbers differ", async () => {
      await both(cable, lamp)
      expect(await settle()).toBe(0)
      expect(await openClaims()).toHaveLength(2)
      expect([await stockedOf(cable), await stockedOf(lamp)]).toEqual([9, 7])
      const old = "created_at = created_at - interval '11 minutes'"
      await query(getContainer(), `UPDATE traceability_claim SET ${old} WHERE state = 'open'`)
      const { claims } = await trace.get("/claims")
      expect(claims.map((claim: { stuck_reason: string }) => claim.stuck_reason)).toEqual([
        "not_told_apart",
        "not_told_apart",
      ])
      const { checks } = await trace.integrity()
      const check = checks.find((one: { name: string }) => one.name === "no_abandoned_claim")
      expect(check.samples[0]).toMatchObject({ stuck_reason: "not_told_apart" })

      // A person sets the levels to what they were before both: then nothing has happened, and the rest is done.
      const inventory = getContainer().resolve(Modules.INVENTORY)
      await inventory.adjustInventory(phone.inventoryItemId, store.locationId, 1)
      await inventory.adjustInventory(lamp.inventoryItemId, store.locationId, 2)
      expect(await settle()).toBe(2)
      expect(await openClaims()).toEqual([])
      expect([await stockedOf(phone), await stockedOf(cable), await stockedOf(lamp)]).toEqual([
        0, 7, 7,
      ])
    })
  })

  describe("an order of which cancelling was started", () => {
    /** Its reservations are deleted, and it is not cancelled. */
    async function abandonCancel() {
      failOnce(getContainer().resolve(Modules.ORDER), "cancel")
      silence(getContainer().resolve(Modules.INVENTORY), "restoreReservationItemsByLineItem")
      silence(service(), "undoOrderCancel")
      await expect(api.post(`/admin/orders/${order.id}/cancel`, {}, admin)).rejects.toThrow()
      jest.restoreAllMocks()
      expect(await openClaims()).toHaveLength(1)
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    }

    it("is cancelled", async () => {
      await abandonCancel()
      await Promise.all([settle(), settle()])
      expect(await openClaims()).toEqual([])
      expect(await readOrder()).toMatchObject({ status: "canceled" })
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available" })
    })

    it("is cancelled, and a refund that the provider may not have heard of is told in the admin", async () => {
      const { data } = await api.get(
        `/admin/orders/${order.id}?fields=payment_collections.payments.id`,
        admin
      )
      const { id } = data.order.payment_collections[0].payments[0]
      await api.post(`/admin/payments/${id}/capture`, {}, admin)
      const payments = getContainer().resolve(Modules.PAYMENT)
      silence(payments, "refundPaymentFromProvider_")
      await abandonCancel()
      const { amount } = await payments.retrievePayment(id)

      await settle()
      await settle()
      expect(await openClaims()).toEqual([])
      expect(await readOrder()).toMatchObject({ status: "canceled" })
      const feed = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ channel: "feed" })
      expect(feed.map((one) => one.data)).toEqual([
        {
          title: "Check a refund",
          description: expect.stringContaining(
            `refunded ${amount} EUR of order #${order.display_id}. It is booked as paid back`
          ),
        },
      ])
    })

    it("is told in the admin, once, where it was cancelled and its payment was not paid back", async () => {
      const { data } = await api.get(
        `/admin/orders/${order.id}?fields=payment_collections.payments.id`,
        admin
      )
      const { id } = data.order.payment_collections[0].payments[0]
      await api.post(`/admin/payments/${id}/capture`, {}, admin)
      const payments = getContainer().resolve(Modules.PAYMENT)
      const { amount } = await payments.retrievePayment(id)
      failOnce(payments, "refundPayment")
      await api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
      await utils.waitWorkflowExecutions()
      const readFeed = () =>
        getContainer().resolve(Modules.NOTIFICATION).listNotifications({ channel: "feed" })
      await eventually(async () => expect(await readFeed()).toHaveLength(1))
      await tellOfUnrefunded(getContainer(), order.id)
      expect((await readFeed()).map((one) => one.data)).toEqual([
        {
          title: "Pay an order back",
          description: expect.stringContaining(
            `Order #${order.display_id} was cancelled, but the payment provider did not pay back ${amount} EUR (payment ${id})`
          ),
        },
      ])
    })

    it("stays as it was ordered when that is refused and a person releases it", async () => {
      await abandonCancel()
      const [{ id }] = await openClaims()
      const old = "created_at = created_at - interval '11 minutes'"
      await query(getContainer(), `UPDATE traceability_claim SET ${old} WHERE id = ?`, [id])
      failOnce(getContainer().resolve(Modules.ORDER), "cancel")
      const { outcome } = await trace.post(`/claims/${id}/release`, { reason: "It is wanted" })
      expect(outcome).toBe("released")
      expect(await stock()).toEqual({ stocked: 3, reserved: 2 })
      expect(await readOrder()).toMatchObject({ status: "pending" })
      await api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
      expect(await stock()).toEqual({ stocked: 3, reserved: 0 })
    })
  })
})
