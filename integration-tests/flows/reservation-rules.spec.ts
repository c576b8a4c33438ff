import { offerUnofferedStock } from "../../src/application/offer-freed-stock"
import type TraceabilityModuleService from "../../src/modules/traceability/service"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"
import { inDays } from "../helpers/in-days"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let laptop: Product
  let coffee: Product
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    // B is the oldest arrival, then C, then A; the removal dates say A, then B, and C has none.
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-B", 4]])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-C", 4]])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 4]])
    await trace.post(`/lots/${(await trace.lot("LOT-A")).id}`, {
      expires_at: inDays(90),
      removal_at: inDays(20),
    })
    await trace.post(`/lots/${(await trace.lot("LOT-B")).id}`, {
      expires_at: inDays(60),
      removal_at: inDays(30),
    })
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
  })

  const draft = async (code: string, product: Product, quantity: number) => {
    const lines = [{ inventory_item_id: product.inventoryItemId, quantity }]
    return (await trace.post("/operations", { code, location_id: store.locationId, lines }))
      .operation
  }
  const open = async (product: Product, quantity: number, code = "delivery") =>
    (await trace.post(`/operations/${(await draft(code, product, quantity)).id}/confirm`)).operation
  const details = (operation: any, rows: object[]) =>
    trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
      details: rows,
    })
  const held = async (operation: any) => {
    const { state, lines } = await trace.operation(operation.id)
    return [
      state,
      ...lines[0].details.map((row: any) =>
        row.quantity === 1 ? row.lot_name : `${row.quantity} of ${row.lot_name}`
      ),
    ]
  }
  const block = async (name: string, reason = "Broken seal") =>
    trace.post(`/lots/${(await trace.lot(name)).id}/block`, { reason })
  const setType = async (change: object) => {
    const type = await trace.operationType(store.locationId, "delivery")
    await trace.post(`/operation-types/${type.id}`, change)
  }

  it("stock that was freed and not offered goes to those who wait, the place of the oldest first", async () => {
    const coffees = await open(coffee, 13)
    const laptops = await open(laptop, 3)
    const service: TraceabilityModuleService = getContainer().resolve(TRACEABILITY_MODULE)
    const dies = jest.spyOn(service, "reserveWaiting").mockResolvedValue(null)
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-3"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-D", 4]])
    dies.mockRestore()
    expect((await held(coffees))[0]).toBe("waiting")
    const place = { inventory_item_id: coffee.inventoryItemId, location_id: store.locationId }
    expect(await service.readUnofferedPlaces(1)).toEqual([place])
    expect(await service.readUnofferedPlaces()).toHaveLength(2)

    await offerUnofferedStock(getContainer())
    expect([(await held(coffees))[0], (await held(laptops))[0]]).toEqual(["ready", "ready"])
    expect(await service.readUnofferedPlaces()).toEqual([])
  })

  describe("the removal strategy", () => {
    it.each([
      ["fifo", "what arrived first", ["ready", "4 of LOT-B", "4 of LOT-C", "2 of LOT-A"]],
      ["lifo", "what arrived last", ["ready", "4 of LOT-A", "4 of LOT-C", "2 of LOT-B"]],
      [
        "fefo",
        "what must leave first, undated last",
        ["ready", "4 of LOT-A", "4 of LOT-B", "2 of LOT-C"],
      ],
    ])("%s takes %s", async (removal_strategy, _what, expected) => {
      await trace.track(coffee.inventoryItemId, "lot", { removal_strategy })
      expect(await held(await open(coffee, 10))).toEqual(expected)
    })

    it("reserves what there is when there is not enough, and the rest when it arrives, the oldest first", async () => {
      const first = await open(laptop, 3)
      const second = await open(laptop, 1)
      expect([await held(first), await held(second)]).toEqual([
        ["waiting", "SN-1", "SN-2"],
        ["waiting"],
      ])
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-3"])
      expect([await held(first), await held(second)]).toEqual([
        ["ready", "SN-1", "SN-2", "SN-3"],
        ["waiting"],
      ])
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-4"])
      expect(await held(second)).toEqual(["ready", "SN-4"])
    })

    it("passes over a lot that expires this very moment and takes one that expires later", async () => {
      await trace.post(`/lots/${(await trace.lot("SN-1")).id}`, { expires_at: new Date() })
      await trace.post(`/lots/${(await trace.lot("SN-2")).id}`, { expires_at: inDays(1) })
      expect(await held(await open(laptop, 1))).toEqual(["ready", "SN-2"])
    })
  })

  describe("reserving by hand", () => {
    it("reserves nothing until it is asked for, and frees it again", async () => {
      await setType({ reservation: "manual" })
      const delivery = await open(laptop, 3)
      expect(await held(delivery)).toEqual(["waiting"])
      expect((await trace.post(`/operations/${delivery.id}/reserve`)).operation.state).toBe(
        "waiting"
      )
      expect(await held(delivery)).toEqual(["waiting", "SN-1", "SN-2"])
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-3"])
      expect(await held(delivery)).toEqual(["waiting", "SN-1", "SN-2"])
      expect((await trace.post(`/operations/${delivery.id}/reserve`)).operation.state).toBe("ready")
      await trace.post(`/operations/${delivery.id}/unreserve`)
      expect(await held(delivery)).toEqual(["waiting"])
      expect(await trace.lot("SN-1")).toMatchObject({ status: "available" })
    })

    it("keeps what was chosen and picked, and serves others with what it frees", async () => {
      const first = await open(laptop, 2)
      const second = await open(laptop, 1)
      await details(first, [{ lot_name: "SN-2", picked: true }, { lot_name: "SN-1" }])
      await trace.post(`/operations/${first.id}/unreserve`)
      expect([await held(first), await held(second)]).toEqual([
        ["waiting", "SN-2"],
        ["ready", "SN-1"],
      ])
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-3"])
      expect(await held(first)).toEqual(["waiting", "SN-2"])
      await trace.post(`/operations/${first.id}/reserve`)
      expect(await held(first)).toEqual(["ready", "SN-2", "SN-3"])
    })

    it("is refused for a draft, a receipt, a finished and an unknown operation", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      const done = await open(laptop, 1)
      await trace.post(`/operations/${done.id}/validate`)
      for (const action of ["reserve", "unreserve"]) {
        for (const id of [(await draft("delivery", laptop, 1)).id, receipt.id, done.id]) {
          expect(await unchanged(() => trace.post(`/operations/${id}/${action}`))).toMatchObject({
            status: 400,
            code: "invalid_state",
          })
        }
        expect(await refused(trace.post(`/operations/sop_unknown/${action}`))).toMatchObject({
          status: 404,
        })
      }
    })

    it("gives every unit to one operation when several are reserved at once", async () => {
      await setType({ reservation: "manual" })
      const operations = [await open(laptop, 1), await open(laptop, 1), await open(laptop, 1)]
      const outcomes = await allAtOnce(
        operations.map((o) => () => trace.post(`/operations/${o.id}/reserve`))
      )
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
      const states = await Promise.all(operations.map((o) => held(o)))
      expect(
        states
          .flat()
          .filter((value) => String(value).startsWith("SN"))
          .sort()
      ).toEqual(["SN-1", "SN-2"])
    })
  })

  describe("a draft whose lots are gone when it is confirmed", () => {
    it("says who has them", async () => {
      const wish = await draft("delivery", laptop, 1)
      await details(wish, [{ lot_name: "SN-1" }])
      const rival = await open(laptop, 1)
      expect(await held(rival)).toEqual(["ready", "SN-1"])
      const answer = await unchanged(() => trace.post(`/operations/${wish.id}/confirm`))
      expect(answer).toMatchObject({
        status: 400,
        code: "lot_reserved",
        message: expect.stringContaining(rival.reference),
      })
    })

    it("says that they are blocked, and no longer counts an older reason", async () => {
      const wish = await draft("delivery", laptop, 1)
      await trace.post(`/lots/${(await trace.lot("SN-1")).id}`, { expires_at: new Date(0) })
      await details(wish, [{ lot_name: "SN-1", override_reason: "Only the date on the box" }])
      await block("SN-1", "Battery recall")
      const answer = await unchanged(() => trace.post(`/operations/${wish.id}/confirm`))
      expect(answer).toMatchObject({
        code: "lot_blocked",
        message: expect.stringContaining("Battery recall"),
      })
    })
  })

  describe("freed stock goes to the operation that waits longest", () => {
    const twoWaiting = async () => {
      const holder = await open(laptop, 2)
      return [holder, await open(laptop, 1), await open(laptop, 1)]
    }

    it("when an operation is cancelled", async () => {
      const [holder, first, second] = await twoWaiting()
      await trace.post(`/operations/${holder.id}/cancel`)
      expect([await held(first), await held(second)]).toEqual([
        ["ready", "SN-1"],
        ["ready", "SN-2"],
      ])
    })

    it("when a row is changed", async () => {
      const [holder, first, second] = await twoWaiting()
      await details(holder, [{ lot_name: "SN-2" }])
      expect([await held(holder), await held(first), await held(second)]).toEqual([
        ["waiting", "SN-2"],
        ["ready", "SN-1"],
        ["waiting"],
      ])
    })

    it("when less is shipped than was reserved and the rest is cancelled", async () => {
      const [holder, first] = await twoWaiting()
      await details(holder, [{ lot_name: "SN-2", picked: true }, { lot_name: "SN-1" }])
      await trace.post(`/operations/${holder.id}/validate`, { backorder: "cancel" })
      expect(await held(first)).toEqual(["ready", "SN-1"])
    })

    it("when an order is cancelled, or its fulfilment ships another unit", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const waiting = await open(laptop, 1)
      expect(await held(waiting)).toEqual(["waiting"])
      await api.post(`/admin/orders/${order.id}/cancel`, {}, admin)
      await trace.order(order.id)
      expect(await held(waiting)).toEqual(["ready", "SN-1"])
    })

    it("when a lot turns out not to have expired, or counted stock gets its numbers", async () => {
      const { id } = await trace.lot("SN-1")
      await trace.post(`/lots/${id}`, { expires_at: new Date(0) })
      const waiting = await open(laptop, 2)
      expect(await held(waiting)).toEqual(["waiting", "SN-2"])
      await trace.post(`/lots/${id}`, { expires_at: null })
      expect(await held(waiting)).toEqual(["ready", "SN-2", "SN-1"])

      const mug = await createProduct(api, admin, store, { title: "Mug", sku: "MUG", stock: 1 })
      await trace.track(mug.inventoryItemId, "serial")
      const second = await open(mug, 1)
      expect(await held(second)).toEqual(["waiting"])
      const place = { inventory_item_id: mug.inventoryItemId, location_id: store.locationId }
      await trace.post("/lot-assignments", { ...place, lots: [{ name: "MUG-1" }] })
      expect(await held(second)).toEqual(["ready", "MUG-1"])
    })

    it("when somebody unassigns the units of an order", async () => {
      const order = await shop.order([laptop.variantId, 1])
      await details(await open(laptop, 1), [])
      const waiting = await open(laptop, 2)
      expect(await held(waiting)).toEqual(["waiting", "SN-2"])
      await shop.assign(order, [])
      expect(await held(waiting)).toEqual(["ready", "SN-2", "SN-1"])
    })
  })

  describe("blocking a lot", () => {
    it("takes it from the operations that reserved it, offers them others, and says so", async () => {
      const auto = await open(laptop, 1)
      const byHand = await open(laptop, 1)
      await details(byHand, [{ lot_name: "SN-2" }])
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-3", "SN-4"])

      const first = await block("SN-1")
      expect(first.lost_reservations).toEqual([
        {
          operation_id: auto.id,
          reference: auto.reference,
          order_id: null,
          quantity: 1,
          state: "ready",
        },
      ])
      expect(await held(auto)).toEqual(["ready", "SN-3"])
      const second = await block("SN-2")
      expect(second.lost_reservations).toMatchObject([
        { reference: byHand.reference, state: "waiting" },
      ])
      expect(await held(byHand)).toEqual(["waiting"])
      expect((await trace.operation(byHand.id)).lost_reservations).toMatchObject([
        { lot_name: "SN-2", reason: "blocked", actor_name: "Ada Admin" },
      ])
    })

    it("serves the waiting when it is lifted, and remembers who did what and why", async () => {
      await block("SN-1", "Lid scratched")
      await block("SN-2")
      const waiting = await open(laptop, 1)
      expect(await held(waiting)).toEqual(["waiting"])
      const { id, blocked_by_name } = await trace.lot("SN-1")
      expect(blocked_by_name).toBe("Ada Admin")
      await trace.post(`/lots/${id}/unblock`, { note: "Only a fingerprint" })
      expect(await held(waiting)).toEqual(["ready", "SN-1"])
      await block("SN-1", "Really scratched")
      expect(await trace.get(`/lots/${id}/holds`)).toMatchObject({
        count: 2,
        holds: [
          { reason: "Really scratched", unblocked_at: null, blocked_by: admin.userId },
          {
            reason: "Lid scratched",
            note: "Only a fingerprint",
            blocked_by_name: "Ada Admin",
            unblocked_by_name: "Ada Admin",
            unblocked_at: expect.any(String),
          },
        ],
      })
    })

    it("lets a unit finish that is on its way out, and says so", async () => {
      const delivery = await open(laptop, 1)
      const module: any = getContainer().resolve("traceability")
      const { claim_id } = await module.claimOperation({
        operation_id: delivery.id,
        transaction_id: "test",
        actor_id: null,
      })
      const answer = await block("SN-1")
      expect(answer).toMatchObject({
        lost_reservations: [],
        still_shipping: [{ reference: delivery.reference, quantity: 1 }],
      })
      await module.releaseClaim(claim_id)
      expect(
        await unchanged(() => trace.post(`/operations/${delivery.id}/validate`))
      ).toMatchObject({ code: "lot_blocked" })
    })

    it("happens once when two people do it at once, and is not lifted twice", async () => {
      const id = (await trace.lot("SN-1")).id
      const outcomes = await allAtOnce(
        ["a", "b", "c"].map((reason) => () => trace.post(`/lots/${id}/block`, { reason }))
      )
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      const lifted = await allAtOnce([1, 2].map(() => () => trace.post(`/lots/${id}/unblock`)))
      expect(lifted.filter((outcome) => outcome.ok)).toHaveLength(1)
      const holds = await query(
        getContainer(),
        `SELECT unblocked_at FROM traceability_lot_hold WHERE lot_id = ?`,
        [id]
      )
      expect(holds).toEqual([{ unblocked_at: expect.any(Date) }])
      expect(await refused(trace.get(`/lots/slot_unknown/holds`))).toMatchObject({ status: 404 })
    })
  })
})
