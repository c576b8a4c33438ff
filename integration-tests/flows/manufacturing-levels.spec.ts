import { createProduct, type Product } from "../helpers/create-product"
import { createWorkshop, type Workshop } from "../helpers/manufacturing"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Cells from a supplier are built into batteries, those into e-bikes, and those are sold. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales, returns } = useShop()
  let shop: Workshop
  let cell: Product
  let pack: Product
  let motor: Product
  let ebike: Product
  let sold: any[]
  const unchanged = refusedUnchanged(getContainer)

  const produce = async (of: Product, text: string) => {
    const order = await shop.order(of, text.split("\n").length)
    return (await shop.call(order.id, "batch", { action: "produce", text })).manufacturing_orders
  }
  let packs: any[]
  let ebikes: any[]

  beforeAll(async () => {
    shop = await createWorkshop(api, admin, store, trace)
    const product = (title: string, sku: string) => createProduct(api, admin, store, { title, sku })
    cell = await product("Cell 21700", "C21700")
    pack = await product("Battery pack", "PACK")
    motor = await product("Motor", "MOTOR")
    ebike = await product("E-bike", "EBIKE")
    await trace.track(cell.inventoryItemId, "lot", {
      use_expiration: true,
      expiration_days: 700,
      removal_strategy: "fefo",
    })
    for (const item of [pack, motor, ebike]) {
      await trace.track(item.inventoryItemId, "serial")
    }
    await shop.makeBom(pack, [shop.line(cell, 40)])
    await shop.makeBom(ebike, [shop.line(pack, 1), shop.line(motor, 1)])
    await trace.receive(store.locationId, cell.inventoryItemId, [
      ["LOT-A", 80],
      ["LOT-B", 160],
    ])
    await trace.receive(store.locationId, motor.inventoryItemId, ["HM-1", "HM-2", "HM-3", "HM-4"])
    packs = await produce(
      pack,
      ["P-1,LOT-A", "P-2,LOT-A", "P-3,LOT-B", "P-4,LOT-B", "P-5,LOT-B"].join("\n")
    )
    ebikes = await produce(ebike, ["E-1,P-1,HM-1", "E-2,P-2,HM-2", "E-3,P-3,HM-3"].join("\n"))
    sold = []
    for (const name of ["E-1", "E-2", "E-3"]) {
      const order = await sales.order([ebike.variantId, 1])
      await sales.fulfil(order, [1], [{ lot_name: name }])
      sold.push(order)
    }
  })

  const recall = async (name: string) =>
    (await trace.get(`/lots/${(await trace.lot(name)).id}/recall`)).recall
  /** Whom a recall of the lot reaches, by the number of their order. */
  const customersOf = async (name: string): Promise<number[]> =>
    (await recall(name)).orders.map((order: any) => order.display_id).sort()
  const numbersOf = (...places: number[]) => places.map((place) => sold[place].display_id).sort()
  const status = async (name: string) => (await trace.lot(name)).status

  it("finds the customers of a cell lot through two levels, and no others", async () => {
    expect(await customersOf("LOT-A")).toEqual(numbersOf(0, 1))
    expect(await customersOf("LOT-B")).toEqual(numbersOf(2))
    const { affected_lots, on_hand, orders } = await recall("LOT-B")
    expect(affected_lots.map((lot: any) => lot.name).sort()).toEqual([
      "E-3",
      "LOT-B",
      "P-3",
      "P-4",
      "P-5",
    ])
    expect(on_hand.map((lot: any) => lot.name).sort()).toEqual(["LOT-B", "P-4", "P-5"])
    expect(orders[0]).toMatchObject({
      email: sold[2].email,
      lots: [expect.objectContaining({ name: "E-3" })],
    })
    expect(await customersOf("HM-2")).toEqual(numbersOf(1))
  })

  it("follows a battery that was swapped at a customer's: the old one is no longer there, the new one is", async () => {
    await shop.call(ebikes[0].id, "swap", {
      lot_name: "E-1",
      removed: { lot_name: "P-1" },
      added: { lot_name: "P-4" },
    })
    expect(await customersOf("LOT-A")).toEqual(numbersOf(1))
    expect(await customersOf("LOT-B")).toEqual(numbersOf(0, 2))
    expect((await recall("LOT-A")).on_hand.map((lot: any) => lot.name)).toEqual(["P-1"])
    // The battery goes on into another bike, and so does the recall.
    await produce(ebike, "E-4,P-1,HM-4")
    const next = await sales.order([ebike.variantId, 1])
    await sales.fulfil(next, [1], [{ lot_name: "E-4" }])
    expect(await customersOf("LOT-A")).toEqual([...numbersOf(1), next.display_id].sort())
  })

  it("leaves out a customer whose bike came back, until somebody else buys it", async () => {
    const id = await returns.request(sold[1], { 0: 1 })
    await returns.receive(id, sold[1], { 0: 1 })
    expect(await status("E-2")).toBe("available")
    expect(await customersOf("LOT-A")).toEqual(numbersOf(0))
    expect((await recall("LOT-A")).on_hand.map((lot: any) => lot.name)).toEqual(["E-2"])
    const again = await sales.order([ebike.variantId, 1])
    await sales.fulfil(again, [1], [{ lot_name: "E-2" }])
    expect(await customersOf("LOT-A")).toEqual([...numbersOf(0), again.display_id].sort())
  })

  it("has nobody left to warn once the bike is taken apart, and its cells are in stock again", async () => {
    const id = await returns.request(sold[0], { 0: 1 })
    await returns.receive(id, sold[0], { 0: 1 })
    const early = await unchanged(() => shop.call(packs[0].id, "unbuild", { lot_name: "P-1" }))
    expect(early).toMatchObject({
      code: "lot_elsewhere",
      message: expect.stringMatching(/P-1 .* was consumed with WH\/MO\/00002-001/),
    })
    await shop.call(ebikes[0].id, "unbuild", { lot_name: "E-1" })
    await shop.call(packs[0].id, "unbuild", { lot_name: "P-1" })
    expect(await Promise.all(["E-1", "P-1", "HM-1"].map(status))).toEqual([
      "new",
      "new",
      "available",
    ])
    expect(await trace.lot("LOT-A")).toMatchObject({ quantity: 40 })
    expect(await customersOf("LOT-A")).toEqual(numbersOf(1))
  })

  describe("what cannot be built is refused and changes nothing", () => {
    const order = async (of: Product, quantity = 1) => (await shop.order(of, quantity)).id
    const batch = (id: string, text: string) =>
      unchanged(() => shop.call(id, "batch", { action: "produce", text }))
    const scrap = async (name: string, of: Product) => {
      const lines = [
        { inventory_item_id: of.inventoryItemId, quantity: 1, details: [{ lot_name: name }] },
      ]
      const { operation } = await trace.post("/operations", {
        code: "scrap",
        location_id: store.locationId,
        lines,
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      await trace.post(`/operations/${operation.id}/validate`)
    }

    it.each([
      [
        "a finished number that a customer has",
        "E-1,P-4,HM-4",
        "already_produced",
        /Line 1: E-1 has already been produced with WH\/MO\/00002-001: it was delivered to order #1/,
      ],
      [
        "a component that is built in elsewhere",
        "E-9,P-2,HM-4",
        "already_consumed",
        /Line 1: P-2 .* was consumed with WH\/MO\/00002-002/,
      ],
      [
        "one item's number for another's",
        "E-9,HM-4,P-4",
        "lot_wrong_item",
        /Line 1: HM-4 is a number of Motor \(MOTOR\), not of Battery pack \(PACK\)/,
      ],
      [
        "a number that nobody knows",
        "E-9,P-9,HM-4",
        "lot_not_found",
        /Line 1: P-9 is not a known number of Battery pack \(PACK\)/,
      ],
      [
        "its own product as a component",
        "E-9,E-2,HM-4",
        "lot_wrong_item",
        /Line 1: E-2 is a number of E-bike/,
      ],
    ])("%s", async (_name, text, code, message) => {
      expect(await batch(await order(ebike), text)).toMatchObject({
        code,
        message: expect.stringMatching(message),
      })
    })

    it("the same component twice in one batch, or the same finished number", async () => {
      const id = await order(ebike, 2)
      expect(await batch(id, "E-8,P-4,HM-4\nE-9,P-4,HM-4")).toMatchObject({ code: "duplicate_lot" })
      expect(await batch(id, "E-9,P-4,HM-4\nE-9,P-5,HM-4")).toMatchObject({ code: "duplicate_lot" })
    })

    it("more cells than there are, each unit named", async () => {
      const id = await order(pack, 3)
      const answer = await batch(id, "P-6,LOT-B\nP-7,LOT-B\nP-8,LOT-B")
      expect(answer).toMatchObject({
        code: "not_enough_stock",
        message: expect.stringMatching(/Only 40 of LOT-B is free at Warehouse; 120 is needed/),
      })
    })

    it("blocked or expired components, that were reserved before", async () => {
      const id = await order(ebike)
      const named = await trace.lot("P-4")
      await trace.post(`/lots/${named.id}/block`, { reason: "swollen" })
      expect(await batch(id, "E-9,P-4,HM-4")).toMatchObject({
        code: "lot_blocked",
        message: expect.stringMatching(/P-4 is blocked .*: swollen/),
      })
      const cells = await order(pack)
      await trace.post(`/lots/${(await trace.lot("LOT-B")).id}`, {
        expires_at: "2020-01-01T00:00:00Z",
      })
      expect(await unchanged(() => shop.call(cells, "produce-all"))).toMatchObject({
        code: "lot_expired",
        message: expect.stringMatching(/LOT-B expired on 2020-01-01/),
      })
    })

    it("but a number may be built again once its unit was scrapped, and a component once it is out of its unit", async () => {
      await scrap("P-5", pack)
      await produce(pack, "P-5,LOT-B")
      expect(await status("P-5")).toBe("available")
      await returns.receive(await returns.request(sold[0], { 0: 1 }), sold[0], { 0: 1 })
      await shop.call(ebikes[0].id, "unbuild", { lot_name: "E-1" })
      await produce(ebike, "E-1,P-1,HM-4")
      expect((await recall("LOT-A")).on_hand.map((lot: any) => lot.name)).toEqual(["E-1"])
      await scrap("E-1", ebike)
      const gone = await batch(await order(ebike), "E-9,P-1,HM-1")
      expect(gone).toMatchObject({ code: "already_consumed" })
    })
  })
})
