import { createProduct, readStock, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import type { Fulfilling } from "../helpers/fulfil"
import { refusedUnchanged } from "../helpers/refused-unchanged"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

/** Units of customers that lie on our shelf: whose they are is apart from where they are. */
runApp(({ api, getContainer, utils }) => {
  const { admin, store, trace, sales: shop, returns: goods } = useShop()
  const refuses = refusedUnchanged(getContainer)
  let outlet: string
  let laptop: Product
  let coffee: Product
  let first: Awaited<ReturnType<Fulfilling["order"]>>
  let second: Awaited<ReturnType<Fulfilling["order"]>>
  let repairs: { id: string }
  let care: string
  let until: string

  /** R-1 was sold to `first`, R-2 to `second`, 6 of B-1 to `first`; nothing is left in stock. */
  beforeAll(async () => {
    outlet = (
      await createLocation(api, admin, { name: "Outlet", salesChannelId: store.salesChannelId })
    ).id
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP", stock: 0 })
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF", stock: 0 })
    await trace.track(laptop.inventoryItemId, "serial", { warranty_days: 365 })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, laptop.inventoryItemId, ["R-1"])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["B-1", 6]])
    first = await shop.order([laptop.variantId, 1], [coffee.variantId, 6])
    await shop.fulfil(first, [1, 6])
    await trace.receive(store.locationId, laptop.inventoryItemId, ["R-2"])
    second = await shop.order([laptop.variantId, 1])
    await shop.fulfil(second, [1])
    await utils.waitWorkflowExecutions()
    repairs = (
      await trace.post("/operation-types", {
        code: "receipt",
        name: "Repairs",
        reference_prefix: "RP/",
        stock_location_id: store.locationId,
        use_create_lots: false,
        use_existing_lots: true,
      })
    ).operation_type
    care = `care:${store.locationId}`
    until = (await trace.lot("R-1")).warranty_until
  })

  const start = async (body: object, lots: object[] = [], quantity = 1, item = laptop) => {
    const lines = [
      {
        inventory_item_id: item.inventoryItemId,
        quantity,
        ...(lots.length ? { details: lots } : {}),
      },
    ]
    const { operation } = await trace.post("/operations", { ...body, lines })
    return (await trace.post(`/operations/${operation.id}/confirm`)).operation
  }
  const validate = (operation: { id: string }, body: object = {}) =>
    trace.post(`/operations/${operation.id}/validate`, body)
  const carryOut = async (body: object, lots: object[] = [], quantity = 1, item = laptop) =>
    validate(await start(body, lots, quantity, item))

  const here = (code: string) => ({ code, location_id: store.locationId })
  const repairIn = (name: string) => carryOut(here("repair_in"), [{ lot_name: name }])
  const repairOut = (name: string) => carryOut(here("repair_out"), [{ lot_name: name }])
  const stock = (item = laptop, location = store.locationId) =>
    readStock(api, admin, item.inventoryItemId, location)
  const ownersOf = async (name: string) => {
    const { id } = await trace.lot(name)
    const { orders } = (await trace.get(`/lots/${id}/recall`)).recall
    return orders.map((row: any) => row.order_id)
  }
  const email = async (name: string) => {
    const { id } = await trace.lot(name)
    return (await trace.get(`/lots/${id}/recall`)).recall.orders.map((row: any) => row.email)
  }

  /** What the storefront and the order's page show of the laptops of an order. */
  const onOrder = async (orderId: string) => {
    const { lines } = await trace.order(orderId)
    const line = lines.find((one: any) => one.line_item_id === first.items![0].id)
    const names = (lots: { name: string }[]) => lots.map((lot) => lot.name)
    return { delivered: names(line.delivered), returned: names(line.returned) }
  }

  it("gives every stock location operation types for repairs", async () => {
    expect(await trace.operationType(outlet, "repair_in")).toMatchObject({
      name: "Repair in",
      is_default: true,
      use_create_lots: false,
    })
    expect(await trace.operationType(store.locationId, "repair_out")).toMatchObject({
      name: "Repair out",
      reference_prefix: expect.stringMatching(/^WH\d*\/ROUT\/$/),
    })
  })

  describe("a receipt that brings a sold unit", () => {
    it("takes it into care, says so, and sells it to nobody", async () => {
      const answer = await carryOut({ operation_type_id: repairs.id }, [{ lot_name: "R-1" }])
      expect(answer.notes).toEqual([
        expect.stringMatching(
          /^R-1 was sold with order #\d+ and belongs to its owner: it is in care/
        ),
      ])
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
      expect(await trace.lot("R-1")).toMatchObject({
        status: "in_care",
        quantity: 0,
        in_care_quantity: 1,
        location_id: care,
        location_name: expect.stringContaining("in care"),
        warranty_until: until,
        owner: { order_id: first.id },
      })
      expect(await ownersOf("R-1")).toEqual([first.id])
      expect(await onOrder(first.id)).toEqual({ delivered: ["R-1"], returned: [] })
      const { lots, count } = await trace.get("/lots", { status: "in_care" })
      expect([count, lots[0].name]).toEqual([1, "R-1"])
      const there = await trace.get("/lots", { status: "in_care", location_id: store.locationId })
      expect(there.count).toBe(1)
      const { groups } = await trace.get("/lot-groups", { by: "status" })
      expect(groups).toContainEqual(expect.objectContaining({ key: "in_care", lot_count: 1 }))
    })

    it("gives it back with a plain delivery that names nothing, and it stays its owner's", async () => {
      await repairIn("R-1")
      await carryOut(here("delivery"))
      expect(await trace.lot("R-1")).toMatchObject({
        status: "delivered",
        warranty_until: until,
        owner: { order_id: first.id },
      })
      expect(await email("R-1")).toEqual([expect.stringMatching(/@example.com$/)])
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    })

    it("takes it into care with an adjustment, which can be undone", async () => {
      const found = await carryOut(
        here("adjustment"),
        [{ lot_name: "R-1" }, { lot_name: "N-9" }],
        2
      )
      expect(found.notes).toHaveLength(1)
      expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
      expect(await trace.lot("R-1")).toMatchObject({ status: "in_care", warranty_until: until })
      await trace.post(`/operations/${found.operation.id}/undo`, { reason: "Counted wrongly" })
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
      expect(await trace.lot("R-1")).toMatchObject({ status: "delivered", warranty_until: until })
    })

    it("brings pieces that customers cannot have from the supplier", async () => {
      const lots = [{ lot_name: "B-1", quantity: 7 }]
      const answer = await carryOut({ operation_type_id: repairs.id }, lots, 7, coffee)
      expect(answer.notes).toEqual([])
      expect(await stock(coffee)).toMatchObject({ stocked: 7 })
    })

    it("takes pieces of a lot into care where the type knows no new goods", async () => {
      await carryOut(
        { operation_type_id: repairs.id },
        [{ lot_name: "B-1", quantity: 2 }],
        2,
        coffee
      )
      expect(await trace.lot("B-1")).toMatchObject({ status: "in_care", in_care_quantity: 2 })
      expect(await stock(coffee)).toMatchObject({ stocked: 0 })
      const { id } = await trace.lot("B-1")
      const { orders } = (await trace.get(`/lots/${id}/recall`)).recall
      expect(orders).toEqual([expect.objectContaining({ order_id: first.id, quantity: 6 })])
      await carryOut(here("repair_out"), [{ lot_name: "B-1", quantity: 2 }], 2, coffee)
      expect(await trace.lot("B-1")).toMatchObject({ status: "delivered", in_care_quantity: 0 })
    })

    it("makes it ours where the type buys back, also when it is in care already", async () => {
      await repairIn("R-1")
      await trace.post(`/operation-types/${repairs.id}`, { buy_back: true })
      const answer = await carryOut(
        { operation_type_id: repairs.id },
        [{ lot_name: "R-1" }, { lot_name: "R-2" }],
        2
      )
      expect(answer.notes).toEqual([])
      expect(await stock()).toEqual({ stocked: 2, reserved: 0 })
      expect(await trace.lot("R-1")).toMatchObject({
        status: "available",
        warranty_until: null,
        owner: null,
      })
      expect(await ownersOf("R-1")).toEqual([])
      const third = await shop.order([laptop.variantId, 2])
      await shop.fulfil(third, [2])
      expect(await ownersOf("R-1")).toEqual([third.id])
    })
  })

  describe("two units in care for two customers", () => {
    beforeEach(async () => {
      await repairIn("R-1")
      await repairIn("R-2")
    })

    it("guesses nothing: the one that goes back is named", async () => {
      const delivery = await start(here("delivery"))
      const refusal = await refuses(() => validate(delivery))
      expect(refusal).toMatchObject({
        code: "lot_required",
        message: expect.stringContaining("2 of it are in care for customers at Warehouse: name"),
      })
      await trace.post(`/operations/${delivery.id}/lines/${delivery.lines[0].id}/details`, {
        details: [{ lot_name: "R-2" }],
      })
      await validate(delivery)
      expect(await trace.lot("R-2")).toMatchObject({ status: "delivered" })
      expect(await trace.lot("R-1")).toMatchObject({ status: "in_care" })
      expect([await ownersOf("R-1"), await ownersOf("R-2")]).toEqual([[first.id], [second.id]])
    })

    it("gives both back when two are to go", async () => {
      await carryOut(here("repair_out"), [], 2)
      expect(await trace.lot("R-1")).toMatchObject({ status: "delivered" })
      expect(await trace.lot("R-2")).toMatchObject({ status: "delivered" })
    })

    it("delivers what is ours first, and to an order only that", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["N-1"])
      const third = await shop.order([laptop.variantId, 1])
      await shop.fulfil(third, [1])
      expect(await ownersOf("N-1")).toEqual([third.id])
      const fourth = await shop.order([laptop.variantId, 1]).catch(() => null)
      expect(fourth).toBeNull()
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    })

    it("refuses to take a unit in twice, or into another location", async () => {
      const again = await start({ operation_type_id: repairs.id })
      const enter = () =>
        trace.post(`/operations/${again.id}/lines/${again.lines[0].id}/details`, {
          details: [{ lot_name: "R-1" }],
        })
      expect(await refuses(enter)).toMatchObject({
        code: "lot_exists",
        message: expect.stringContaining("R-1 is in care for its owner at Warehouse already"),
      })
    })
  })

  describe("a unit in care", () => {
    beforeEach(() => repairIn("R-1"))

    it("that its customer returns for good is ours again, without warranty", async () => {
      const id = await goods.request(first, { 0: 1 })
      await goods.receive(id, first, { 0: 1 })
      expect(await trace.lot("R-1")).toMatchObject({
        status: "available",
        warranty_until: null,
        owner: null,
      })
      expect(await stock()).toEqual({ stocked: 1, reserved: 0 })
      expect(await ownersOf("R-1")).toEqual([])
    })

    it("moves to another of our locations with a transfer, and changes no level", async () => {
      await carryOut({ ...here("internal"), to_location_id: outlet }, [{ lot_name: "R-1" }])
      expect(await trace.lot("R-1")).toMatchObject({
        status: "in_care",
        location_id: `care:${outlet}`,
        warranty_until: until,
      })
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
      await carryOut({ code: "repair_out", location_id: outlet })
      expect(await ownersOf("R-1")).toEqual([first.id])
    })

    it("can be scrapped, and never comes back", async () => {
      await carryOut(here("scrap"), [{ lot_name: "R-1" }])
      expect(await trace.lot("R-1")).toMatchObject({ status: "scrapped", in_care_quantity: 0 })
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    })

    it("can be scrapped from its own page", async () => {
      const { id } = await trace.lot("R-1")
      const scrap = { location_id: store.locationId, reason: "Beyond repair" }
      const { operation } = await trace.post(`/lots/${id}/scrap`, scrap)
      expect(await trace.lot("R-1")).toMatchObject({ status: "scrapped" })
      await trace.post(`/operations/${operation.id}/undo`, { reason: "Wrong unit" })
      expect(await trace.lot("R-1")).toMatchObject({ status: "in_care", location_id: care })
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
    })

    it("is no part of a count", async () => {
      const body = {
        location_id: store.locationId,
        inventory_item_id: laptop.inventoryItemId,
        lots: [{ lot_name: "R-1", counted_quantity: 1 }],
      }
      expect(await refuses(() => trace.post("/stock-counts", body))).toMatchObject({
        code: "lot_elsewhere",
        message: expect.stringContaining("in care for its owner at Warehouse"),
      })
      const { sheet } = await trace.get("/stock-counts", {
        location_id: store.locationId,
        inventory_item_id: laptop.inventoryItemId,
      })
      expect(sheet.rows).toEqual([])
    })

    it("is blocked by a recall, which still finds its owner, and goes back with a reason only", async () => {
      const lot = await trace.lot("R-1")
      await trace.post(`/lots/${lot.id}/block`, { reason: "Battery" })
      const out = await start(here("repair_out"))
      const enter = (more: object) =>
        trace.post(`/operations/${out.id}/lines/${out.lines[0].id}/details`, {
          details: [{ lot_name: "R-1", ...more }],
        })
      expect(await refuses(() => enter({}))).toMatchObject({ code: "lot_blocked" })
      await enter({ override_reason: "The owner wants it back" })
      await validate(out)
      expect(await ownersOf("R-1")).toEqual([first.id])
    })

    it("is out again when taking it in is undone", async () => {
      const { operations } = await trace.get("/operations", { code: "repair_in" })
      await trace.post(`/operations/${operations[0].id}/undo`, { reason: "Wrong unit" })
      expect(await trace.lot("R-1")).toMatchObject({
        status: "delivered",
        warranty_until: until,
        owner: { order_id: first.id },
      })
      expect(await ownersOf("R-1")).toEqual([first.id])
    })

    it("stays where it was when a transfer or its scrapping is undone", async () => {
      const scrap = await carryOut(here("scrap"), [{ lot_name: "R-1" }])
      await trace.post(`/operations/${scrap.operation.id}/undo`, { reason: "It works again" })
      const moved = await carryOut({ ...here("internal"), to_location_id: outlet }, [
        { lot_name: "R-1" },
      ])
      await trace.post(`/operations/${moved.operation.id}/undo`, { reason: "Not moved" })
      expect(await trace.lot("R-1")).toMatchObject({ status: "in_care", location_id: care })
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
      expect(await stock(laptop, outlet)).toMatchObject({ stocked: 0 })
    })

    it("goes out by a scan, and is not assigned to an order by hand", async () => {
      await trace.receive(store.locationId, laptop.inventoryItemId, ["N-2"])
      const third = await shop.order([laptop.variantId, 1])
      const lots = [{ lot_name: "R-1" }]
      expect(await refuses(() => shop.fulfil(third, [1], lots))).toMatchObject({
        message: expect.stringContaining("in care for its owner at Warehouse"),
      })
      const out = await start(here("repair_out"))
      await trace.post(`/operations/${out.id}/scan`, { code: "R-1" })
      await validate(out)
      expect(await trace.lot("R-1")).toMatchObject({ status: "delivered" })
    })

    it("keeps its stock location from being deleted", async () => {
      await carryOut({ ...here("internal"), to_location_id: outlet }, [{ lot_name: "R-1" }])
      const refusal = await refuses(() => api.delete(`/admin/stock-locations/${outlet}`, admin))
      expect(refusal.message).toContain("Outlet still holds numbered stock")
    })
  })

  describe("taking in", () => {
    it("needs a unit that a customer has", async () => {
      const draft = await start(here("repair_in"))
      const enter = (lot_name: string) => () =>
        trace.post(`/operations/${draft.id}/lines/${draft.lines[0].id}/details`, {
          details: [{ lot_name }],
        })
      expect(await refuses(enter("UNKNOWN-1"))).toMatchObject({ code: "lot_not_found" })
      await trace.receive(store.locationId, laptop.inventoryItemId, ["N-3"])
      expect(await refuses(enter("N-3"))).toMatchObject({ code: "lot_elsewhere" })
    })

    it("makes a number for a unit that we never sold, where the type allows it", async () => {
      const { id } = await trace.operationType(store.locationId, "repair_in")
      await trace.post(`/operation-types/${id}`, { use_create_lots: true })
      await repairIn("FOREIGN-1")
      expect(await trace.lot("FOREIGN-1")).toMatchObject({
        status: "in_care",
        owner: { order_id: null },
      })
      expect(await stock()).toEqual({ stocked: 0, reserved: 0 })
      await repairOut("FOREIGN-1")
      expect(await trace.lot("FOREIGN-1")).toMatchObject({ status: "delivered" })
    })

    it("takes in a unit that got its number as it left, and gives it back under it", async () => {
      const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PH", stock: 1 })
      await trace.track(phone.inventoryItemId, "serial", { capture: "delivery" })
      const order = await shop.order([phone.variantId, 1])
      await shop.fulfil(order, [1], [{ lot_name: "P-1" }])
      await carryOut(here("repair_in"), [{ lot_name: "P-1" }], 1, phone)
      expect(await trace.lot("P-1")).toMatchObject({ status: "in_care" })
      expect(await stock(phone)).toMatchObject({ stocked: 0 })
      await carryOut(here("repair_out"), [], 1, phone)
      expect(await trace.lot("P-1")).toMatchObject({ status: "delivered" })
      expect(await ownersOf("P-1")).toEqual([order.id])
    })

    it("is not what gives numbers to stock that is counted already", async () => {
      const body = {
        inventory_item_id: laptop.inventoryItemId,
        location_id: store.locationId,
        lots: [{ name: "R-1" }],
      }
      expect(await refuses(() => trace.post("/lot-assignments", body))).toMatchObject({
        code: "lot_elsewhere",
      })
    })
  })
})
