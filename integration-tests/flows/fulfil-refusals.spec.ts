import { readBooks, refusedWithoutTrace } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import type { Lot } from "../helpers/fulfil"
import { openLaptopOrder } from "../helpers/open-laptop-order"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type LaptopOrder = Awaited<ReturnType<typeof openLaptopOrder>>

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let laptop: Product
  let order: LaptopOrder["order"]
  let heldBy: LaptopOrder["heldBy"]
  let delivery: string

  beforeAll(async () => {
    ;({ laptop, order, heldBy, delivery } = await openLaptopOrder(api, admin, store, trace, shop))
  })

  const named = (...names: (string | Lot)[]): Lot[] =>
    names.map((name) => (typeof name === "string" ? { lot_name: name } : name))
  const refuse = (lots: Lot[] | undefined, quantities = [2]) =>
    refusedWithoutTrace(getContainer(), () => shop.fulfil(order, quantities, lots))

  describe("units named in the request", () => {
    /** One of each code; the others, on the module alone, are in `module/fulfilment-refusals.spec.ts`. */
    const cases: [string, () => Lot[], string, () => string[]][] = [
      [
        "a number nobody knows",
        () => named("SN-1", "SN-404"),
        "lot_not_found",
        () => ["SN-404", "Laptop (LAP-14)"],
      ],
      [
        "the same number twice",
        () => named("SN-1", "SN-1"),
        "duplicate_lot",
        () => ["SN-1", "rows 1 and 2"],
      ],
      [
        "another product's number",
        () => named("SN-1", "PH-1"),
        "lot_wrong_item",
        () => ["PH-1", "Phone (PHO-5)", "Laptop (LAP-14)"],
      ],
      [
        "a unit in another warehouse",
        () => named("SN-1", "SN-FAR"),
        "lot_elsewhere",
        () => ["SN-FAR", "Munich"],
      ],
      [
        "a blocked unit",
        () => named("SN-1", "SN-BLOCKED"),
        "lot_blocked",
        () => ["SN-BLOCKED", "Lid scratched"],
      ],
      [
        "an expired unit",
        () => named("SN-1", "SN-OLD"),
        "lot_expired",
        () => ["SN-OLD", "2020-02-01"],
      ],
      [
        "a unit another order has reserved",
        () => named("SN-1", "SN-HELD"),
        "lot_reserved",
        () => ["SN-HELD", heldBy.reference, `#${heldBy.number}`],
      ],
      [
        "two of one serial number",
        () => [{ lot_name: "SN-1", quantity: 2 }],
        "quantity_mismatch",
        () => ["SN-1", "2"],
      ],
      ["an empty name", () => named("SN-1", ""), "invalid_name", () => ["empty"]],
      [
        "one unit too few",
        () => named("SN-1"),
        "lot_required",
        () => ["Laptop (LAP-14)", "1 serial number missing", delivery],
      ],
    ]

    it.each(cases)(
      "are refused with %s, and nothing has changed",
      async (_title, lots, code, parts) => {
        const answer = await refuse(lots())
        expect(answer).toMatchObject({ status: 400, code })
        for (const part of parts()) {
          expect(answer.message).toContain(part)
        }
        expect(answer.errors!.length).toBeGreaterThan(0)

        await shop.fulfil(order, [2], named("SN-2", "SN-3"))
        expect((await shop.line(order)).delivered).toEqual(["SN-2", "SN-3"])
      }
    )

    it("are refused for an untracked line of the same fulfilment", async () => {
      const answer = await refuse(
        [{ line_item_id: order.items![2].id, lot_name: "CAB-1" }],
        [2, 0, 1]
      )
      expect(answer).toMatchObject({ status: 400, code: "lot_wrong_item" })
    })

    it("are all refused at once, each with its row", async () => {
      const answer = await refuse(named("SN-BLOCKED", "SN-404", "SN-FAR"))
      expect(answer.errors).toEqual([
        expect.objectContaining({ index: 0, value: "SN-BLOCKED", code: "lot_blocked" }),
        expect.objectContaining({ index: 1, value: "SN-404", code: "lot_not_found" }),
        expect.objectContaining({ index: 2, value: "SN-FAR", code: "lot_elsewhere" }),
      ])
    })

    it("are refused when there are 20,001 of them, and still read when there are 20,000", async () => {
      const rows = (count: number) => named(...Array.from({ length: count }, (_, i) => `X-${i}`))
      expect(await refuse(rows(20_001))).toMatchObject({
        status: 400,
        code: "too_many_rows",
        message: expect.stringContaining("20001"),
      })
      expect(await refuse(rows(20_000))).toMatchObject({
        status: 400,
        code: "lot_not_found",
        message: expect.stringContaining("X-0"),
      })
    })

    it("are refused when their rows have another shape, saying where", async () => {
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.fulfil(order, [2], undefined, {
          additional_data: { traceability: { lots: [{ line_item_id: "x", serial: "SN-1" }] } },
        })
      )
      expect(answer.status).toBe(400)
      expect(answer.message).toContain("additional_data.traceability")
    })
  })

  describe("quantities of a tracked line", () => {
    it.each([
      ["zero", 0, "greater than zero"],
      ["negative", -1, "greater than zero"],
      ["one and a half", 1.5, "1.5"],
      ["more than was ordered", 3, "3 is more than the 2"],
    ])("are refused when %s, before the carrier is called", async (_title, quantity, text) => {
      const items = [{ id: order.items![0].id, quantity }]
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.fulfil(order, [], undefined, { items })
      )
      expect(answer.status).toBe(400)
      expect(answer.message).toContain(text)
      expect(answer.message).toContain("Laptop (LAP-14)")
    })

    it("are refused when the line is listed twice", async () => {
      const items = [1, 1].map((quantity) => ({ id: order.items![0].id, quantity }))
      const answer = await refusedWithoutTrace(getContainer(), () =>
        shop.fulfil(order, [], undefined, { items })
      )
      expect(answer).toMatchObject({ status: 400, code: "quantity_mismatch" })
      expect(answer.message).toContain("listed twice")
    })

    it("are refused when everything was shipped already", async () => {
      await shop.fulfil(order, [2])
      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [1]))
      expect(answer.status).toBe(400)
      expect(answer.message).toContain("Laptop (LAP-14)")
    })

    it("are refused when somebody deleted the line's reservation", async () => {
      const { data } = await api.get(
        `/admin/reservations?line_item_id=${order.items![0].id}`,
        admin
      )
      await api.delete(`/admin/reservations/${data.reservations[0].id}`, admin)
      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(order, [2]))
      expect(answer.status).toBe(400)
      expect(answer.message).toContain("Laptop (LAP-14)")
    })
  })

  describe("what is assigned", () => {
    it("is another unit when one was blocked after it was reserved", async () => {
      await trace.post(`/lots/${(await trace.lot("SN-2")).id}/block`, { reason: "Recalled" })
      expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-3"])
      await shop.fulfil(order, [2])
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-3"])
      expect(await trace.lot("SN-2")).toMatchObject({
        reserved_quantity: 0,
        quantity: 1,
        status: "available",
      })
    })

    it("is refused when a unit that somebody chose was blocked after it", async () => {
      await shop.assign(order, [{ lot_name: "SN-1" }, { lot_name: "SN-2" }])
      await trace.post(`/lots/${(await trace.lot("SN-2")).id}/block`, { reason: "Recalled" })
      const answer = await refuse(undefined)
      expect(answer).toMatchObject({ status: 400, code: "lot_required" })
      expect(answer.message).toMatch(
        /^Laptop \(LAP-14\): SN-2, which was reserved for this, is blocked since \S+ by Ada Admin: Recalled\. /
      )
      expect(answer.message).toContain(
        `In Detailed Operations of ${delivery}, choose another, or SN-2 itself with an override reason, or unblock it first.`
      )
      expect(answer.message).not.toContain("missing")

      await shop.fulfil(order, [2], named("SN-1", "SN-3"))
      expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-3"])
      expect(await trace.lot("SN-2")).toMatchObject({
        reserved_quantity: 0,
        quantity: 1,
        status: "available",
      })
    })

    describe("that is the only unit there, and blocked", () => {
      let tablet: Product
      let waiting: typeof order

      beforeEach(async () => {
        tablet = await createProduct(api, admin, store, { title: "Tablet", sku: "TAB-9" })
        await trace.track(tablet.inventoryItemId, "serial")
        await trace.receive(store.locationId, tablet.inventoryItemId, ["T-1"])
        waiting = await shop.order([tablet.variantId, 1])
        await trace.post(`/lots/${(await trace.lot("T-1")).id}/block`, { reason: "Dead pixels" })
      })

      const says = async () => {
        const { reference } = await shop.delivery(waiting)
        return [
          /T-1, which was reserved for this, is blocked since \S+ by Ada Admin: Dead pixels\./,
          new RegExp(`Detailed Operations of ${reference}, choose another, or T-1 itself with an`),
        ]
      }
      const expectSaid = async (answer: { code?: string; message: string }) => {
        expect(answer.code).toBe("lot_required")
        expect(answer.message).not.toContain("missing")
        for (const part of await says()) {
          expect(answer.message).toMatch(part)
        }
      }

      it("is named with the reason and what to do, over Medusa's route and ours", async () => {
        await expectSaid(await refusedWithoutTrace(getContainer(), () => shop.fulfil(waiting, [1])))
        const { id } = await shop.delivery(waiting)
        await expectSaid(
          await refusedWithoutTrace(getContainer(), () => trace.post(`/operations/${id}/validate`))
        )
        const { lost_reservations } = await trace.operation(id)
        expect(lost_reservations).toMatchObject([
          { lot_name: "T-1", reason: "blocked", blocked_reason: "Dead pixels" },
        ])
      })

      it("is refused at the scan in the same words", async () => {
        const { id } = await shop.delivery(waiting)
        const answer = await refused(trace.post(`/operations/${id}/scan`, { code: "T-1" }))
        expect(answer).toMatchObject({ code: "lot_blocked" })
        expect(answer.message).toMatch(/T-1 is blocked since \S+ by Ada Admin: Dead pixels\./)
        expect(answer.message).toContain("override reason")
      })

      it("ships once a person chose it all the same, with a reason", async () => {
        await shop.assign(waiting, [{ lot_name: "T-1", override_reason: "Sold as seconds" }])
        await shop.fulfil(waiting, [1])
        expect((await shop.line(waiting)).delivered).toEqual(["T-1"])
      })

      it("is not the reason while another that is free has not been chosen", async () => {
        await trace.receive(store.locationId, tablet.inventoryItemId, ["T-2", "T-3", "T-4", "T-5"])
        const two = await shop.order([tablet.variantId, 2])
        const answer = await refusedWithoutTrace(getContainer(), () =>
          shop.fulfil(two, [2], named("T-3"))
        )
        expect(answer.message).toContain("1 serial number missing")
      })
    })

    it("is refused when nothing has a number, naming product, count and where to assign", async () => {
      const tablet = await createProduct(api, admin, store, {
        title: "Tablet",
        sku: "TAB-9",
        stock: 5,
      })
      await trace.track(tablet.inventoryItemId, "serial")
      const waiting = await shop.order([tablet.variantId, 3])
      const { reference, state } = await shop.delivery(waiting)
      expect(state).toBe("waiting")

      const answer = await refusedWithoutTrace(getContainer(), () => shop.fulfil(waiting, [3]))
      expect(answer).toMatchObject({ status: 400, code: "lot_required" })
      expect(answer.message).toContain("Tablet (TAB-9): 3 serial numbers missing")
      expect(answer.message).toContain(reference)

      await trace.receive(store.locationId, tablet.inventoryItemId, ["T-1", "T-2", "T-3"])
      await shop.fulfil(waiting, [3])
      expect((await shop.line(waiting)).delivered).toEqual(["T-1", "T-2", "T-3"])
    })
  })

  describe("ways around the order", () => {
    it("is refused: a raw fulfilment with a tracked item, and its carrier is not called", async () => {
      const before = await readBooks(getContainer())
      const answer = await refused(
        api.post(
          "/admin/fulfillments",
          {
            location_id: store.locationId,
            provider_id: "manual_manual",
            delivery_address: {},
            items: [
              {
                title: "Laptop",
                sku: "LAP-14",
                barcode: "",
                quantity: 1,
                inventory_item_id: laptop.inventoryItemId,
              },
            ],
            labels: [],
            order_id: order.id,
            data: {},
            metadata: {},
          },
          admin
        )
      )
      expect(answer.status).toBe(400)
      expect(answer.message).toContain("Fulfil them from their order")
      expect(await readBooks(getContainer())).toEqual(before)
    })

    it("is refused: a raw cancel of a fulfilment that shipped numbered units", async () => {
      const { fulfillments } = await shop.fulfil(order, [2])
      const answer = await refusedWithoutTrace(getContainer(), () =>
        api.post(`/admin/fulfillments/${fulfillments[0].id}/cancel`, {}, admin)
      )
      expect(answer.status).toBe(400)
      expect(answer.message).toContain(delivery)

      await shop.cancel(order, fulfillments[0].id)
      expect((await shop.line(order)).assigned).toEqual(["SN-1", "SN-2"])
    })
  })
})
