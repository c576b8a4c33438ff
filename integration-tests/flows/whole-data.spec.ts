import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dropTables } from "../../src/application/whole-data/drop-tables"
import { exportTables } from "../../src/application/whole-data/export-tables"
import { importTables } from "../../src/application/whole-data/import-tables"
import { createEmptyDatabase, databaseServer } from "../helpers/create-empty-database"
import { createProduct } from "../helpers/create-product"
import { connectTo, migratePlugin } from "../helpers/plugin-database"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

const DATABASE = `whole_data_${process.env.JEST_WORKER_ID}`

/** Leaving with everything, and coming back. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace, sales } = useShop()
  let folder: string
  let other: Knex

  beforeAll(async () => {
    const phone = await createProduct(api, admin, store, { title: "Phone", sku: "PH-1" })
    await trace.track(phone.inventoryItemId, "serial")
    await trace.receive(store.locationId, phone.inventoryItemId, ["SN-1", "=2+3", "SN, 3"])
    const order = await sales.order([phone.variantId, 1])
    await sales.fulfil(order, [1])
    await trace.post(`/lots/${(await trace.lot("SN, 3")).id}/block`, { reason: "Scratched" })
  })

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "whole-data-"))
    await createEmptyDatabase(DATABASE)
    other = connectTo({ ...databaseServer, database: DATABASE })
    await migratePlugin(other)
  })

  afterEach(async () => {
    await other.destroy()
    rmSync(folder, { recursive: true, force: true })
  })

  const ours = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const exported = (name = "one") => join(folder, name)
  const rowsOf = (name: string) =>
    Object.fromEntries(
      readdirSync(exported(name))
        .filter((file) => file.endsWith(".jsonl"))
        .map((file) => [
          file,
          readFileSync(join(exported(name), file), "utf8")
            .split("\n")
            .sort(),
        ])
    )
  const count = async (table: string) =>
    Number((await other.raw(`SELECT count(*) AS n FROM ${table}`)).rows[0].n)

  it("is exported and imported as it was, the ledger with its hashes", async () => {
    const { tables } = await exportTables(ours(), exported())
    expect(tables.find((table) => table.name === "traceability_lot_movement")!.rows).toBe(4)
    await importTables(other, exported())
    await exportTables(other, exported("two"))
    expect(rowsOf("two")).toEqual(rowsOf("one"))
  })

  it("still refuses to change the ledger after it was imported", async () => {
    await exportTables(ours(), exported())
    await importTables(other, exported())
    await expect(other.raw("DELETE FROM traceability_lot_movement")).rejects.toThrow(/append-only/)
  })

  it("is exported as CSV that no spreadsheet takes for a formula", async () => {
    await exportTables(ours(), exported())
    const csv = readFileSync(join(exported(), "traceability_lot.csv"), "utf8")
    expect(csv).toContain(",'=2+3,")
    expect(csv).toContain(',"SN, 3",')
  })

  it("is not imported into a shop that has lots, nor exported into a folder that has files", async () => {
    await exportTables(ours(), exported())
    await importTables(other, exported())
    await expect(importTables(other, exported())).rejects.toThrow(/into an empty one/)
    await expect(exportTables(ours(), exported())).rejects.toThrow(/is not empty/)
  })

  it("is imported whole or not at all", async () => {
    await exportTables(ours(), exported())
    const file = join(exported(), "traceability_lot_stock.jsonl")
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(1).join("\n"))
    await expect(importTables(other, exported())).rejects.toThrow(/and the manifest says/)
    expect(await count("traceability_lot")).toBe(0)
  })

  it("is not imported from a newer version", async () => {
    await exportTables(ours(), exported())
    await other.raw("DELETE FROM mikro_orm_migrations WHERE name LIKE '%20261130%'")
    await expect(importTables(other, exported())).rejects.toThrow(/newer version of the plugin/)
  })

  it("goes without a rest when it is uninstalled, and can be installed again", async () => {
    const dropped = await dropTables(other)
    expect(dropped).toContain("traceability_lot_movement")
    expect(await count("information_schema.tables WHERE table_schema = 'public'")).toBe(1)
    expect(await count("pg_proc WHERE starts_with(proname, 'traceability_')")).toBe(0)
    await migratePlugin(other)
    expect(await count("traceability_lot")).toBe(0)
  })
})
