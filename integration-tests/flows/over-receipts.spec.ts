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
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP-14" })
    coffee = await createProduct(api, admin, store, { sku: "COF-1" })
    cable = await createProduct(api, admin, store, { sku: "CAB-1", stock: 10 })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    supplierId = (await trace.post("/suppliers", { name: "Laptop Works" })).supplier.id
  })

  const stocked = async (item: Product) =>
    (await readStock(api, admin, item.inventoryItemId, store.locationId)).stocked
  const linesOf = (...quantities: [Product, number][]) =>
    quantities.map(([item, quantity]) => ({ inventory_item_id: item.inventoryItemId, quantity }))

  /** A receipt with what is entered into it. */
  const receipt = async (id: string) => {
    const { lines } = await trace.operation(id)
    const lineOf = (item: Product) =>
      lines.find((line: Line) => line.inventory_item_id === item.inventoryItemId).id
    return {
      enter: (item: Product, details: object[]) =>
        trace.post(`/operations/${id}/lines/${lineOf(item)}/details`, { details }),
      paste: (item: Product, text: string, more: object = {}) =>
        trace.post(`/operations/${id}/lines/${lineOf(item)}/paste`, { text, ...more }),
      validate: (body: object = {}) => trace.post(`/operations/${id}/validate`, body),
    }
  }
  const ordered = async (...quantities: [Product, number][]) => {
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplierId,
      location_id: store.locationId,
      lines: linesOf(...quantities),
    })
    const path = `/purchase-orders/${purchase_order.id}`
    const { operations } = (await trace.post(`${path}/confirm`)).purchase_order
    return {
      ...(await receipt(operations[0].id)),
      readOrder: async () => (await trace.get(path)).purchase_order,
    }
  }
  const unordered = async (code: string, ...quantities: [Product, number][]) => {
    const { operation } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines: linesOf(...quantities),
    })
    await trace.post(`/operations/${operation.id}/confirm`)
    return receipt(operation.id)
  }
  const named = (...lots: string[]) => lots.map((lot_name) => ({ lot_name }))
  const tolerate = async (over_receipt_tolerance: number) =>
    trace.post(`/operation-types/${(await trace.operationType(store.locationId, "receipt")).id}`, {
      over_receipt_tolerance,
    })

  describe("more than was ordered", () => {
    it("is refused with the product, what was ordered and what was received", async () => {
      const { enter, validate, readOrder } = await ordered([laptop, 2], [coffee, 100])
      await enter(laptop, named("SN-1", "SN-2", "SN-3"))
      await enter(coffee, [{ lot_name: "L1", quantity: 20_270_531 }])

      const answer = await refuses(() => validate())
      expect(answer).toMatchObject({ status: 400, code: "over_receipt" })
      expect(answer.message).toContain("(LAP-14): 2 ordered, 3 received")
      expect(answer.message).toContain("(COF-1): 100 ordered, 20270531 received")
      expect(answer.errors).toMatchObject([
        {
          index: 0,
          code: "over_receipt",
          value: "3",
          message: "Laptop (LAP-14): 2 ordered, 3 received.",
        },
        { index: 1, code: "over_receipt", value: "20270531" },
      ])
      expect(await readOrder()).toMatchObject({
        state: "confirmed",
        lines: [{ received_quantity: 0 }, { received_quantity: 0 }],
      })
      expect(await stocked(coffee)).toBe(0)
    })

    it("comes in when somebody says that so much has come, and the order counts it", async () => {
      const { enter, validate, readOrder } = await ordered([coffee, 100])
      await enter(coffee, [{ lot_name: "L1", quantity: 101 }])
      await validate({ accept_over_receipt: true })

      expect(await stocked(coffee)).toBe(101)
      expect(await readOrder()).toMatchObject({
        state: "received",
        lines: [{ received_quantity: 101 }],
      })
    })

    it("is asked about once more on each receipt, not on what is left of the order", async () => {
      const { enter, validate, readOrder } = await ordered([laptop, 3])
      await enter(laptop, named("SN-1"))
      const { backorder } = await validate({ backorder: "create" })
      const rest = await receipt(backorder.id)
      await rest.enter(laptop, named("SN-2", "SN-3", "SN-4"))

      const answer = await refuses(() => rest.validate())
      expect(answer.message).toContain("(LAP-14): 2 ordered, 3 received")
      await rest.validate({ accept_over_receipt: true })
      expect(await readOrder()).toMatchObject({
        state: "received",
        lines: [{ received_quantity: 4 }],
      })
    })

    it("is asked about also where the rest of another line is left for later or dropped", async () => {
      for (const [backorder, unit, lot] of [
        ["create", "SN-1", "L1"],
        ["cancel", "SN-2", "L2"],
      ]) {
        const { enter, validate } = await ordered([laptop, 2], [coffee, 5])
        await enter(laptop, named(unit))
        await enter(coffee, [{ lot_name: lot, quantity: 6 }])
        expect(await refuses(() => validate({ backorder }))).toMatchObject({ code: "over_receipt" })
        await validate({ backorder, accept_over_receipt: true })
      }
      expect(await stocked(coffee)).toBe(12)
    })

    it("is asked about for goods without numbers, and where somebody wrote the receipt himself", async () => {
      const { enter, validate } = await unordered("receipt", [cable, 4])
      await enter(cable, [{ quantity: 40 }])
      const answer = await refuses(() => validate())
      expect(answer).toMatchObject({ code: "over_receipt" })
      expect(answer.message).toContain("(CAB-1): 4 ordered, 40 received")
      await validate({ accept_over_receipt: true })
      expect(await stocked(cable)).toBe(50)
    })

    it("never comes of a date that a list has in a second column", async () => {
      const { paste, validate } = await ordered([coffee, 100])
      await refuses(() => paste(coffee, "L1\t100\t20270531"))
      await refuses(() => validate())
      expect(await stocked(coffee)).toBe(0)
    })
  })

  describe("the tolerance of an operation type", () => {
    it("lets so much more in without a question, and one unit above it is asked about", async () => {
      await tolerate(10)
      const within = await ordered([coffee, 100])
      await within.enter(coffee, [{ lot_name: "L1", quantity: 110 }])
      await within.validate()

      const above = await ordered([coffee, 100])
      await above.enter(coffee, [{ lot_name: "L2", quantity: 110.0001 }])
      expect(await refuses(() => above.validate())).toMatchObject({ code: "over_receipt" })
      expect(await stocked(coffee)).toBe(110)
    })

    it("is 0 % at first, and refused as anything but a whole number of percent", async () => {
      expect(await trace.operationType(store.locationId, "receipt")).toMatchObject({
        over_receipt_tolerance: 0,
      })
      for (const tolerance of [-1, 0.5, 1_001]) {
        expect(await refuses(() => tolerate(tolerance))).toMatchObject({ type: "invalid_data" })
      }
    })
  })

  it("leaves operations that nobody has ordered anything for as they are", async () => {
    const { enter, validate } = await unordered("adjustment", [coffee, 5])
    await enter(coffee, [{ lot_name: "L1", quantity: 6 }])
    await validate()
    expect(await stocked(coffee)).toBe(6)
  })
})
