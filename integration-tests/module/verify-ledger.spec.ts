import { query } from "../helpers/books"
import { createProduct, type Product } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"
import { verifyLedger } from "../../src/application/verify-ledger"

jest.setTimeout(120_000)

runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop({ checksIntegrity: false })
  let coffee: Product

  beforeAll(async () => {
    coffee = await createProduct(api, admin, store, { title: "Coffee", sku: "COF" })
    await trace.track(coffee.inventoryItemId, "lot")
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-A", 10],
      ["LOT-B", 5],
    ])
    const { operation_types } = await trace.get("/operation-types", {
      code: "receipt",
      stock_location_id: store.locationId,
    })
    await trace.post(`/operation-types/${operation_types[0].id}`, { use_existing_lots: true })
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 2.5]])
    await trace.receive(store.locationId, coffee.inventoryItemId, [["LOT-A", 1]])
  })

  const sql = (statement: string) => query(getContainer(), statement)
  const verify = (noted?: { upto: number; digest: string }) => verifyLedger(getContainer(), noted)

  /** As somebody with the database's password can, and nobody else. */
  async function tamper(statement: string): Promise<void> {
    await sql("ALTER TABLE traceability_lot_movement DISABLE TRIGGER ALL")
    await sql(statement)
    await sql("ALTER TABLE traceability_lot_movement ENABLE TRIGGER ALL")
  }
  const ofLotA = "lot_id = (SELECT id FROM traceability_lot WHERE name = 'LOT-A')"

  it("finds a ledger intact that only the product has written", async () => {
    expect(await verify()).toMatchObject({ ok: true, movements: 4, broken: [] })
  })

  it("names the movement whose quantity was changed, and not the ones of other lots", async () => {
    await tamper(`UPDATE traceability_lot_movement SET quantity = 99 WHERE quantity = 2.5`)
    const { ok, broken } = await verify()
    expect(ok).toBe(false)
    expect(broken).toEqual([
      expect.objectContaining({ lot_name: "LOT-A", reference: "WH/IN/00002" }),
    ])
  })

  it.each([
    ["whom it was done by", "SET actor_id = 'user_somebody'"],
    ["when it was done", "SET occurred_at = occurred_at - interval '1 day'"],
    ["where the goods went", "SET to_location_id = 'scrap'"],
    ["its lot", "SET lot_id = (SELECT id FROM traceability_lot WHERE name = 'LOT-B')"],
  ])("sees that somebody changed %s", async (_name, change) => {
    await tamper(`UPDATE traceability_lot_movement ${change} WHERE quantity = 2.5`)
    expect((await verify()).ok).toBe(false)
  })

  it("sees that a movement was taken out of the middle, at the one after it", async () => {
    await tamper(`DELETE FROM traceability_lot_movement WHERE quantity = 2.5`)
    const { broken } = await verify()
    expect(broken).toEqual([expect.objectContaining({ reference: "WH/IN/00003" })])
  })

  it("sees by the noted digest that the end was cut off, and keeps the digest of the past while the ledger grows", async () => {
    const noted = await verify()
    await trace.receive(store.locationId, coffee.inventoryItemId, [
      ["LOT-B", 3],
      ["LOT-C", 1],
    ])
    expect(await verify(noted)).toMatchObject({
      ok: true,
      upto: noted.upto,
      digest: noted.digest,
      movements: 4,
    })

    await tamper(`DELETE FROM traceability_lot_movement WHERE ${ofLotA} AND quantity = 1`)
    expect(await verify()).toMatchObject({ ok: true })
    expect(await verify(noted)).toMatchObject({ ok: false, broken: [] })
  })

  it("chains several movements of one lot that are written at once", async () => {
    await sql(`
      INSERT INTO traceability_lot_movement (id, lot_id, inventory_item_id, quantity, from_location_id, to_location_id, code, reference, occurred_at)
      SELECT 'lmov_test_' || i, id, inventory_item_id, 1, 'supplier', 'adjustment', 'adjustment', 'TEST', now()
        FROM traceability_lot, generate_series(1, 50) AS i WHERE name = 'LOT-B'`)
    expect(await verify()).toMatchObject({ ok: true, movements: 54 })
  })

  it("cannot be shortened by anybody who does not switch its triggers off", async () => {
    await expect(sql(`DELETE FROM traceability_lot_movement`)).rejects.toThrow("append-only")
  })
})
