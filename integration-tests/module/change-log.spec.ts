import { withTraceability } from "../../src/application/with-traceability"
import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { fewAtATime } from "../helpers/in-parallel"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

type Change = { kind: string; before: object | null; after: object | null; reason: string | null }

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  let coffee: Product
  let lotId: string

  const sql = (statement: string, bindings: unknown[] = []) =>
    query(getContainer(), statement, bindings)
  const changesOf = (id: string): Promise<Change[]> =>
    sql(`SELECT * FROM traceability_change WHERE lot_id = ? ORDER BY seq`, [id])

  const snapshot = (id: string) =>
    withTraceability(getContainer(), (service) => service.snapshotLot(id))

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 10]])
    const { lots } = await trace.get("/lots", { name: "LOT-A" })
    lotId = lots[0].id
  })

  it("writes nothing for goods that come in: their first movement says what they are, and no later one does", async () => {
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 1]])
    expect(await sql(`SELECT * FROM traceability_change`)).toEqual([])
    expect(await sql(`SELECT lot_facts FROM traceability_lot_movement ORDER BY seq`)).toEqual([
      {
        lot_facts: {
          name: "LOT-A",
          kind: "lot",
          inventory_item_id: coffee.inventoryItemId,
          dates: {},
        },
      },
      { lot_facts: null },
    ])
  })

  it("logs a new name with the old one and who gave it", async () => {
    await trace.post(`/lots/${lotId}`, { name: "LOT-Z" })
    expect(await changesOf(lotId)).toMatchObject([
      {
        kind: "renamed",
        before: { name: "LOT-A" },
        after: { name: "LOT-Z" },
        actor_id: admin.userId,
        previous_hash: "",
      },
    ])
  })

  it("logs all dates as they were and as they are, but not a note", async () => {
    await trace.post(`/lots/${lotId}`, { note: "Smells good" })
    await trace.post(`/lots/${lotId}`, { expires_at: "2031-05-01T00:00:00.000Z" })
    const [change, ...more] = await changesOf(lotId)
    expect(more).toEqual([])
    expect(change).toMatchObject({
      kind: "dates_changed",
      before: { expires_at: null, best_before_at: null },
      after: { expires_at: "2031-05-01T00:00:00.000Z" },
    })
  })

  it("says why days were moved along when the shop's time zone is another one", async () => {
    await trace.post("/settings", { time_zone: "UTC" })
    await trace.post(`/lots/${lotId}`, { expires_at: "2031-05-01" })
    await trace.post("/settings", { time_zone: "Europe/Berlin" })
    expect((await changesOf(lotId))[1]).toMatchObject({
      kind: "dates_changed",
      before: { expires_at: "2031-05-01T23:59:59.999Z" },
      after: { expires_at: "2031-05-01T21:59:59.999Z" },
      reason: "Time zone of the shop: UTC → Europe/Berlin",
    })
  })

  it("logs a hold and its end with their reasons", async () => {
    await trace.post(`/lots/${lotId}/block`, { reason: "Broken seal" })
    await trace.post(`/lots/${lotId}/unblock`, { note: "Checked" })
    expect(await changesOf(lotId)).toMatchObject([
      { kind: "held", reason: "Broken seal", actor_id: admin.userId },
      { kind: "released", reason: "Checked", actor_id: admin.userId },
    ])
  })

  it("logs what is written past the product too", async () => {
    await sql(`UPDATE traceability_lot SET name = 'LOT-SQL', inventory_item_id = 'iitem_x'`)
    expect(await changesOf(lotId)).toMatchObject([
      { kind: "item_corrected", after: { inventory_item_id: "iitem_x" }, actor_id: null },
      { kind: "renamed", after: { name: "LOT-SQL" }, actor_id: null },
    ])
    await sql(`UPDATE traceability_lot SET name = 'LOT-A', inventory_item_id = ?`, [
      coffee.inventoryItemId,
    ])
    expect(await changesOf(lotId)).toHaveLength(4)
  })

  it("logs what a lot went into, what came back out of it and what was never built after all, at both lots", async () => {
    const { lot: cake } = await trace.post("/lots", {
      inventory_item_id: coffee.inventoryItemId,
      name: "CAKE-1",
    })
    await sql(
      `INSERT INTO traceability_lot_genealogy (id, child_lot_id, parent_lot_id, quantity, manufacturing_order_id, operation_id, occurred_at)
       VALUES ('lgen_1', ?, ?, 3, 'tmo_1', 'sop_1', now()), ('lgen_2', ?, NULL, 2, 'tmo_1', 'sop_1', now())`,
      [lotId, cake.id, lotId]
    )
    await sql(`UPDATE traceability_lot_genealogy SET returned_quantity = 1 WHERE id = 'lgen_1'`)
    await sql(`UPDATE traceability_lot_genealogy SET updated_at = now()`)
    await sql(`DELETE FROM traceability_lot_genealogy`)
    expect(await changesOf(lotId)).toMatchObject([
      { kind: "genealogy_linked", related_lot_id: cake.id, after: { id: "lgen_1", quantity: 3 } },
      { kind: "genealogy_linked", related_lot_id: null, after: { id: "lgen_2", quantity: 2 } },
      {
        kind: "genealogy_unlinked",
        before: { returned_quantity: 0 },
        after: { returned_quantity: 1 },
      },
      { kind: "genealogy_unlinked", before: { id: "lgen_1" }, after: null },
      { kind: "genealogy_unlinked", before: { id: "lgen_2" }, after: null },
    ])
  })

  it("logs to which batch a unit belongs", async () => {
    const { lot: batch } = await trace.post("/lots", {
      inventory_item_id: coffee.inventoryItemId,
      name: "BATCH-1",
    })
    await sql(`UPDATE traceability_lot SET batch_lot_id = ? WHERE id = ?`, [batch.id, lotId])
    await sql(`UPDATE traceability_lot SET batch_lot_id = NULL WHERE id = ?`, [lotId])
    expect(await changesOf(lotId)).toMatchObject([
      { kind: "batch_linked", related_lot_id: batch.id, after: { batch_lot_id: batch.id } },
      { kind: "batch_unlinked", related_lot_id: batch.id, after: { batch_lot_id: null } },
    ])
  })

  it("keeps the rows of a lot that is deleted, and says that it was", async () => {
    const { lot } = await trace.post("/lots", {
      inventory_item_id: coffee.inventoryItemId,
      name: "UNUSED",
    })
    await trace.post(`/lots/${lot.id}`, { name: "UNUSED-2" })
    const before = await snapshot(lot.id)
    await api.delete(`/admin/traceability/lots/${lot.id}`, admin)
    expect(await changesOf(lot.id)).toMatchObject([
      { kind: "renamed" },
      {
        kind: "deleted",
        before: { name: "UNUSED-2" },
        after: null,
        actor_id: admin.userId,
      },
    ])
    await withTraceability(getContainer(), (service) => service.restoreLot(before))
    expect((await changesOf(lot.id))[2]).toMatchObject({
      kind: "restored",
      after: { name: "UNUSED-2" },
    })
  })

  it("chains what many write at once in one line, and numbers it in that order", async () => {
    const writers = Array.from({ length: 24 }, (_, i) => `Writer ${i}`)
    await fewAtATime(writers, 8, (reason) =>
      sql(
        `INSERT INTO traceability_change (lot_id, kind, reason) SELECT ?, 'renamed', ? FROM generate_series(1, 5)`,
        [lotId, reason]
      )
    )
    const rows = await sql(
      `SELECT previous_hash = coalesce(lag(hash) OVER (ORDER BY seq), '') AS fits FROM traceability_change WHERE lot_id = ?`,
      [lotId]
    )
    expect(rows).toHaveLength(120)
    expect(rows.every((row) => row.fits)).toBe(true)
  })

  it.each([
    ["changed", "UPDATE traceability_change SET reason = 'other'"],
    ["shortened", "DELETE FROM traceability_change"],
    ["emptied", "TRUNCATE traceability_change"],
    ["emptied of movements", "TRUNCATE traceability_lot_movement CASCADE"],
  ])("cannot be %s", async (_name, statement) => {
    await trace.post(`/lots/${lotId}`, { name: "LOT-Y" })
    await expect(sql(statement)).rejects.toThrow("append-only")
    expect(await changesOf(lotId)).toHaveLength(1)
  })
})
