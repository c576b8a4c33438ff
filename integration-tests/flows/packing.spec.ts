import { createProduct, type Product, readStock } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import type { Fulfilling } from "../helpers/fulfil"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

const LAPTOP = "09506000134352"
const MUG = "4006381333931"
const SIX_MUGS = "036000291452"

type Order = Awaited<ReturnType<Fulfilling["order"]>>

/** An order of two laptops (serial numbers), five coffees (lots) and three mugs (no numbers). */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  const refuse = refusedUnchanged(getContainer)
  let laptop: Product
  let coffee: Product
  let mug: Product
  let sixMugs: Product
  let order: Order
  let id: string

  const code = (product: Product, fields: object) =>
    api.post(`/admin/products/${product.productId}/variants/${product.variantId}`, fields, admin)

  beforeAll(async () => {
    const munich = await createLocation(api, admin, {
      name: "Munich",
      salesChannelId: store.salesChannelId,
    })
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    mug = await createProduct(api, admin, store, { title: "Mug", sku: "MUG", stock: 40 })
    sixMugs = await createProduct(api, admin, store, {
      title: "Six mugs",
      sku: "MUG-6",
      kit: [{ inventoryItemId: mug.inventoryItemId, requiredQuantity: 6 }],
    })
    await code(laptop, { ean: LAPTOP.slice(1) })
    await code(mug, { ean: MUG })
    await code(sixMugs, { upc: SIX_MUGS })
    await trace.track(laptop.inventoryItemId, "serial")
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-HELD"])
    await shop.order([laptop.variantId, 1])
    await trace.receive(store.locationId, laptop.inventoryItemId, ["SN-1", "SN-2", "SN-3", "SN-4"])
    await trace.receive(store.locationId, laptop.inventoryItemId, [
      "SN-BLOCKED",
      "SN-OLD",
      "SN-STOLEN",
    ])
    await trace.receive(munich.id, laptop.inventoryItemId, ["SN-FAR"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 3],
      ["LOT-B", 9],
    ])
    const unit = async (name: string) => (await trace.lot(name, laptop.inventoryItemId)).id
    await trace.post(`/lots/${await unit("SN-BLOCKED")}/block`, { reason: "Lid scratched" })
    await trace.post(`/lots/${await unit("SN-OLD")}`, { expires_at: "2020-02-01" })
    await trace.post("/suspicions", {
      lot_id: await unit("SN-STOLEN"),
      kind: "stolen",
      reason: "Gone from the shelf",
    })
    order = await shop.order([laptop.variantId, 2], [coffee.variantId, 5], [mug.variantId, 3])
    id = (await shop.delivery(order)).id
  })

  const read = async (packing = id) => (await trace.get(`/packing/${packing}`)).packing
  const scan = async (text: string, more: object = {}) =>
    (await trace.post(`/packing/${id}/scan`, { code: text, ...more })).packing
  const finish = (body: object = {}) => trace.post(`/packing/${id}/finish`, body)
  const lineOf = (packing: any, product: Product) =>
    packing.lines.find((line: any) => line.inventory_item_id === product.inventoryItemId)
  const countsOf = (packing: any) =>
    [laptop, coffee, mug].map((product) => lineOf(packing, product).packed)
  const namesOf = (units: any[]) => units.map((unit) => `${unit.lot_name} ${unit.quantity}`)
  const scanAll = async () => {
    for (const text of ["SN-1", MUG, "LOT-A", "SN-2", MUG, MUG, "LOT-B"]) {
      await scan(text)
    }
  }

  describe("what is to be packed", () => {
    it.each([
      ["the order's number", () => `#${order.display_id}`],
      ["the number without its sign", () => String(order.display_id)],
      ["the reference of its delivery", async () => (await read()).reference.toLowerCase()],
      ["its id", () => order.id],
    ])("is found by %s", async (_, text) => {
      const { packings } = await trace.post("/packing/find", { code: await text() })
      expect(packings).toEqual([
        expect.objectContaining({ id, order_display_id: order.display_id, demand: 10, packed: 0 }),
      ])
    })

    it("says which units to take, from where and why", async () => {
      const packing = await read()
      expect(packing).toMatchObject({ location_name: "Warehouse", left: 10, last: null })
      expect(lineOf(packing, laptop)).toMatchObject({ demand: 2, asks_for_lots: true, why: "fifo" })
      expect(namesOf(lineOf(packing, laptop).suggestions)).toEqual(["SN-1 1", "SN-2 1"])
      expect(namesOf(lineOf(packing, coffee).suggestions)).toEqual(["LOT-A 3", "LOT-B 2"])
      expect(lineOf(packing, mug)).toMatchObject({ asks_for_lots: false, suggestions: [] })
    })

    it("is listed with the oldest first, for one place", async () => {
      const { packings, count } = await trace.get("/packing", { location_id: store.locationId })
      expect(count).toBe(2)
      expect(packings[1]).toMatchObject({ id, state: "ready" })
      expect((await trace.get("/packing", { location_id: "sloc_other" })).packings).toEqual([])
    })

    it.each([
      ["an unknown code", "NOBODY-KNOWS", 404, "No order and no delivery has the code"],
      ["an order that does not exist", "#999999", 404, "No order and no delivery has the code"],
    ])("says that %s is nothing", async (_, text, status, message) => {
      const answer = await refuse(() => trace.post("/packing/find", { code: text }))
      expect(answer).toMatchObject({ status, message: expect.stringContaining(message) })
    })

    it("says of an order that is packed that nothing is left", async () => {
      await scanAll()
      await finish()
      const answer = await refused(trace.post("/packing/find", { code: `#${order.display_id}` }))
      expect(answer.message).toMatch(/Nothing of order #\d+ is left to pack: .* is done/)
    })

    it("is no receipt", async () => {
      const receipt = await trace.openReceipt(store.locationId, laptop.inventoryItemId, 1)
      const answer = await refuse(() => trace.post(`/packing/${receipt.id}/scan`, { code: "SN-1" }))
      expect(answer.message).toContain("is not the delivery of an order")
    })
  })

  it("packs in any order, keeps it for another device, and ships just that", async () => {
    await scanAll()
    const packing = await read()
    expect(countsOf(packing)).toEqual([2, 5, 3])
    expect(packing).toMatchObject({ left: 0, packed: 10 })
    const answer = await finish()
    expect(answer).toMatchObject({ packing: { state: "done" }, backorder: null })
    expect(answer.packing.fulfillment_id).toBeTruthy()
    expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2"])
    expect(await readStock(api, admin, mug.inventoryItemId, store.locationId)).toEqual({
      stocked: 37,
      reserved: 0,
    })
    expect(answer.next).toMatchObject({ packed: 0 })
  })

  it("takes another unit that fits in place of a proposed one", async () => {
    const packing = await scan(`(01)${LAPTOP}(21)SN-4`)
    expect(namesOf(lineOf(packing, laptop).packed_units)).toEqual(["SN-4 1"])
    expect(namesOf(lineOf(packing, laptop).suggestions)).toEqual(["SN-1 1"])
  })

  it("takes as much of a lot as is given, over several proposals", async () => {
    expect(lineOf(await scan("LOT-B", { quantity: 4 }), coffee)).toMatchObject({
      packed: 4,
      left: 1,
    })
    expect(lineOf(await scan("LOT-A", { quantity: 1 }), coffee)).toMatchObject({
      packed: 5,
      left: 0,
    })
  })

  it("counts a pack of six as six of its item, and what has no code by hand", async () => {
    const answer = await refuse(() => scan(SIX_MUGS))
    expect(answer).toMatchObject({ code: "quantity_mismatch" })
    expect(answer.message).toContain("6 of Mug (MUG) is more than the 3")
    const line_id = lineOf(await read(), mug).id
    const { packing } = await trace.post(`/packing/${id}/count`, { line_id, quantity: 2 })
    expect(lineOf(packing, mug)).toMatchObject({ packed: 2, left: 1 })
    const over = await refuse(() => trace.post(`/packing/${id}/count`, { line_id, quantity: 2 }))
    expect(over.message).toContain("2 of Mug (MUG) is more than the 1")
  })

  describe("refuses, with the sentence of the scan station and nothing changed,", () => {
    it.each([
      [
        "a unit that another order holds",
        "SN-HELD",
        "lot_reserved",
        "SN-HELD is reserved for",
        undefined,
      ],
      ["a blocked unit", "SN-BLOCKED", "lot_blocked", "Lid scratched", undefined],
      ["an expired unit", "SN-OLD", "lot_expired", "SN-OLD", undefined],
      [
        "a stolen unit",
        "SN-STOLEN",
        "unit_stopped",
        "STOP: SN-STOLEN was reported stolen",
        undefined,
      ],
      ["a unit that lies elsewhere", "SN-FAR", "lot_elsewhere", "Munich", undefined],
      ["a code that nobody knows", "SN-UNKNOWN", "lot_not_found", "SN-UNKNOWN", undefined],
      ["the article of a unit with a number", LAPTOP.slice(1), "lot_required", "Laptop", undefined],
      ["more of a lot than is needed", "LOT-B", "quantity_mismatch", "6 of LOT-B is more", 6],
      [
        "a code with a wrong digit",
        `(01)${LAPTOP.slice(0, -1)}9(21)SN-1`,
        "invalid_name",
        "",
        undefined,
      ],
    ])("%s", async (_, text, error, says, quantity) => {
      const answer = await refuse(() => scan(text, { quantity }))
      expect(answer).toMatchObject({ code: error, message: expect.stringContaining(says) })
      expect(countsOf(await scan("SN-1"))).toEqual([1, 0, 0])
    })

    it("the same unit twice", async () => {
      await scan("SN-1")
      const answer = await refuse(() => scan("SN-1"))
      expect(answer).toMatchObject({ code: "duplicate_lot" })
    })

    it("one too many", async () => {
      await scanAll()
      expect((await refuse(() => scan("SN-3"))).message).toMatch(
        /All 2 of Laptop .* picked already/
      )
      expect((await refuse(() => scan(MUG))).message).toMatch(/All 3 of Mug .* picked already/)
      expect((await refuse(() => scan("LOT-B"))).message).toMatch(
        /All 5 of Coffee .* picked already/
      )
    })
  })

  describe("takes a unit that is held back", () => {
    const reasonsOf = async (lot: string) =>
      (await trace.movements(lot)).map((movement: any) => movement.override_reason)

    it.each([
      ["a blocked one", "SN-BLOCKED"],
      ["an expired one", "SN-OLD"],
    ])("with a reason, which the ledger keeps: %s", async (_, name) => {
      const packing = await scan(name, { override_reason: "The customer knows" })
      expect(countsOf(packing)).toEqual([1, 0, 0])
      await finish({ backorder: "create" })
      expect((await shop.line(order)).delivered).toEqual([name])
      const { id: lot } = await trace.lot(name, laptop.inventoryItemId)
      expect(await reasonsOf(lot)).toContain("The customer knows")
    })

    it("also one that was proposed before it was blocked", async () => {
      const { id: lot } = await trace.lot("SN-1", laptop.inventoryItemId)
      await trace.post(`/lots/${lot}/block`, { reason: "Lid scratched" })
      expect(await refuse(() => scan("SN-1"))).toMatchObject({ code: "lot_blocked" })
      await scan("SN-1", { override_reason: "The customer knows" })
      await finish({ backorder: "create" })
      expect(await reasonsOf(lot)).toContain("The customer knows")
    })

    it("keeps no reason of one that needs none", async () => {
      await scan("SN-2", { override_reason: "Just so" })
      await finish({ backorder: "create" })
      const { id: lot } = await trace.lot("SN-2", laptop.inventoryItemId)
      expect(await reasonsOf(lot)).toEqual([null, null])
    })

    it("but no stolen one", async () => {
      const answer = await refuse(() => scan("SN-STOLEN", { override_reason: "So what" }))
      expect(answer).toMatchObject({ code: "unit_stopped" })
    })
  })

  describe("taking the last one back", () => {
    it("makes a proposed unit a proposal again", async () => {
      const { last } = await scan("SN-1")
      const { packing } = await trace.post(`/packing/${id}/take-back`, {
        detail_id: last.detail_id,
      })
      expect(countsOf(packing)).toEqual([0, 0, 0])
      expect(namesOf(lineOf(packing, laptop).suggestions).sort()).toEqual(["SN-1 1", "SN-2 1"])
      expect((await scan("SN-1")).packed).toBe(1)
    })

    it("frees a unit that was not proposed, and proposes again", async () => {
      const { last } = await scan("SN-4")
      const { packing } = await trace.post(`/packing/${id}/take-back`, {
        detail_id: last.detail_id,
      })
      expect(namesOf(lineOf(packing, laptop).suggestions).sort()).toEqual(["SN-1 1", "SN-2 1"])
      expect(packing.state).toBe("ready")
      expect(await trace.lot("SN-4")).toMatchObject({ status: "available" })
    })

    it("counts one less, each scan once", async () => {
      await scan(MUG)
      const { last } = await scan(MUG, { quantity: 2 })
      const back = () => trace.post(`/packing/${id}/take-back`, { detail_id: last.detail_id })
      expect(countsOf((await back()).packing)).toEqual([0, 0, 1])
      expect(await refuse(back)).toMatchObject({ status: 409, code: "invalid_state" })
    })
  })

  describe("finishing", () => {
    it("ships nothing while nothing is packed, though everything is proposed", async () => {
      expect(await refuse(() => finish())).toMatchObject({ code: "lot_required" })
      expect(await refuse(() => finish({ backorder: "create" }))).toMatchObject({
        code: "lot_required",
      })
    })

    it("asks what becomes of the rest, and leaves it to be delivered", async () => {
      await scan("SN-2")
      await scan(MUG)
      const answer = await refuse(() => finish())
      expect(answer).toMatchObject({ code: "quantity_mismatch" })
      expect(answer.message).toContain("Mug (MUG): 1 of 3")
      const done = await finish({ backorder: "create" })
      expect(done.backorder.reference).toBeTruthy()
      expect((await shop.line(order)).delivered).toEqual(["SN-2"])
      expect(countsOf(await read(done.backorder.id))).toEqual([0, 0, 0])
      expect((await read(done.backorder.id)).demand).toBe(8)
      expect(await readStock(api, admin, mug.inventoryItemId, store.locationId)).toEqual({
        stocked: 39,
        reserved: 2,
      })
    })

    it("ships what was counted when the delivery's own page carries it out", async () => {
      await scan(MUG)
      const answer = await refused(trace.post(`/operations/${id}/validate`, {}))
      expect(answer.message).toContain("Mug (MUG): 1 of 3")
    })

    it("happens once when it is pressed twice", async () => {
      await scanAll()
      const outcomes = await allAtOnce([() => finish(), () => finish()])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      const { data } = await api.get(`/admin/orders/${order.id}`, admin)
      expect(data.order.fulfillments).toHaveLength(1)
    })
  })

  describe("two packers on one order", () => {
    it("pack each unit once", async () => {
      const outcomes = await allAtOnce([
        () => scan("SN-1"),
        () => scan("SN-1"),
        () => scan("SN-2"),
        () => scan("SN-3"),
        ...Array.from({ length: 5 }, () => () => scan(MUG)),
      ])
      const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.code)).sort()
      expect(codes.filter((one) => one === "quantity_mismatch").length).toBeGreaterThanOrEqual(2)
      expect(countsOf(await read())).toEqual([2, 0, 3])
    })

    it("count a scan once that is sent again with the same key", async () => {
      const send = () =>
        trace.post(`/packing/${id}/scan`, { code: MUG }, { "idempotency-key": "k-1" })
      await send()
      await send()
      expect(countsOf(await read())).toEqual([0, 0, 1])
    })
  })
})
