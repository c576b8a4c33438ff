import { verifyLedger } from "../../src/application/verify-ledger"
import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  let coffee: Product
  let lotId: string

  const sql = (statement: string) => query(getContainer(), statement)
  const verify = () => verifyLedger(getContainer())

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 10],
      ["LOT-B", 5],
    ])
    const { lots } = await trace.get("/lots", { name: "LOT-A" })
    lotId = lots[0].id
    await trace.post(`/lots/${lotId}`, { name: "LOT-A2" })
    await trace.post(`/lots/${lotId}`, { expires_at: "2031-05-01T00:00:00.000Z" })
    await trace.post(`/lots/${lotId}/block`, { reason: "Broken seal" })
    await trace.post(`/lots/${lotId}`, { name: "LOT-A3" })
  })

  /** As somebody with the database's password can, and nobody else. */
  async function tamper(...statements: string[]): Promise<void> {
    const tables = [
      "traceability_change",
      "traceability_lot",
      "traceability_lot_hold",
      "traceability_lot_genealogy",
      "traceability_lot_movement",
    ]
    for (const table of tables) {
      await sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    }
    for (const statement of statements) {
      await sql(statement)
    }
    for (const table of tables) {
      await sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    }
  }

  it("finds a log intact that only the product has written", async () => {
    expect(await verify()).toMatchObject({
      ok: true,
      changes: { count: 4, broken: [], contradicted: [] },
    })
    await trace.post(`/lots/${lotId}/unblock`, {})
    expect(await verify()).toMatchObject({ ok: true, changes: { count: 5 } })
  })

  it("answers over HTTP what it found", async () => {
    expect((await trace.get("/integrity/ledger")).ledger).toMatchObject({
      ok: true,
      differences: [],
    })
    await tamper(`UPDATE traceability_lot SET name = 'LOT-A' WHERE name = 'LOT-A3'`)
    expect((await trace.get("/integrity/ledger")).ledger).toMatchObject({
      ok: false,
      changes: { contradicted: [{ lot_id: lotId, lot_name: "LOT-A", what: "name" }] },
    })
  })

  it.each([
    ["what a lot was called", `SET before = '{"name": "LOT-X"}'`],
    ["who did it", "SET actor_id = 'user_somebody'"],
    ["why", "SET reason = 'Another'"],
    ["when", "SET occurred_at = occurred_at - interval '1 day'"],
    ["its kind", "SET kind = 'dates_changed'"],
    ["its lot", "SET lot_id = (SELECT id FROM traceability_lot WHERE name = 'LOT-B')"],
    ["what it follows", "SET previous_hash = 'x'"],
  ])("names the change of which somebody changed %s", async (_name, change) => {
    const [{ id }] = await sql(`SELECT id FROM traceability_change ORDER BY seq LIMIT 1`)
    await tamper(`UPDATE traceability_change ${change} WHERE id = '${id}'`)
    const { ok, changes } = await verify()
    expect(ok).toBe(false)
    expect(changes.broken.map((broken) => broken.id)).toContain(id)
  })

  it("names the change after one that was taken out", async () => {
    await tamper(`DELETE FROM traceability_change WHERE kind = 'dates_changed'`)
    const { changes } = await verify()
    expect(changes.broken).toEqual([
      expect.objectContaining({ kind: "held", lot_name: "LOT-A3", lot_id: lotId }),
    ])
  })

  it("names a change that was put in, and changes that changed places", async () => {
    await tamper(`INSERT INTO traceability_change (id, seq, lot_id, kind, occurred_at, previous_hash, hash)
      SELECT 'lchg_forged', 1000, lot_id, 'renamed', now(), 'forged', repeat('0', 64) FROM traceability_change LIMIT 1`)
    expect((await verify()).changes.broken).toMatchObject([{ id: "lchg_forged" }])
    await tamper(
      `DELETE FROM traceability_change WHERE id = 'lchg_forged'`,
      `UPDATE traceability_change SET seq = seq + 500 WHERE kind = 'dates_changed'`
    )
    expect((await verify()).changes.broken).toHaveLength(1)
  })

  it.each([
    ["name", `UPDATE traceability_lot SET name = 'LOT-A' WHERE name = 'LOT-A3'`],
    ["dates", `UPDATE traceability_lot SET expires_at = now() WHERE name = 'LOT-A3'`],
    ["dates", `UPDATE traceability_lot SET expires_at = NULL WHERE name = 'LOT-A3'`],
    [
      "batch",
      `UPDATE traceability_lot SET batch_lot_id = (SELECT id FROM traceability_lot WHERE name = 'LOT-B') WHERE name = 'LOT-A3'`,
    ],
    ["item", `UPDATE traceability_lot SET inventory_item_id = 'iitem_x' WHERE name = 'LOT-A3'`],
    ["hold", `UPDATE traceability_lot SET blocked_at = NULL WHERE name = 'LOT-A3'`],
    ["hold", `UPDATE traceability_lot_hold SET unblocked_at = now()`],
    ["hold", `UPDATE traceability_lot_hold SET reason = 'Another'`],
    ["hold", `DELETE FROM traceability_lot_hold`],
  ])("says that a lot's %s was changed past the log", async (what, statement) => {
    await tamper(statement)
    const { ok, changes } = await verify()
    expect(ok).toBe(false)
    expect(changes).toMatchObject({ broken: [], contradicted: [{ lot_id: lotId, what }] })
  })

  it.each([
    ["name", `UPDATE traceability_lot SET name = 'LOT-X' WHERE name = 'LOT-B'`],
    ["dates", `UPDATE traceability_lot SET expires_at = '2040-01-01' WHERE name = 'LOT-B'`],
    ["item", `UPDATE traceability_lot SET inventory_item_id = 'iitem_x' WHERE name = 'LOT-B'`],
  ])("says it of a lot that was never changed before too: its %s", async (what, statement) => {
    const { id } = await trace.lot("LOT-B")
    await tamper(statement)
    const { ok, broken, changes } = await verify()
    expect(ok).toBe(false)
    expect(broken).toEqual([])
    expect(changes).toMatchObject({ broken: [], contradicted: [{ lot_id: id, what }] })
  })

  it("names the movement whose word about the lot was changed along with the lot", async () => {
    await tamper(
      `UPDATE traceability_lot SET name = 'LOT-X' WHERE name = 'LOT-B'`,
      `UPDATE traceability_lot_movement SET lot_facts = jsonb_set(lot_facts, '{name}', '"LOT-X"') WHERE lot_facts->>'name' = 'LOT-B'`
    )
    const { ok, broken, changes } = await verify()
    expect(ok).toBe(false)
    expect(changes.contradicted).toEqual([])
    expect(broken).toMatchObject([{ lot_name: "LOT-X" }])
  })

  describe("of what a lot went into", () => {
    const genealogy = `INSERT INTO traceability_lot_genealogy
      (id, child_lot_id, parent_lot_id, quantity, manufacturing_order_id, operation_id, occurred_at)
      SELECT 'lgen_1', child.id, parent.id, 3, 'tmo_1', 'sop_1', now()
        FROM traceability_lot child, traceability_lot parent WHERE child.name = 'LOT-B' AND parent.name = 'LOT-A3'`

    it.each([
      ["taken out", "DELETE FROM traceability_lot_genealogy"],
      ["turned into a returned one", "UPDATE traceability_lot_genealogy SET returned_quantity = 3"],
      ["given to another product", "UPDATE traceability_lot_genealogy SET parent_lot_id = NULL"],
      ["made smaller", "UPDATE traceability_lot_genealogy SET quantity = 2"],
    ])("names the lot whose link was %s", async (_name, statement) => {
      const { id } = await trace.lot("LOT-B")
      await sql(genealogy)
      expect(await verify()).toMatchObject({ ok: true })
      await tamper(statement)
      expect(await verify()).toMatchObject({
        ok: false,
        changes: { broken: [], contradicted: [{ lot_id: id, what: "genealogy" }] },
      })
    })

    it("names a lot to which a link was forged", async () => {
      const { id } = await trace.lot("LOT-B")
      await tamper(genealogy)
      expect((await verify()).changes.contradicted).toMatchObject([
        { lot_id: id, what: "genealogy" },
      ])
    })
  })

  it("names a lot that moved and is gone", async () => {
    const { id } = await trace.lot("LOT-B")
    // Without the foreign keys, as somebody who may switch them off can.
    await sql(
      `SET session_replication_role = replica; DELETE FROM traceability_lot WHERE id = '${id}'; RESET session_replication_role`
    )
    expect((await verify()).changes.contradicted).toEqual([
      { lot_id: id, lot_name: null, what: "existence" },
    ])
  })

  it("sees a cut tail of the log by the name that the lot has", async () => {
    await tamper(
      `DELETE FROM traceability_change WHERE seq = (SELECT max(seq) FROM traceability_change)`
    )
    expect((await verify()).changes).toMatchObject({
      broken: [],
      contradicted: [{ lot_name: "LOT-A3", what: "name" }],
    })
  })
})
