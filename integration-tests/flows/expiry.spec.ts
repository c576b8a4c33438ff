import { Modules } from "@medusajs/framework/utils"
import { announceExpiringLots } from "../../src/workflows/lots/announce-expiring-lots"
import { query, refusedWithoutTrace } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { inDays } from "../helpers/in-days"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(120_000)

const datesOf = (lot: any) =>
  [lot.expires_at, lot.best_before_at, lot.removal_at, lot.alert_at].map(
    (date) => date?.slice(0, 10) ?? null
  )

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let coffee: Product
  let milk: Product

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK" })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.track(milk.inventoryItemId, "lot", {
      use_expiration: true,
      expiration_days: 30,
      best_before_days: 10,
      removal_days: 5,
      alert_days: 7,
    })
  })

  const receive = (product: Product, ...lots: [string, number, string?][]) =>
    trace.receive(store.locationId, product.inventoryItemId, lots)
  const change = async (name: string, body: object) =>
    (await trace.post(`/lots/${(await trace.lot(name)).id}`, body)).lot
  const names = async (params: object) =>
    (await trace.get("/lots", params)).lots.map((lot: any) => lot.name).sort()

  describe("dates entered at receipt", () => {
    it("come from the item's days where none is typed, and follow the typed one otherwise", async () => {
      await receive(milk, ["M-1", 5], ["M-2", 5, "2031-03-31"])
      const days = (iso: string) => iso.slice(0, 10)
      expect(datesOf(await trace.lot("M-1"))).toEqual(
        [inDays(30), inDays(20), inDays(25), inDays(23)].map(days)
      )
      expect(datesOf(await trace.lot("M-2"))).toEqual([
        "2031-03-31",
        "2031-03-21",
        "2031-03-26",
        "2031-03-24",
      ])
    })

    it("are read from a pasted list, and shown on the rows before the lot exists", async () => {
      const receipt = await trace.openReceipt(store.locationId, milk.inventoryItemId, 12)
      const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}`
      const { operation } = await trace.post(`${path}/paste`, {
        text: "M-3\t5\t31/03/2031\nM-4\t7\t30/04/2020",
      })
      expect(operation.lines[0].details.map((row: any) => row.expires_at.slice(0, 10))).toEqual([
        "2031-03-31",
        "2020-04-30",
      ])
      await trace.post(`/operations/${receipt.id}/validate`)
      expect(datesOf(await trace.lot("M-3"))).toEqual([
        "2031-03-31",
        "2031-03-21",
        "2031-03-26",
        "2031-03-24",
      ])
      expect(await trace.lot("M-4")).toMatchObject({ expired: true, expiring: false })
    })

    it("that contradict each other or the lot that is there are refused, row by row", async () => {
      await receive(milk, ["M-1", 5, "2031-03-31"])
      const type = await trace.operationType(store.locationId, "receipt")
      await trace.post(`/operation-types/${type.id}`, { use_existing_lots: true })
      const receipt = await trace.openReceipt(store.locationId, milk.inventoryItemId, 5)
      const path = `/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`
      const rows = [
        { lot_name: "M-1", expires_at: "2031-03-30" },
        { lot_name: "M-1", expires_at: "2031-03-31T09:00:00Z" },
        { lot_name: "M-9", expires_at: "2031-03-01" },
        { lot_name: "M-9" },
        { lot_name: "M-9", expires_at: "2031-03-02" },
        { lot_name: "M-8", produced_at: "2026-01-04" },
        { lot_name: "M-8", produced_at: "2026-01-05", packed_at: "2026-01-06" },
        { lot_name: "M-8", packed_at: "2026-01-07" },
      ]
      const answer = await refusedWithoutTrace(getContainer(), () =>
        trace.post(path, { details: rows })
      )
      expect(answer).toMatchObject({ status: 400, code: "invalid_dates" })
      expect(answer.errors!.map((error) => [error.index, error.message])).toEqual([
        [
          0,
          "M-1 expires on 2031-03-31, but 2031-03-30 is entered. Change the date of the lot, or leave it out here.",
        ],
        [
          4,
          "M-9 is entered with two expiration dates: 2031-03-01 in row 3 and 2031-03-02 in row 5. A lot has one: enter it in one of the rows, or the same in all.",
        ],
        [
          6,
          "M-8 is entered with two production dates: 2026-01-04 in row 6 and 2026-01-05 in row 7. A lot has one: enter it in one of the rows, or the same in all.",
        ],
      ])
      await trace.post(path, { details: [rows[1], rows[2], rows[3]] })
      await trace.post(`/operations/${receipt.id}/validate`, { backorder: "cancel" })
      expect(await trace.lot("M-1")).toMatchObject({ quantity: 6 })
      expect(await trace.lot("M-9")).toMatchObject({
        quantity: 2,
        expires_at: "2031-03-01T23:59:59.999Z",
      })
    })

    it("can be given to stock that was counted before", async () => {
      const tea = await createProduct(api, admin, store, { title: "Tea", stock: 4 })
      await trace.track(tea.inventoryItemId, "lot", { use_expiration: true, alert_days: 2 })
      await trace.post("/lot-assignments", {
        inventory_item_id: tea.inventoryItemId,
        location_id: store.locationId,
        lots: [{ name: "T-1", quantity: 4, expires_at: "2031-03-31" }],
      })
      expect(datesOf(await trace.lot("T-1"))).toEqual([
        "2031-03-31",
        "2031-03-31",
        "2031-03-31",
        "2031-03-29",
      ])
    })
  })

  describe("changed dates", () => {
    beforeEach(() => receive(milk, ["M-1", 5, "2031-03-31"]))

    it("move together with the expiration, but for what is given in the same call", async () => {
      expect(datesOf(await change("M-1", { expires_at: "2031-04-10" }))).toEqual([
        "2031-04-10",
        "2031-03-31",
        "2031-04-05",
        "2031-04-03",
      ])
      expect(
        datesOf(
          await change("M-1", {
            expires_at: "2031-04-11",
            removal_at: "2031-01-01",
            alert_at: null,
          })
        )
      ).toEqual(["2031-04-11", "2031-04-01", "2031-01-01", null])
      expect(datesOf(await change("M-1", { alert_at: "2031-02-01" }))).toEqual([
        "2031-04-11",
        "2031-04-01",
        "2031-01-01",
        "2031-02-01",
      ])
    })

    it("are cleared with the expiration, and recomputed when there is one again", async () => {
      expect(datesOf(await change("M-1", { expires_at: null }))).toEqual([null, null, null, null])
      expect(datesOf(await change("M-1", { expires_at: "2031-05-31" }))).toEqual([
        "2031-05-31",
        "2031-05-21",
        "2031-05-26",
        "2031-05-24",
      ])
    })

    it("are kept when the item stops using expiration, and still count", async () => {
      await trace.track(milk.inventoryItemId, "lot", { use_expiration: false })
      expect(datesOf(await change("M-1", { expires_at: "2020-04-10" }))).toEqual([
        "2020-04-10",
        "2020-03-31",
        "2020-04-05",
        "2020-04-03",
      ])
      expect(await trace.lot("M-1")).toMatchObject({ expired: true })
    })

    it("later than the expiration are refused, on a lot and on a new one", async () => {
      const { id } = await trace.lot("M-1")
      const answer = await refusedWithoutTrace(getContainer(), () =>
        trace.post(`/lots/${id}`, { best_before_at: "2031-04-01" })
      )
      expect(answer).toMatchObject({
        status: 400,
        code: "invalid_dates",
        message:
          "The lot expires on 2031-03-31: the best before date (2031-04-01) cannot be later than that.",
      })
      const fresh = {
        inventory_item_id: milk.inventoryItemId,
        name: "M-9",
        expires_at: "2031-03-31",
        alert_at: "2032-01-01",
      }
      expect(
        await refusedWithoutTrace(getContainer(), () => trace.post("/lots", fresh))
      ).toMatchObject({ code: "invalid_dates" })
    })

    it("that the label says are refused after the expiration: of a lot, whichever changes, of several, and of a row", async () => {
      const { id } = await trace.lot("M-1")
      const refuses = async (path: string, body: object) =>
        expect(
          await refusedWithoutTrace(getContainer(), () => trace.post(path, body))
        ).toMatchObject({ status: 400, code: "invalid_dates" })
      await refuses(`/lots/${id}`, { produced_at: "2031-04-01" })
      await refuses(`/lots/${id}`, { sell_by_at: "2031-04-01" })
      await refuses("/lots", {
        inventory_item_id: milk.inventoryItemId,
        name: "M-9",
        expires_at: "2031-03-31",
        packed_at: "2031-04-01",
      })
      await trace.post(`/lots/${id}`, { produced_at: "2031-03-31", sell_by_at: "2031-03-31" })
      await refuses(`/lots/${id}`, { expires_at: "2031-03-30" })
      await refuses("/lot-dates", { ids: [id], expires_at: "2031-03-30" })
      const receipt = await trace.openReceipt(store.locationId, milk.inventoryItemId, 1)
      await refuses(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
        details: [{ lot_name: "M-9", expires_at: "2031-03-31", produced_at: "2031-04-01" }],
      })
    })

    it.each(["produced_at", "packed_at"])(
      "of making that are still to come are refused in a row: %s",
      async (fact) => {
        const receipt = await trace.openReceipt(store.locationId, milk.inventoryItemId, 1)
        const answer = await refusedWithoutTrace(getContainer(), () =>
          trace.post(`/operations/${receipt.id}/lines/${receipt.lines[0].id}/details`, {
            details: [{ lot_name: "M-9", [fact]: "2131-04-01" }],
          })
        )
        expect(answer).toMatchObject({ status: 400, code: "invalid_dates" })
        expect(answer.message).toMatch(/on 2131-04-01, which is still to come/)
      }
    )

    it.each(["+275000-01-01T00:00:00.000Z", "0001-01-01", "soon"])(
      "of %s are refused as unreadable",
      async (expires_at) => {
        const { id } = await trace.lot("M-1")
        expect(
          await refusedWithoutTrace(getContainer(), () => trace.post(`/lots/${id}`, { expires_at }))
        ).toMatchObject({ status: 400, type: "invalid_data" })
      }
    )
  })

  describe("stock that has expired or soon will", () => {
    beforeEach(async () => {
      await receive(milk, ["OLD", 5], ["SOON", 5], ["FRESH", 5])
      await receive(coffee, ["NEVER", 5])
      await change("SOON", { expires_at: inDays(3) })
    })

    it("is found by its dates", async () => {
      await change("OLD", { expires_at: inDays(-1) })
      expect(await names({ expired: true })).toEqual(["OLD"])
      expect(await names({ expired: false })).toEqual(["FRESH", "NEVER", "SOON"])
      expect(await names({ expiring: true })).toEqual(["SOON"])
      expect(await names({ expiring: false, expired: false })).toEqual(["FRESH", "NEVER"])
      expect(await names({ expiring_within_days: 3 })).toEqual(["SOON"])
      expect(await names({ expiring_within_days: 2 })).toEqual([])
      expect(await names({ expiring_within_days: 30 })).toEqual(["FRESH", "SOON"])
      expect(await names({ expires_before: inDays(4) })).toEqual(["OLD", "SOON"])
    })

    it("is marked on the lot, its stock, the rows of an operation and the order", async () => {
      const order = await shop.order([milk.variantId, 12])
      await change("OLD", { expires_at: inDays(-1) })
      const marks: Record<string, object> = {
        OLD: { expired: true, expiring: false },
        SOON: { expired: false, expiring: true },
        FRESH: { expired: false, expiring: false },
      }
      for (const [name, mark] of Object.entries(marks)) {
        const { id } = await trace.lot(name)
        expect((await trace.get(`/lots/${id}`)).lot).toMatchObject(mark)
        expect((await trace.get(`/lots/${id}/stock`)).stock).toEqual([
          expect.objectContaining(mark),
        ])
      }
      const rows = (await shop.delivery(order)).lines[0].details
      const assigned = (await trace.order(order.id)).lines[0].assigned
      expect(rows).toHaveLength(3)
      expect(assigned).toHaveLength(3)
      for (const row of rows) {
        expect(row).toMatchObject({
          ...marks[row.lot_name],
          expires_at: (await trace.lot(row.lot_name)).expires_at,
        })
      }
      assigned.forEach((lot: any) => expect(lot).toMatchObject(marks[lot.name]))
    })
  })

  describe("the daily announcement", () => {
    let announced: string[]
    const announcedNames = () =>
      Promise.all(announced.map(async (id) => (await trace.get(`/lots/${id}`)).lot.name))

    beforeEach(async () => {
      announced = []
      await receive(milk, ["DUE", 5], ["LATER", 5])
      await change("DUE", { expires_at: inDays(2) })
      const bus = getContainer().resolve(Modules.EVENT_BUS)
      jest.spyOn(bus, "emit").mockImplementation(async (events: any) => {
        announced.push(
          ...[events]
            .flat()
            .filter((e: any) => e.name === "traceability.lot.expiring")
            .map((e: any) => e.data.id)
        )
      })
    })

    afterEach(() => jest.restoreAllMocks())

    it("tells each lot once, as soon as its alert date has come", async () => {
      expect(await announceExpiringLots(getContainer())).toBe(1)
      expect(await announceExpiringLots(getContainer())).toBe(0)
      expect(await announcedNames()).toEqual(["DUE"])
    })

    it("tells a lot again when its date has changed", async () => {
      await announceExpiringLots(getContainer())
      await change("DUE", { note: "Still the same dates" })
      expect(await announceExpiringLots(getContainer())).toBe(0)
      await change("DUE", { expires_at: inDays(20) })
      expect(await announceExpiringLots(getContainer())).toBe(0)
      await change("DUE", { expires_at: inDays(1) })
      await announceExpiringLots(getContainer())
      expect(await announcedNames()).toEqual(["DUE", "DUE"])
    })

    it("is silent about what is not on hand, until it is", async () => {
      const order = await shop.order([milk.variantId, 5])
      await shop.fulfil(order, [5], [{ lot_name: "DUE", quantity: 5 }])
      expect(await announceExpiringLots(getContainer())).toBe(0)
      await shop.cancel(
        order,
        (await trace.order(order.id)).operations.find((o: any) => o.fulfillment_id).fulfillment_id
      )
      expect(await announceExpiringLots(getContainer())).toBe(1)
    })

    it("tells again what it could not tell", async () => {
      jest
        .spyOn(getContainer().resolve(Modules.EVENT_BUS), "emit")
        .mockRejectedValueOnce(new Error("The event bus is down"))
      await expect(announceExpiringLots(getContainer())).rejects.toThrow("The event bus is down")
      expect(await announceExpiringLots(getContainer())).toBe(1)
      expect(await announcedNames()).toEqual(["DUE"])
    })

    it("tells each of very many lots once, also when two instances run at once", async () => {
      const lots = Array.from({ length: 1_200 }, (_, i): [string, number] => [`B-${i}`, 1])
      await receive(coffee, ...lots)
      await query(
        getContainer(),
        `UPDATE traceability_lot SET alert_at = now() WHERE name LIKE 'B-%'`
      )
      const both = await Promise.all([
        announceExpiringLots(getContainer()),
        announceExpiringLots(getContainer()),
      ])
      expect(both[0] + both[1]).toBe(1_201)
      expect(new Set(announced).size).toBe(1_201)
      expect(announced).toHaveLength(1_201)
    })
  })
})
