import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import { allAtOnce } from "../helpers/in-parallel"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

jest.setTimeout(180_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let laptop: Product
  const unchanged = refusedUnchanged(getContainer)

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP" })
    await trace.track(laptop.inventoryItemId, "serial")
  })

  const policy = async (code: string, backorder_policy: string) => {
    const type = await trace.operationType(store.locationId, code)
    await trace.post(`/operation-types/${type.id}`, { backorder_policy })
  }
  const details = (operation: any, ...names: string[]) =>
    trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
      mode: "append",
      details: names.map((lot_name) => ({ lot_name })),
    })
  const pick = (operation: any, ...names: string[]) =>
    trace.post(`/operations/${operation.id}/lines/${operation.lines[0].id}/details`, {
      details: names.map((lot_name) => ({ lot_name, picked: true })),
    })
  const validate = (operation: any, body: object = {}) =>
    trace.post(`/operations/${operation.id}/validate`, body)
  const receipt = (quantity: number) =>
    trace.openReceipt(store.locationId, laptop.inventoryItemId, quantity)
  const open = async (code: string, quantity: number, more: object = {}) => {
    const lines = [{ inventory_item_id: laptop.inventoryItemId, quantity }]
    const { operation } = await trace.post("/operations", {
      code,
      location_id: store.locationId,
      lines,
      ...more,
    })
    return (await trace.post(`/operations/${operation.id}/confirm`)).operation
  }
  const receive = (...names: string[]) =>
    trace.receive(store.locationId, laptop.inventoryItemId, names)
  /** What the whole family asks for, and what of it is done. */
  const familyTotals = async (id: string) => {
    const { family } = await trace.operation(id)
    const members = await Promise.all(family.map((member: any) => trace.operation(member.id)))
    const sum = (key: string) =>
      members
        .flatMap((m: any) => m.lines)
        .reduce((total: number, line: any) => total + line[key], 0)
    return { demand: sum("demand"), done: sum("done_quantity") }
  }

  describe("a receipt with empty rows left", () => {
    it("asks what becomes of them, and refuses to guess", async () => {
      const operation = await receipt(3)
      await details(operation, "SN-1")
      const answer = await unchanged(() => validate(operation))
      expect(answer).toMatchObject({
        status: 400,
        code: "lot_required",
        message: expect.stringContaining("2 serial numbers"),
      })
    })

    it("keeps them for a backorder when the type always makes one", async () => {
      await policy("receipt", "always")
      const operation = await receipt(3)
      await details(operation, "SN-1")
      const { operation: done, backorder } = await validate(operation)
      expect(done).toMatchObject({ state: "done", lines: [{ demand: 1, done_quantity: 1 }] })
      expect(backorder).toMatchObject({
        state: "ready",
        backorder_of: { id: done.id, reference: done.reference, state: "done" },
      })
      expect(backorder.lines[0]).toMatchObject({
        demand: 2,
        details: [{ lot_name: null }, { lot_name: null }],
      })
    })

    it("gives them up when the type never makes one", async () => {
      await policy("receipt", "never")
      const operation = await receipt(3)
      await details(operation, "SN-1")
      const { operation: done, backorder } = await validate(operation)
      expect(backorder).toBeNull()
      expect(done).toMatchObject({
        state: "done",
        lines: [{ demand: 3, done_quantity: 1, details: [{ lot_name: "SN-1" }] }],
      })
      expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toEqual({
        stocked: 1,
        reserved: 0,
      })
    })

    it.each(["always", "never"])(
      "is still refused when nothing at all is entered (%s)",
      async (backorder_policy) => {
        await policy("receipt", backorder_policy)
        const operation = await receipt(2)
        expect(await unchanged(() => validate(operation))).toMatchObject({
          status: 400,
          code: "lot_required",
        })
      }
    )

    it.each(["", "later", 1, null])(
      "takes no other answer than create or cancel (%#)",
      async (backorder) => {
        const operation = await receipt(2)
        await details(operation, "SN-1")
        expect((await unchanged(() => validate(operation, { backorder }))).status).toBe(400)
      }
    )
  })

  it("a purchase order shows what never came, and is finished", async () => {
    await policy("receipt", "never")
    const { supplier } = await trace.post("/suppliers", { name: "Acme" })
    const { purchase_order } = await trace.post("/purchase-orders", {
      supplier_id: supplier.id,
      location_id: store.locationId,
      lines: [{ inventory_item_id: laptop.inventoryItemId, quantity: 3 }],
    })
    const confirmed = (await trace.post(`/purchase-orders/${purchase_order.id}/confirm`))
      .purchase_order
    const operation = await trace.operation(confirmed.operations[0].id)
    await details(operation, "SN-1")
    await validate(operation)
    const after = (await trace.get(`/purchase-orders/${purchase_order.id}`)).purchase_order
    expect(after).toMatchObject({
      state: "received",
      lines: [{ quantity: 3, received_quantity: 1 }],
    })
    expect(after.operations).toHaveLength(1)
  })

  it("a receipt in four parts stays one family that asks for what was asked for", async () => {
    const first = await receipt(6)
    const chain = [first]
    for (const names of [["SN-1"], ["SN-2", "SN-3"], ["SN-4"]]) {
      const current = chain[chain.length - 1]
      await details(current, ...names)
      chain.push((await validate(current, { backorder: "create" })).backorder)
      expect(await familyTotals(first.id)).toMatchObject({ demand: 6 })
    }
    const last = chain[3]
    await details(last, "SN-5", "SN-6")
    await validate(last)
    for (const member of chain) {
      const { family } = await trace.operation(member.id)
      expect(family.map((row: any) => [row.reference, row.state, row.backorder_of_id])).toEqual(
        chain.map((row, i) => [row.reference, "done", i ? chain[i - 1].id : null])
      )
    }
    expect(await familyTotals(last.id)).toEqual({ demand: 6, done: 6 })
    expect(await readStock(api, admin, laptop.inventoryItemId, store.locationId)).toEqual({
      stocked: 6,
      reserved: 0,
    })
  })

  it("a transfer keeps its units for the rest, and gives them up when the rest is cancelled", async () => {
    await receive("SN-1", "SN-2", "SN-3")
    const transfer = await open("internal", 3, { to_location_id: lyon })
    await pick(transfer, "SN-2")
    expect(await unchanged(() => validate(transfer))).toMatchObject({
      status: 400,
      code: "quantity_mismatch",
    })
    const { backorder } = await validate(transfer, { backorder: "create" })
    expect(backorder).toMatchObject({
      state: "ready",
      backorder_of: { reference: transfer.reference },
    })
    await pick(backorder, "SN-1")
    const { operation: second, backorder: none } = await validate(backorder, {
      backorder: "cancel",
    })
    expect([second.state, none]).toEqual(["done", null])
    expect(await trace.lot("SN-3")).toMatchObject({ status: "available" })
    expect(await familyTotals(transfer.id)).toEqual({ demand: 3, done: 2 })
  })

  it.each([
    ["always", "ready"],
    ["never", null],
  ])("a delivery without an order follows its type: %s", async (backorder_policy, state) => {
    await policy("delivery", backorder_policy)
    await receive("SN-1", "SN-2")
    const delivery = await open("delivery", 2)
    await trace.post(`/operations/${delivery.id}/lines/${delivery.lines[0].id}/details`, {
      details: [{ lot_name: "SN-1", picked: true }, { lot_name: "SN-2" }],
    })
    const { backorder } = await validate(delivery)
    expect(backorder?.state ?? null).toBe(state)
    expect(await trace.lot("SN-2")).toMatchObject({ status: state ? "reserved" : "available" })
  })

  it("an order shipped in three parts stays one family, and its units do not get lost", async () => {
    await receive("SN-1", "SN-2", "SN-3")
    const order = await shop.order([laptop.variantId, 3])
    const first = await shop.delivery(order)
    await shop.fulfil(order, [1])
    const second = await shop.delivery(order)
    expect(second).toMatchObject({ backorder_of: { id: first.id } })
    await shop.fulfil(order, [1])
    await shop.fulfil(order, [1])
    const { family } = await trace.operation(first.id)
    expect(family.map((row: any) => row.state)).toEqual(["done", "done", "done"])
    expect(await familyTotals(second.id)).toEqual({ demand: 3, done: 3 })
    expect((await shop.line(order)).delivered).toEqual(["SN-1", "SN-2", "SN-3"])
  })

  it("makes one backorder when two people validate at once", async () => {
    const operation = await receipt(3)
    await details(operation, "SN-1")
    const outcomes = await allAtOnce(
      [1, 2].map(() => () => validate(operation, { backorder: "create" }))
    )
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const { family } = await trace.operation(operation.id)
    expect(family).toHaveLength(2)
    expect(await familyTotals(operation.id)).toEqual({ demand: 3, done: 1 })
  })
})
