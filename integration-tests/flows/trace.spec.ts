import { query } from "../helpers/books"
import { buildUnit } from "../helpers/build-units"
import { createProduct, type Product } from "../helpers/create-product"
import { createLocation } from "../helpers/create-store"
import type { Fulfilling } from "../helpers/fulfil"
import { runApp } from "../helpers/run-app"
import { refused } from "../helpers/traceability"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them */

runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales: shop } = useShop()
  let lyon: string
  let cell: Product
  let battery: Product
  let laptop: Product
  let receipt: any
  let order: Awaited<ReturnType<Fulfilling["order"]>>
  const id = {} as Record<string, string>

  beforeAll(async () => {
    lyon = (
      await createLocation(api, admin, { name: "Lyon", salesChannelId: store.salesChannelId })
    ).id
    cell = await createProduct(api, admin, store, { title: "Cell", sku: "CELL" })
    battery = await createProduct(api, admin, store, { title: "Battery", sku: "BAT", stock: 0 })
    laptop = await createProduct(api, admin, store, { title: "Laptop", sku: "LAP", stock: 0 })
    await trace.track(cell.inventoryItemId, "lot")
    await trace.track(battery.inventoryItemId, "serial")
    await trace.track(laptop.inventoryItemId, "serial")
    receipt = await trace.receive(store.locationId, cell.inventoryItemId, [
      ["C-BAD", 20],
      ["C-GOOD", 20],
    ])
    const build = (name: string, product: Product, ...components: any[]) =>
      buildUnit(
        trace,
        store.locationId,
        { name, inventoryItemId: product.inventoryItemId },
        components
      )
    const cells = (name: string) => ({ name, inventoryItemId: cell.inventoryItemId, quantity: 4 })
    const part = (name: string) => ({ name, inventoryItemId: battery.inventoryItemId })
    await build("B-1", battery, cells("C-BAD"))
    await build("B-2", battery, cells("C-GOOD"))
    await build("B-3", battery, cells("C-BAD"))
    await build("L-1", laptop, part("B-1"))
    await build("L-2", laptop, part("B-2"))
    for (const name of ["C-BAD", "C-GOOD", "B-1", "B-2", "B-3", "L-1", "L-2"]) {
      id[name] = (await trace.lot(name)).id
    }
    order = await shop.order([laptop.variantId, 1])
    await shop.fulfil(order, [1], [{ lot_name: "L-1" }])
  })

  const traceOf = async (name: string, params: object = {}) =>
    (await trace.get(`/lots/${id[name]}/trace`, params)).trace
  const depths = ({ nodes }: any, type = "lot") =>
    Object.fromEntries(
      nodes.filter((node: any) => node.type === type).map((node: any) => [node.label, node.depth])
    )
  const edges = ({ nodes, edges: list }: any) => {
    const label = new Map(nodes.map((node: any) => [node.id, node.label]))
    return list
      .map((e: any) => `${label.get(e.from)} ${e.kind} ${e.quantity} ${label.get(e.to)}`)
      .sort()
  }
  const delivery = async () => (await trace.movements(id["L-1"]))[0]

  it("finds the orders of production and the operations that a lot was in", async () => {
    const made = async (name: string) =>
      (
        await trace.get("/manufacturing-orders", { lot_id: id[name], limit: 100 })
      ).manufacturing_orders
        .map((mo: any) => mo.lot.name)
        .sort()
    expect(await made("B-1")).toEqual(["B-1", "L-1"])
    expect(await made("C-BAD")).toEqual(["B-1", "B-3"])
    const codes = (await trace.get("/operations", { lot_id: id["L-1"] })).operations
      .map((operation: any) => operation.code)
      .sort()
    expect(codes).toEqual(["delivery", "manufacturing"])
  })

  describe("trace", () => {
    it("leads from a sold unit to the supplier's delivery of its cells", async () => {
      const found = await traceOf("L-1", { direction: "upstream" })
      expect(depths(found)).toEqual({ "L-1": 0, "B-1": -1, "C-BAD": -2 })
      expect(depths(found, "document")).toEqual({ [receipt.reference]: -3 })
      expect(edges(found)).toEqual([
        "B-1 consumed 1 L-1",
        "C-BAD consumed 4 B-1",
        `${receipt.reference} received 20 C-BAD`,
      ])
      expect(found).toMatchObject({ root: id["L-1"], truncated: false })
    })

    it("leads from a lot of cells to every unit it is in, and to who got it", async () => {
      const found = await traceOf("C-BAD", { direction: "downstream" })
      const { reference } = await delivery()
      expect(depths(found)).toEqual({ "C-BAD": 0, "B-1": 1, "B-3": 1, "L-1": 2 })
      expect(edges(found)).toContain(`L-1 delivered 1 ${reference}`)
      const document = found.nodes.find((node: any) => node.label === reference)
      expect(document).toMatchObject({
        type: "document",
        code: "delivery",
        order_id: order.id,
        order_display_id: order.display_id,
        depth: 3,
      })
      expect(found.nodes[0]).toMatchObject({ sku: "CELL", title: "Cell", quantity: 12 })
    })

    it("shows both ways at once, and as many levels as asked for", async () => {
      const both = await traceOf("B-1")
      expect(depths(both)).toEqual({ "C-BAD": -1, "B-1": 0, "L-1": 1 })
      expect(depths(await traceOf("L-1", { depth: 1, direction: "upstream" }))).toEqual({
        "L-1": 0,
        "B-1": -1,
      })
    })

    it("shows transfers, and a delivery that was cancelled", async () => {
      const { operation } = await trace.post("/operations", {
        code: "internal",
        location_id: store.locationId,
        to_location_id: lyon,
        lines: [
          {
            inventory_item_id: battery.inventoryItemId,
            quantity: 1,
            details: [{ lot_name: "B-3" }],
          },
        ],
      })
      await trace.post(`/operations/${operation.id}/confirm`)
      await trace.post(`/operations/${operation.id}/validate`)
      expect(edges(await traceOf("B-3"))).toContain(`B-3 moved 1 ${operation.reference}`)

      await shop.cancel(order, (await delivery()).fulfillment_id)
      const found = await traceOf("L-1", { direction: "downstream" })
      expect(found.edges).toEqual([
        expect.objectContaining({ kind: "delivered", quantity: 1, returned_quantity: 1 }),
      ])
    })

    it("shows what was taken out again, with how much", async () => {
      await query(
        getContainer(),
        `UPDATE traceability_lot_genealogy SET returned_quantity = 4, returned_at = now() WHERE parent_lot_id = ?`,
        [id["B-1"]]
      )
      const found = await traceOf("L-1", { direction: "upstream" })
      expect(found.edges).toContainEqual(
        expect.objectContaining({ from: id["C-BAD"], quantity: 4, returned_quantity: 4 })
      )
      await query(
        getContainer(),
        `UPDATE traceability_lot_genealogy SET returned_quantity = 0 WHERE parent_lot_id = ?`,
        [id["B-1"]]
      )
    })

    it("connects a serial number with its batch", async () => {
      const { lot } = await trace.post("/lots", {
        inventory_item_id: battery.inventoryItemId,
        name: "B-OF-BATCH",
      })
      await query(getContainer(), `UPDATE traceability_lot SET batch_lot_id = ? WHERE id = ?`, [
        id["C-GOOD"],
        lot.id,
      ])
      expect(depths(await traceOf("C-GOOD", { direction: "downstream" }))).toMatchObject({
        "B-OF-BATCH": 1,
      })
    })

    it("ends where the genealogy is a circle", async () => {
      await query(
        getContainer(),
        `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, role, quantity, manufacturing_order_id, operation_id, occurred_at)
         SELECT 'lgen_circle', ?, ?, 'by_product', 1, manufacturing_order_id, operation_id, now() FROM traceability_lot_genealogy LIMIT 1`,
        [id["L-1"], id["C-BAD"]]
      )
      const found = await traceOf("C-BAD", { depth: 50 })
      expect(Object.keys(depths(found)).sort()).toEqual(["B-1", "B-3", "C-BAD", "L-1"])
      expect(found.truncated).toBe(false)
    })

    it("leaves out what goes beyond the limit, and says so", async () => {
      const found = await traceOf("C-BAD", { limit: 2 })
      expect(found.nodes).toHaveLength(2)
      expect(found.truncated).toBe(true)
      const known = new Set(found.nodes.map((node: any) => node.id))
      expect(found.edges.every((edge: any) => known.has(edge.from) && known.has(edge.to))).toBe(
        true
      )
    })

    it("answers 404 for an unknown lot and 400 for a wrong direction", async () => {
      expect(await refused(trace.get("/lots/slot_404/trace"))).toMatchObject({
        status: 404,
        code: "not_found",
      })
      expect(
        await refused(trace.get(`/lots/${id["L-1"]}/trace`, { direction: "sideways" }))
      ).toMatchObject({ status: 400 })
    })
  })

  describe("Traceability Report", () => {
    const report = (path: string, params: object = {}) => trace.get(`${path}/report`, params)
    const lines = ({ rows }: any) =>
      rows.map((row: any) => `${row.lot.name}: ${row.from} → ${row.to} ${row.quantity}`)

    it("lists what happened to a lot, newest first, with who did it", async () => {
      const { rows, more } = await report(`/lots/${id["L-1"]}`)
      expect(lines({ rows })).toEqual([
        "L-1: Warehouse → Customer 1",
        "L-1: Production → Warehouse 1",
      ])
      expect(rows[0]).toMatchObject({
        document_type: "delivery",
        document_id: (await delivery()).operation_id,
        product: "Laptop (LAP)",
        user: "Ada Admin",
        order_display_id: order.display_id,
        unfoldable: true,
      })
      expect(more).toBe(false)
    })

    it("unfolds row by row, from the delivery to the receipt of the cells", async () => {
      const path: string[] = []
      let { rows } = await report(`/lots/${id["L-1"]}`)
      while (rows.length) {
        path.push(...lines({ rows: rows.slice(0, 1) }))
        rows = rows[0].unfoldable
          ? (await report(`/lots/${id["L-1"]}`, { movement_id: rows[0].id })).rows
          : []
      }
      expect(path).toEqual([
        "L-1: Warehouse → Customer 1",
        "L-1: Production → Warehouse 1",
        "B-1: Warehouse → Production 1",
        "B-1: Production → Warehouse 1",
        "C-BAD: Warehouse → Production 4",
        "C-BAD: Supplier → Warehouse 20",
      ])
    })

    it("unfolds downstream, from the receipt of the cells to the customer", async () => {
      const path = `/operations/${receipt.id}`
      const below = async (row: any): Promise<string[]> => {
        const { rows } = row.used
          ? await report(path, { movement_id: row.id, direction: "downstream" })
          : { rows: [] }
        const deeper: string[][] = await Promise.all(rows.map(below))
        return [...lines({ rows }), ...deeper.flat()]
      }
      const { rows } = await report(path)
      const bad = rows.find((row: any) => row.lot.name === "C-BAD")
      const all = await below(bad)
      expect(all).toEqual(
        expect.arrayContaining([
          "C-BAD: Warehouse → Production 4",
          "B-1: Production → Warehouse 1",
          "B-1: Warehouse → Production 1",
          "L-1: Production → Warehouse 1",
          "L-1: Warehouse → Customer 1",
        ])
      )
      expect(all.filter((line) => line.startsWith("B-2"))).toEqual([])
      expect(await below(rows.find((row: any) => row.lot.name === "C-GOOD"))).not.toContain(
        "L-1: Warehouse → Customer 1"
      )
    })

    it("lists operations, orders and manufacturing orders", async () => {
      expect(lines(await report(`/operations/${receipt.id}`))).toEqual([
        "C-GOOD: Supplier → Warehouse 20",
        "C-BAD: Supplier → Warehouse 20",
      ])
      expect(lines(await report(`/orders/${order.id}`))).toEqual(["L-1: Warehouse → Customer 1"])
      const [{ manufacturing_order_id }] = await query(
        getContainer(),
        "SELECT manufacturing_order_id FROM traceability_lot_genealogy WHERE parent_lot_id = ?",
        [id["L-2"]]
      )
      expect(lines(await report(`/manufacturing-orders/${manufacturing_order_id}`))).toEqual([
        "L-2: Production → Warehouse 1",
      ])
      expect(await refused(report("/lots/slot_404"))).toMatchObject({ status: 404 })
      expect(await refused(report("/operations/sop_404"))).toMatchObject({ status: 404 })
    })

    it("goes on after the last row of a page", async () => {
      const first = await report(`/lots/${id["L-1"]}`, { limit: 1 })
      expect(first.more).toBe(true)
      const second = await report(`/lots/${id["L-1"]}`, { limit: 1, after: first.rows[0].id })
      expect(lines(second)).toEqual(["L-1: Production → Warehouse 1"])
      expect(second.more).toBe(false)
    })

    it("is a table that runs no formulas in a spreadsheet", async () => {
      await trace.receive(store.locationId, cell.inventoryItemId, [["=1+1", 1]])
      const evil = await trace.lot("=1+1")
      const { data, headers } = await api.get(
        `/admin/traceability/lots/${evil.id}/report?format=csv`,
        admin
      )
      expect(headers["content-type"]).toContain("text/csv")
      expect(headers["content-disposition"]).toContain("traceability-report.csv")
      const [header, row] = data.replace("\uFEFF", "").split("\r\n")
      expect(header).toBe(
        "Reference,Type,Product,Date,Lot/Serial Number,From,To,Quantity,User,Partner,Order"
      )
      expect(row).toContain(",'=1+1,Supplier,Warehouse,1,Ada Admin")
    })
  })
})
