import { checkDigitNumbers } from "../../examples/strategies/check-digit-numbers"
import { closestShelf } from "../../examples/strategies/closest-shelf"
import { fewestLots } from "../../examples/strategies/fewest-lots"
import { labelWithExpiry } from "../../examples/strategies/label-with-expiry"
import { uniqueInBrand } from "../../examples/strategies/unique-in-brand"
import { setStrategies } from "../../src/modules/traceability/strategies/strategies"
import { TRACEABILITY_MODULE } from "../../src/types/module-keys"
import type { LabelContent, TraceabilityStrategies } from "../../src/types/strategies"
import { createProduct, readStock, type Product } from "../helpers/create-product"
import { refusedUnchanged as unchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** What a host writes may be anything. */
const broken = (strategies: Record<keyof TraceabilityStrategies | string, unknown>) =>
  setStrategies(strategies as TraceabilityStrategies)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  const refusedUnchanged = unchanged(getContainer)
  let phone: Product
  let tablet: Product
  let milk: Product

  beforeAll(async () => {
    phone = await createProduct(api, admin, store, { title: "Phone", sku: "PH-1" })
    tablet = await createProduct(api, admin, store, { title: "Tablet", sku: "TAB-1" })
    milk = await createProduct(api, admin, store, { title: "Milk", sku: "MILK-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.track(tablet.inventoryItemId, "serial")
    await trace.track(milk.inventoryItemId, "lot", { use_expiration: true })
  })

  afterEach(() => setStrategies())

  const next = async (item: Product): Promise<string> =>
    (await trace.get("/lot-names/next", { inventory_item_id: item.inventoryItemId })).name
  const opened = async (item: Product, quantity: number) => {
    const receipt = await trace.openReceipt(store.locationId, item.inventoryItemId, quantity)
    return `/operations/${receipt.id}/lines/${receipt.lines[0].id}/generate`
  }
  const namesOf = ({
    operation,
  }: {
    operation: { lines: { details: { lot_name: string }[] }[] }
  }) => operation.lines[0].details.map((detail) => detail.lot_name)

  describe("a number generator of the shop", () => {
    it("makes the numbers that are suggested and generated, one after the other", async () => {
      setStrategies({ numberGenerator: checkDigitNumbers })
      expect(await next(phone)).toBe("NL00000018")
      const { operation } = await trace.post(await opened(phone, 3))
      expect(namesOf({ operation })).toEqual(["NL00000018", "NL00000026", "NL00000034"])
      await trace.post(`/operations/${operation.id}/validate`)
      expect(await next(phone)).toBe("NL00000042")
    })

    it("makes all of them where the first one was left as it was suggested", async () => {
      setStrategies({ numberGenerator: checkDigitNumbers })
      const answer = await trace.post(await opened(phone, 2), { first_name: "NL00000018" })
      expect(namesOf(answer)).toEqual(["NL00000018", "NL00000026"])
      expect(namesOf(await trace.post(await opened(phone, 2), { first_name: "X-1" }))).toEqual([
        "X-1",
        "X-2",
      ])
    })

    it("keeps nobody from typing a number when it fails", async () => {
      broken({ numberGenerator: () => "A" })
      const answer = await trace.post(await opened(phone, 2), { first_name: "X-1" })
      expect(namesOf(answer)).toEqual(["X-1", "X-2"])
    })

    it("leaves an item to the plugin where it returns null", async () => {
      setStrategies({ numberGenerator: checkDigitNumbers })
      expect(namesOf(await trace.post(await opened(milk, 5)))).toEqual(["0000001"])
    })

    it.each<[string, unknown, RegExp]>([
      ["the same number twice", () => ["A", "A"], /number generator of this shop returned A twice/],
      ["a number that exists", () => ["OLD-1", "OLD-2"], /returned OLD-1, which exists already/],
      ["too few", () => ["A"], /was asked for 2 numbers and returned 1/],
      ["too long a number", () => ["A".repeat(129), "A2"], /cannot be one: .*at most 128/],
      ["an empty number", () => ["", "A2"], /cannot be one: .*is empty/],
      ["numbers instead of text", () => [1, 2], /cannot be one: 1 is not text/],
      ["nothing", () => undefined, /was asked for 2 numbers and returned undefined/],
      ["a promise that fails", async () => Promise.reject(new Error("Down")), /failed: Down/],
      [
        "an exception",
        () => {
          throw new Error("Oops")
        },
        /failed: Oops/,
      ],
    ])(
      "is refused with words, and nothing is written, when it returns %s",
      async (_, bad, says) => {
        await trace.receive(store.locationId, phone.inventoryItemId, ["OLD-1"])
        const path = await opened(phone, 2)
        broken({ numberGenerator: bad })
        const refusal = await refusedUnchanged(() => trace.post(path))
        expect(refusal).toMatchObject({ status: 400, code: "strategy_failed" })
        expect(refusal.message).toMatch(says)
      }
    )
  })

  describe("a removal order of the shop", () => {
    const milkLots = (...lots: [string, number, string?][]) =>
      trace.receive(store.locationId, milk.inventoryItemId, lots)
    const assignedTo = async (quantity: number) => {
      const order = await sales.order([milk.variantId, quantity])
      return (await sales.line(order)).assigned
    }

    beforeEach(() => milkLots(["M-1", 3], ["M-2", 10], ["M-3", 6]))

    it("picks the fewest lots", async () => {
      setStrategies({ removalOrder: fewestLots })
      expect(await assignedTo(5)).toEqual(["M-3"])
      expect(await assignedTo(10)).toEqual(["M-2"])
    })

    it("picks from the closest shelf", async () => {
      const shelves = { "M-1": "C-01", "M-2": "A-12", "M-3": "A-02" }
      for (const [name, internal_reference] of Object.entries(shelves)) {
        const { id } = await trace.lot(name)
        await trace.post(`/lots/${id}`, { internal_reference })
      }
      setStrategies({ removalOrder: closestShelf })
      expect(await assignedTo(8)).toEqual(["M-2", "M-3"])
      expect((await trace.lot("M-3")).reserved_quantity).toBe(6)
    })

    it("is asked neither for blocked lots nor for those that others reserved", async () => {
      await trace.post(`/lots/${(await trace.lot("M-2")).id}/block`, { reason: "Smells" })
      await sales.order([milk.variantId, 3])
      const seen: string[][] = []
      setStrategies({
        removalOrder: ({ candidates }) => {
          seen.push(candidates.map((lot) => `${lot.name} ${lot.free}`))
          return null
        },
      })
      await assignedTo(2)
      expect(seen[0]).toEqual(["M-3 6"])
    })

    it.each<[string, unknown, RegExp]>([
      [
        "a lot that is not there",
        () => ["slot_unknown"],
        /returned "slot_unknown", which is no lot/,
      ],
      [
        "a lot twice",
        ({ candidates: [lot] }: { candidates: { lot_id: string }[] }) => [lot.lot_id, lot.lot_id],
        /returned the lot .* twice/,
      ],
      ["no list", () => "M-1", /returned "M-1" instead of a list/],
    ])("reserves nothing, and says so, when it returns %s", async (_, bad, says) => {
      const order = await sales.order([milk.variantId, 2])
      const { operations } = await trace.order(order.id)
      await trace.post(`/operations/${operations[0].id}/unreserve`)
      broken({ removalOrder: bad })
      const refusal = await refusedUnchanged(() =>
        trace.post(`/operations/${operations[0].id}/reserve`)
      )
      expect(refusal).toMatchObject({ status: 400, code: "strategy_failed" })
      expect(refusal.message).toMatch(says)
    })
  })

  describe("a uniqueness group of the shop", () => {
    const inOneBrand = () =>
      uniqueInBrand({
        [phone.inventoryItemId]: "Northlight",
        [tablet.inventoryItemId]: "Northlight",
      })
    const regroup = () => getContainer().resolve(TRACEABILITY_MODULE).regroupLots()
    const receive = (item: Product, name: string) =>
      trace.receive(store.locationId, item.inventoryItemId, [name])

    it("refuses a number that another item of the group has", async () => {
      setStrategies({ uniquenessGroup: inOneBrand() })
      await receive(phone, "N-1")
      const { stocked } = await readStock(api, admin, tablet.inventoryItemId, store.locationId)
      await expect(receive(tablet, "N-1")).rejects.toMatchObject({ response: { status: 400 } })
      expect(await readStock(api, admin, tablet.inventoryItemId, store.locationId)).toEqual({
        stocked,
        reserved: 0,
      })
      await receive(milk, "N-1")
    })

    it("finds numbers of before it, once the shop has started with it", async () => {
      await receive(phone, "N-1")
      setStrategies({ uniquenessGroup: inOneBrand() })
      await regroup()
      await expect(receive(tablet, "N-1")).rejects.toMatchObject({ response: { status: 400 } })
      setStrategies()
      await regroup()
      await receive(tablet, "N-1")
    })

    it("is refused where two items of a group share a number already, which stay as they are", async () => {
      await receive(phone, "N-1")
      await receive(tablet, "N-1")
      setStrategies({ uniquenessGroup: inOneBrand() })
      await expect(regroup()).rejects.toThrow(/share these numbers: N-1/)
      setStrategies()
      expect((await trace.lot("N-1", tablet.inventoryItemId)).quantity).toBe(1)
    })

    it.each([
      ["an empty group", () => ""],
      ["no text", () => 7],
      ["too long a group", () => "x".repeat(101)],
    ])("is refused with words when it returns %s", async (_, bad) => {
      broken({ uniquenessGroup: bad })
      const refusal = await refusedUnchanged(() =>
        trace.post("/lots", { inventory_item_id: phone.inventoryItemId, name: "N-1" })
      )
      expect(refusal).toMatchObject({ code: "strategy_failed" })
    })
  })

  describe("a label layout of the shop", () => {
    const labelOf = async (name: string) => {
      const { labels } = await trace.post("/lot-labels", { ids: [(await trace.lot(name)).id] })
      return labels[0] as LabelContent
    }

    beforeEach(() =>
      trace.receive(store.locationId, milk.inventoryItemId, [["M-9", 1, "2031-05-04"]])
    )

    it("adds to the text and leaves the barcode", async () => {
      const standard = await labelOf("M-9")
      setStrategies({ labelLayout: labelWithExpiry })
      expect(await labelOf("M-9")).toEqual({
        ...standard,
        text: `${standard.text}\nUse by 2031-05-04`,
      })
    })

    it("may print the same number in another symbology", async () => {
      setStrategies({
        labelLayout: ({ name }) => ({ barcode: { symbology: "qrcode", value: name } }),
      })
      expect((await labelOf("M-9")).barcode).toEqual({ symbology: "qrcode", value: "M-9" })
    })

    it.each<[string, unknown, RegExp]>([
      [
        "a barcode of another number",
        () => ({ barcode: { symbology: "qrcode", value: "M-8" } }),
        /does not read as that number: "M-8"/,
      ],
      [
        "a barcode that is read as an article",
        () => ({ barcode: { symbology: "code128", value: "(01)04012345678901(10)M-9" } }),
        /does not read as that number/,
      ],
      [
        "an unknown symbology",
        () => ({ barcode: { symbology: "pdf417", value: "M-9" } }),
        /pdf417/,
      ],
      ["an empty text", () => ({ text: " " }), /a text for M-9 that is none/],
      ["no label", () => "M-9", /instead of a label/],
    ])("prints nothing, and says so, when it returns %s", async (_, bad, says) => {
      broken({ labelLayout: bad })
      await expect(labelOf("M-9")).rejects.toMatchObject({
        response: { data: { code: "strategy_failed", message: expect.stringMatching(says) } },
      })
    })
  })

  it("does not start with a strategy that is no function or that nobody knows", () => {
    expect(() => broken({ numberGenerator: "uuid" })).toThrow(
      /numberGenerator .* must be a function/
    )
    expect(() => broken({ removalorder: () => [] })).toThrow(/removalorder .* is not known/)
  })
})
