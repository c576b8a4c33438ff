import { query, readBooks } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

const DAY_MS = 24 * 60 * 60 * 1000

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let laptop: Product
  let coffee: Product
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, [
      "SN-1",
      "SN-2",
      "SN-3",
      "SN-BLOCKED",
      "SN-OLD",
    ])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10]])
    await trace.post(`/lots/${(await trace.lot("SN-BLOCKED")).id}/block`, {
      reason: "Lid scratched",
    })
    await trace.post(`/lots/${(await trace.lot("SN-OLD")).id}`, {
      expires_at: "2020-02-01T00:00:00Z",
    })
  })

  /** A confirmed operation of one line; its type reserves by the strategy. */
  const open = async (code: string, product: Product, quantity: number, more: object = {}) => {
    const lines = [{ inventory_item_id: product.inventoryItemId, quantity }]
    const { operation } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines,
      ...more,
    })
    return (await trace.post(`/operations/${operation.id}/confirm`)).operation
  }
  const details = (operation: any, rows: object[]) =>
    trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
      details: rows,
    })
  const validate = (operation: any, body: object = {}) =>
    trace.post(`/operations/${operation.id}/validate`, body)
  const held = async (id: string) => {
    const operation = await trace.operation(id)
    return [operation.state, ...operation.lines[0].details.map((row: any) => row.lot_name ?? null)]
  }

  describe("a blocked or expired unit", () => {
    it("is not proposed, and the refusal says since when, why, by whom, and that a reason is needed", async () => {
      const delivery = await open("delivery", laptop, 1)
      expect(await held(delivery.id)).toEqual(["ready", "SN-1"])
      const blocked = await unchanged(() => details(delivery, [{ lot_name: "SN-BLOCKED" }]))
      expect(blocked).toMatchObject({ status: 400, code: "lot_blocked" })
      const today = new Date().toISOString().slice(0, 10)
      for (const part of ["SN-BLOCKED", today, "Lid scratched", "Ada", "override reason"]) {
        expect(blocked.message).toContain(part)
      }
      const expired = await unchanged(() => details(delivery, [{ lot_name: "SN-OLD" }]))
      expect(expired).toMatchObject({ status: 400, code: "lot_expired" })
      expect(expired.message).toContain("2020-02-01")
      expect(expired.message).toContain("override reason")
    })

    it("ships with a reason, which stays in the ledger", async () => {
      const delivery = await open("delivery", laptop, 2)
      await details(delivery, [
        { lot_name: "SN-BLOCKED", override_reason: " Customer takes it with a discount " },
        { lot_name: "SN-2", override_reason: "Not needed" },
      ])
      await validate(delivery)
      const [movement] = await trace.movements((await trace.lot("SN-BLOCKED")).id)
      expect(movement).toMatchObject({
        to_location_id: "customer",
        override_reason: "Customer takes it with a discount",
      })
      const [usual] = await trace.movements((await trace.lot("SN-2")).id)
      expect(usual).toMatchObject({ to_location_id: "customer", override_reason: null })
    })

    it("that expired after it was assigned is refused when it ships, until somebody gives the reason", async () => {
      const delivery = await open("delivery", laptop, 1)
      await trace.post(`/lots/${(await trace.lot("SN-1")).id}`, {
        expires_at: new Date(Date.now() - 1000),
      })
      expect(await unchanged(() => validate(delivery))).toMatchObject({
        status: 400,
        code: "lot_expired",
      })
      await details(delivery, [{ lot_name: "SN-1", override_reason: "Best before only" }])
      expect((await validate(delivery)).operation.state).toBe("done")
    })

    it("is one whose date has come, not one whose date is tomorrow", async () => {
      const id = (await trace.lot("SN-1")).id
      await trace.post(`/lots/${id}`, { expires_at: new Date(Date.now() + DAY_MS) })
      const delivery = await open("delivery", laptop, 3)
      expect(await held(delivery.id)).toEqual(["ready", "SN-1", "SN-2", "SN-3"])
      expect((await validate(delivery)).operation.state).toBe("done")
    })

    it("may be moved or scrapped by name without one, and is never picked by itself", async () => {
      const transfer = await open("internal", laptop, 5, { to_location_id: lyon })
      expect(await held(transfer.id)).toEqual(["waiting", "SN-1", "SN-2", "SN-3"])
      await details(transfer, [{ lot_name: "SN-BLOCKED" }])
      await validate(transfer, { backorder: "cancel" })
      expect(await trace.lot("SN-BLOCKED")).toMatchObject({
        location_id: lyon,
        blocked_reason: "Lid scratched",
      })
      const scrap = await open("scrap", laptop, 1)
      await details(scrap, [{ lot_name: "SN-OLD" }])
      await validate(scrap)
      expect(await trace.lot("SN-OLD")).toMatchObject({ status: "scrapped" })
    })

    it("is held to the same rule when an order is fulfilled", async () => {
      const order = await shop.order([laptop.variantId, 2])
      const named = (reason?: string) => [
        { lot_name: "SN-1" },
        { lot_name: "SN-OLD", ...(reason ? { override_reason: reason } : {}) },
      ]
      expect(await unchanged(() => shop.fulfil(order, [2], named()))).toMatchObject({
        status: 400,
        code: "lot_expired",
      })
      expect(await unchanged(() => shop.fulfil(order, [2], named("  ")))).toMatchObject({
        status: 400,
      })
      await shop.fulfil(order, [2], named("Demo unit"))
      const [movement] = await trace.movements((await trace.lot("SN-OLD")).id)
      expect(movement.override_reason).toBe("Demo unit")
    })

    it("needs its reason once: Detailed Operations keep it for the fulfilment", async () => {
      const order = await shop.order([laptop.variantId, 1])
      const operation = await shop.assign(order, [
        { lot_name: "SN-BLOCKED", override_reason: "Staff purchase" },
      ])
      expect(operation.lines[0].details[0].override_reason).toBe("Staff purchase")
      await validate(operation)
      const [movement] = await trace.movements((await trace.lot("SN-BLOCKED")).id)
      expect(movement.override_reason).toBe("Staff purchase")
    })

    it.each([
      ["", 400],
      ["x".repeat(501), 400],
      [7, 400],
      ["a\u0000b", 400],
    ])("takes no unreadable reason (%#)", async (reason, status) => {
      const delivery = await open("delivery", laptop, 1)
      const answer = await unchanged(() =>
        details(delivery, [{ lot_name: "SN-OLD", override_reason: reason }])
      )
      expect(answer.status).toBe(status)
    })
  })

  describe("a unit that another operation has reserved", () => {
    it("is refused with the holder's name, and taken when that is asked for", async () => {
      const first = await open("delivery", laptop, 1)
      const second = await open("delivery", laptop, 1)
      expect([await held(first.id), await held(second.id)]).toEqual([
        ["ready", "SN-1"],
        ["ready", "SN-2"],
      ])
      const answer = await unchanged(() => details(second, [{ lot_name: "SN-1" }]))
      expect(answer).toMatchObject({ status: 400, code: "lot_reserved" })
      expect(answer.message).toContain(first.reference)

      const { operation, taken } = await details(second, [
        { lot_name: "SN-1", take_reserved: true },
      ])
      expect(operation.state).toBe("ready")
      expect(taken).toEqual([
        { lot_name: "SN-1", quantity: 1, from_operation_id: first.id, reference: first.reference },
      ])
      // SN-2 became free by the change, and the operation that lost its unit is served with it.
      expect(await held(first.id)).toEqual(["ready", "SN-2"])
      expect((await trace.operation(first.id)).lost_reservations).toEqual([
        expect.objectContaining({
          lot_name: "SN-1",
          quantity: 1,
          reason: "taken",
          taken_by_reference: second.reference,
          actor_name: "Ada Admin",
        }),
      ])
    })

    it("leaves an operation short whose units were chosen by hand", async () => {
      const first = await open("delivery", laptop, 1)
      await details(first, [{ lot_name: "SN-3" }])
      const second = await open("delivery", laptop, 1)
      await details(second, [{ lot_name: "SN-3", take_reserved: true }])
      expect(await held(first.id)).toEqual(["waiting"])
      expect(await held(second.id)).toEqual(["ready", "SN-3"])
    })

    it("is not taken when it is picked there, or on its way out", async () => {
      const first = await open("delivery", laptop, 1)
      const second = await open("delivery", laptop, 1)
      await details(first, [{ lot_name: "SN-3", picked: true }])
      const picked = await unchanged(() =>
        details(second, [{ lot_name: "SN-3", take_reserved: true }])
      )
      expect(picked).toMatchObject({
        status: 400,
        code: "lot_reserved",
        message: expect.stringContaining("picked already"),
      })
      await details(first, [{ lot_name: "SN-3" }])
      await query(
        getContainer(),
        `UPDATE traceability_operation SET claim_id = 'sclm_running' WHERE id = ?`,
        [first.id]
      )
      const shipping = await unchanged(() =>
        details(second, [{ lot_name: "SN-3", take_reserved: true }])
      )
      expect(shipping).toMatchObject({
        status: 400,
        code: "lot_reserved",
        message: expect.stringContaining("right now"),
      })
      await query(
        getContainer(),
        `UPDATE traceability_operation SET claim_id = NULL WHERE id = ?`,
        [first.id]
      )
    })

    it("is taken in part when it is a lot", async () => {
      const first = await open("delivery", coffee, 8)
      const second = await open("delivery", coffee, 5)
      expect((await trace.operation(second.id)).lines[0].details).toMatchObject([{ quantity: 2 }])
      const { taken } = await details(second, [
        { lot_name: "LOT-A", quantity: 5, take_reserved: true },
      ])
      expect(taken).toMatchObject([{ lot_name: "LOT-A", quantity: 3, reference: first.reference }])
      expect(await trace.operation(first.id)).toMatchObject({
        state: "waiting",
        lines: [{ details: [{ quantity: 5 }] }],
      })
      const tooMuch = await unchanged(() =>
        details(second, [{ lot_name: "LOT-A", quantity: 11, take_reserved: true }])
      )
      expect(tooMuch.status).toBe(400)
    })

    it("is not taken for a draft, which could not hold it", async () => {
      await open("delivery", laptop, 1)
      const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity: 1 }]
      const draft = (
        await trace.post("/operations", { code: "delivery", location_id: store.locationId, lines })
      ).operation
      expect(
        await unchanged(() => details(draft, [{ lot_name: "SN-1", take_reserved: true }]))
      ).toMatchObject({
        code: "invalid_state",
      })
      expect(
        (await unchanged(() => details(draft, [{ lot_name: "SN-1", take_reserved: "yes" }]))).status
      ).toBe(400)
    })

    it("is taken by a fulfilment, and given back when that fails", async () => {
      const first = await shop.order([laptop.variantId, 1])
      const second = await shop.order([laptop.variantId, 1])
      const waiting = await shop.delivery(first)
      const lots = [{ lot_name: "SN-1", take_reserved: true }]
      const before = await readBooks(getContainer())
      const module: any = getContainer().resolve("traceability")
      const [line] = await query(
        getContainer(),
        `SELECT line_item_id, inventory_item_id, location_id, quantity::float8 FROM reservation_item WHERE line_item_id = ? AND deleted_at IS NULL`,
        [second.items![0].id]
      )
      const claim = await module.claimFulfillment({
        transaction_id: "test",
        order_id: second.id,
        partner_name: null,
        buyer: {
          sales_channel_id: store.salesChannelId,
          country_code: "de",
          customer_group_ids: [],
        },
        actor_id: admin.userId,
        demands: [line],
        requirements: [line],
        lots: lots.map((lot) => ({ ...lot, line_item_id: line.line_item_id })),
      })
      expect(await held(waiting.id)).toEqual(["waiting"])
      await module.undoFulfillmentClaim(claim.claim_id)
      const ids = (books: any) =>
        books.details
          .map(({ id: _id, ...row }: any) => row)
          .sort((a: any, b: any) => a.lot_id.localeCompare(b.lot_id))
      const after = await readBooks(getContainer())
      expect(ids(after)).toEqual(ids(before))
      expect(after.stock).toEqual(before.stock)

      await shop.fulfil(second, [1], lots)
      expect((await shop.line(second)).delivered).toEqual(["SN-1"])
      expect((await shop.delivery(first)).lost_reservations).toMatchObject([
        { lot_name: "SN-1", reason: "taken" },
      ])
      expect((await shop.line(first)).assigned).toEqual(["SN-2"])
    })

    it("changes hands cleanly when two operations take from each other at once", async () => {
      const first = await open("delivery", laptop, 1)
      const second = await open("delivery", laptop, 1)
      const outcomes = await allAtOnce([
        () => details(first, [{ lot_name: "SN-2", take_reserved: true }]),
        () => details(second, [{ lot_name: "SN-1", take_reserved: true }]),
      ])
      expect(outcomes.every((outcome) => outcome.ok || outcome.code === "lot_reserved")).toBe(true)
      const names = [...(await held(first.id)), ...(await held(second.id))].filter((name) =>
        name.startsWith("SN")
      )
      expect(new Set(names).size).toBe(names.length)
    })
  })
})
