import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Line = { id: string; inventory_item_id: string }

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let laptop: Product
  let coffee: Product
  let cable: Product
  let supplierId: string
  const refuses = refusedUnchanged(getContainer)

  beforeAll(async () => {
    laptop = await createProduct(api, admin, store, { sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    cable = await createProduct(api, admin, store, { sku: "CAB-1", stock: 10 })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    supplierId = (await trace.post("/suppliers", { name: "Laptop Works" })).supplier.id
  })

  const stocked = async (item: Product) =>
    (await readStock(api, admin, item.inventoryItemId, store.locationId)).stocked

  /** A confirmed purchase order of these quantities, and its receipt. */
  const order = async (...quantities: [Product, number][]) => {
    const lines = quantities.map(([item, quantity]) => ({
      inventory_item_id: item.inventoryItemId,
      quantity,
    }))
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplierId,
      location_id: store.locationId,
      lines,
    })
    const { purchase_order: confirmed } = await trace.post(
      `/purchase-orders/${purchase_order.id}/confirm`
    )
    const receipt = await trace.operation(confirmed.operations[0].id)
    return {
      purchaseOrderId: purchase_order.id as string,
      id: receipt.id as string,
      reference: receipt.reference as string,
      enter: (item: Product, details: object[]) => {
        const line = receipt.lines.find((l: Line) => l.inventory_item_id === item.inventoryItemId)
        return trace.post(`/operations/${receipt.id}/lines/${line.id}/details`, { details })
      },
      validate: (body: object = {}) => trace.post(`/operations/${receipt.id}/validate`, body),
      readOrder: async () =>
        (await trace.get(`/purchase-orders/${purchase_order.id}`)).purchase_order,
    }
  }
  const named = (...lots: string[]) => lots.map((lot_name) => ({ lot_name }))
  const setPolicy = async (backorder_policy: string) =>
    trace.post(`/operation-types/${(await trace.operationType(store.locationId, "receipt")).id}`, {
      backorder_policy,
    })

  describe("a receipt with missing numbers", () => {
    it("is refused, naming every product and how many are missing", async () => {
      const receipt = await order([laptop, 3], [coffee, 2.5], [cable, 4])
      await receipt.enter(laptop, [{ lot_name: "SN-1" }, {}, {}])

      const answer = await refuses(receipt.validate)

      expect(answer).toMatchObject({ status: 400, code: "lot_required" })
      expect(answer.message).toMatch(
        /LAP-14.*: 2 serial numbers are missing.*COF-1.*: a lot for 2\.5 is missing/
      )
      expect(answer.message).not.toContain("CAB-1")
      expect(answer.errors).toMatchObject([
        {
          line_id: expect.any(String),
          value: null,
          code: "lot_required",
          message: expect.stringContaining("LAP-14"),
        },
        {
          line_id: expect.any(String),
          value: null,
          code: "lot_required",
          message: expect.stringContaining("COF-1"),
        },
      ])
    })

    it("is refused when nothing at all is entered, also when the rest is to be left or dropped", async () => {
      const receipt = await order([laptop, 2])
      for (const body of [{}, { backorder: "create" }, { backorder: "cancel" }]) {
        expect(await refuses(() => receipt.validate(body))).toMatchObject({
          status: 400,
          code: "lot_required",
        })
      }
    })

    it("names one missing serial number in the singular", async () => {
      const receipt = await order([laptop, 1])
      expect((await refuses(receipt.validate)).message).toContain("1 serial number is missing")
    })
  })

  describe("a receipt of a part", () => {
    it("is refused until somebody says what becomes of the rest", async () => {
      const receipt = await order([laptop, 3])
      await receipt.enter(laptop, named("SN-1", "SN-2"))
      const answer = await refuses(receipt.validate)
      expect(answer).toMatchObject({
        status: 400,
        code: "quantity_mismatch",
        errors: [{ line_id: expect.any(String) }],
      })
      expect(answer.message).toMatch(/LAP-14.*: 2 of 3/)
      expect(await refuses(() => receipt.validate({ backorder: "maybe" }))).toMatchObject({
        status: 400,
        type: "invalid_data",
      })
    })

    it("leaves the rest in a backorder of the same purchase order, with its own reference", async () => {
      const receipt = await order([laptop, 3], [coffee, 5], [cable, 2])
      await receipt.enter(laptop, named("SN-1"))
      await receipt.enter(coffee, [{ lot_name: "L-1", quantity: 5 }])

      const { operation, backorder } = await receipt.validate({ backorder: "create" })

      expect(operation).toMatchObject({
        state: "done",
        done_by_name: "Ada Admin",
        backorders: [{ id: backorder.id, reference: "WH/IN/00002", state: "ready" }],
      })
      expect(backorder).toMatchObject({
        reference: "WH/IN/00002",
        state: "ready",
        backorder_of_id: receipt.id,
        purchase_order_id: receipt.purchaseOrderId,
        partner_name: "Laptop Works",
        lines: [
          {
            inventory_item_id: laptop.inventoryItemId,
            demand: 2,
            details: [{ lot_name: null }, { lot_name: null }],
          },
        ],
      })
      expect(backorder.lines).toHaveLength(1)
      expect([await stocked(laptop), await stocked(coffee), await stocked(cable)]).toEqual([
        1, 5, 12,
      ])
      const { state, lines } = await receipt.readOrder()
      expect(state).toBe("confirmed")
      expect(lines.map((l: { received_quantity: number }) => l.received_quantity)).toEqual([
        1, 5, 2,
      ])
    })

    it("ends the purchase order when the backorder has arrived too", async () => {
      const receipt = await order([laptop, 3])
      await receipt.enter(laptop, named("SN-1"))
      const { backorder } = await receipt.validate({ backorder: "create" })
      await trace.post(`/operations/${backorder.id}/lines/${backorder.lines[0].id}/details`, {
        details: named("SN-2", "SN-3"),
      })
      await trace.post(`/operations/${backorder.id}/validate`)

      expect(await receipt.readOrder()).toMatchObject({
        state: "received",
        lines: [{ quantity: 3, received_quantity: 3 }],
      })
      expect(await stocked(laptop)).toBe(3)
    })

    it("drops the rest when it is to be cancelled", async () => {
      const receipt = await order([laptop, 3])
      await receipt.enter(laptop, named("SN-1"))
      const { operation, backorder } = await receipt.validate({ backorder: "cancel" })

      expect(backorder).toBeNull()
      expect(operation).toMatchObject({
        state: "done",
        backorders: [],
        lines: [{ demand: 3, done_quantity: 1 }],
      })
      expect((await trace.get("/operations")).count).toBe(1)
      expect(await receipt.readOrder()).toMatchObject({
        state: "received",
        lines: [{ received_quantity: 1 }],
      })
    })

    it.each([
      ["always", 1],
      ["never", 0],
    ])("asks nobody when the type decides: %s", async (policy, backorders) => {
      await setPolicy(policy)
      const receipt = await order([laptop, 3])
      await receipt.enter(laptop, named("SN-1"))
      const { operation } = await receipt.validate()
      expect(operation).toMatchObject({ state: "done", lines: [{ done_quantity: 1 }] })
      expect(operation.backorders).toHaveLength(backorders)
      expect(await stocked(laptop)).toBe(1)
    })

    it("does not repeat a number in the backorder that has arrived with the first part", async () => {
      const receipt = await order([laptop, 2])
      await receipt.enter(laptop, named("SN-1"))
      const { backorder } = await receipt.validate({ backorder: "create" })
      const again = () =>
        trace.post(`/operations/${backorder.id}/lines/${backorder.lines[0].id}/details`, {
          details: named("SN-1"),
        })
      expect(await refuses(again)).toMatchObject({ status: 400, code: "lot_exists" })
    })
  })

  describe("an item that is not tracked", () => {
    it("is received without a number, all of it or what was counted", async () => {
      const all = await order([cable, 4])
      await all.validate()
      expect(await stocked(cable)).toBe(14)

      const part = await order([cable, 4])
      await part.enter(cable, [{ quantity: 1.5 }])
      const { backorder } = await part.validate({ backorder: "create" })
      expect(backorder.lines).toMatchObject([{ demand: 2.5 }])
      expect(await stocked(cable)).toBe(15.5)
      expect((await trace.get("/lots")).count).toBe(0)
    })
  })

  describe("validating", () => {
    it("makes Medusa's level when the item has none at that place", async () => {
      const before = await api.get(
        `/admin/inventory-items/${laptop.inventoryItemId}/location-levels`,
        admin
      )
      expect(before.data.inventory_levels).toEqual([])
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2"])
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toEqual({
        stocked: 2,
        reserved: 0,
      })
    })

    it("of a draft, of something done, or of something cancelled is refused", async () => {
      const lines = [
        { inventory_item_id: laptop.inventoryItemId, quantity: 1, details: named("SN-1") },
      ]
      const { operation: draft } = await trace.post("/operations", {
        code: "receipt",
        location_id: store.locationId,
        lines,
      })
      expect(draft).toMatchObject({ state: "draft", lines: [{ details: [{ lot_name: "SN-1" }] }] })
      const validate = () => trace.post(`/operations/${draft.id}/validate`)
      expect(await refuses(validate)).toMatchObject({ status: 400, code: "invalid_state" })

      await trace.post(`/operations/${draft.id}/confirm`)
      await validate()
      const twice = await refuses(validate)
      expect(twice).toMatchObject({ status: 400, code: "invalid_state" })
      expect(twice.message).toContain("done")
      expect(await stocked(laptop)).toBe(1)

      const cancelled = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      await trace.post(`/operations/${cancelled.id}/cancel`)
      expect(await refuses(() => trace.post(`/operations/${cancelled.id}/validate`))).toMatchObject(
        { status: 400, code: "invalid_state" }
      )
    })

    it("two times at once receives once", async () => {
      const receipt = await order([laptop, 2])
      await receipt.enter(laptop, named("SN-1", "SN-2"))
      const answers = await Promise.allSettled([
        receipt.validate(),
        receipt.validate(),
        receipt.validate(),
      ])

      expect(answers.filter((a) => a.status === "fulfilled")).toHaveLength(1)
      for (const answer of answers) {
        if (answer.status === "rejected") {
          expect([400, 409]).toContain(answer.reason.response.status)
          expect(answer.reason.response.data).toMatchObject({
            code: "invalid_state",
            message: expect.stringContaining(receipt.reference),
          })
        }
      }
      expect(await stocked(laptop)).toBe(2)
      expect(await trace.movements((await trace.lot("SN-1")).id)).toHaveLength(1)
    })

    it("two receipts of the same new number at once receives it once", async () => {
      const receipts = [await order([laptop, 1]), await order([laptop, 1])]
      for (const receipt of receipts) {
        await receipt.enter(laptop, named("SN-1"))
      }
      const answers = await Promise.allSettled(receipts.map((receipt) => receipt.validate()))

      expect(answers.filter((a) => a.status === "fulfilled")).toHaveLength(1)
      const [failed] = answers.flatMap((a) => (a.status === "rejected" ? [a.reason.response] : []))
      expect([400, 409]).toContain(failed.status)
      expect(failed.data).toMatchObject({
        code: expect.stringMatching(/^lot_/),
        message: expect.stringContaining("SN-1"),
      })
      expect(await stocked(laptop)).toBe(1)
      const states = await Promise.all(
        receipts.map(async ({ id }) => (await trace.operation(id)).state)
      )
      expect(states.sort()).toEqual(["done", "ready"])
    })
  })

  describe("cancelling and confirming", () => {
    it("cancels an open receipt, and its numbers are free for another one", async () => {
      const receipt = await order([laptop, 1])
      await receipt.enter(laptop, named("SN-1"))
      expect((await trace.post(`/operations/${receipt.id}/cancel`)).operation.state).toBe(
        "cancelled"
      )
      await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1"])
      expect(await stocked(laptop)).toBe(1)
    })

    it("cancels neither what is done nor what is cancelled", async () => {
      const done = await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1"])
      const open = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      await trace.post(`/operations/${open.id}/cancel`)
      for (const { id } of [done, open]) {
        expect(await refuses(() => trace.post(`/operations/${id}/cancel`))).toMatchObject({
          status: 400,
          code: "invalid_state",
        })
        expect(await refuses(() => trace.post(`/operations/${id}/confirm`))).toMatchObject({
          status: 400,
          code: "invalid_state",
        })
      }
    })

    it("confirms once: the rows are not opened a second time", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 2)
      expect(await refuses(() => trace.post(`/operations/${receipt.id}/confirm`))).toMatchObject({
        status: 400,
        code: "invalid_state",
      })
      expect((await trace.operation(receipt.id)).lines[0].details).toHaveLength(2)
    })
  })
})
