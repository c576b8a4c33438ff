import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import exportAll from "../../src/scripts/export-all"
import importAll from "../../src/scripts/import-all"
import uninstall from "../../src/scripts/uninstall"
import verifyLedgerScript from "../../src/scripts/verify-ledger"
import { query } from "../helpers/books"
import { createProduct } from "../helpers/create-product"
import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(120_000)

/** What `npx medusa-traceability` runs, and what somebody at a shell reads of it. */
runApp(({ api, getContainer }) => {
  const { admin, store, trace } = useShop()
  const folder = mkdtempSync(join(tmpdir(), "commands-"))
  const exported = join(folder, "exported")

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Returns how the command ends and what it logs as an error. */
  async function run(script: typeof exportAll, ...args: string[]) {
    const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
    const error = jest.spyOn(logger, "error").mockImplementation(() => undefined)
    const info = jest.spyOn(logger, "info").mockImplementation(() => undefined)
    try {
      await script({ container: getContainer(), args })
      const errors = error.mock.calls.map(([line]) => String(line))
      return { code: process.exitCode ?? 0, errors, said: info.mock.calls.map(String) }
    } finally {
      process.exitCode = undefined
      error.mockRestore()
      info.mockRestore()
    }
  }

  const lots = () => query(getContainer(), "SELECT name FROM traceability_lot ORDER BY name")

  beforeAll(async () => {
    const lens = await createProduct(api, admin, store, { title: "Lens", sku: "LENS" })
    await trace.track(lens.inventoryItemId, "serial")
    await trace.receive(store.locationId, lens.inventoryItemId, [
      ["L-1", 1],
      ["L-2", 1],
    ])
    expect(await run(exportAll, exported)).toMatchObject({ code: 0, errors: [] })
  })

  it("exports each table once for people and once for the import", () => {
    const rows = readFileSync(join(exported, "traceability_lot.jsonl"), "utf8").trim().split("\n")
    expect(rows.map((row) => JSON.parse(row).name).sort()).toEqual(["L-1", "L-2"])
    expect(readFileSync(join(exported, "traceability_lot.csv"), "utf8")).toContain("L-2")
  })

  it("refuses a folder with something in it in one line, and writes nothing there", async () => {
    const before = readdirSync(exported)
    expect(await run(exportAll, exported)).toMatchObject({
      code: 1,
      errors: [`The folder ${exported} is not empty.`],
    })
    expect(readdirSync(exported)).toEqual(before)
  })

  it("refuses to import into a shop that is in use in one line", async () => {
    const before = await lots()
    expect(await run(importAll, exported)).toMatchObject({
      code: 1,
      errors: ["This shop has lots or documents already: an export is imported into an empty one."],
    })
    expect(await lots()).toEqual(before)
  })

  it("says of a folder without an export that there is none", async () => {
    const empty = join(folder, "nothing")
    expect(await run(importAll, empty)).toMatchObject({
      code: 1,
      errors: [`There is no export in ${empty}: manifest.json is missing.`],
    })
  })

  it("says that a manifest is damaged", async () => {
    const damaged = mkdtempSync(join(folder, "damaged-"))
    writeFileSync(join(damaged, "manifest.json"), `{ "tables": [`)
    expect(await run(importAll, damaged)).toMatchObject({
      code: 1,
      errors: [`manifest.json of ${damaged} is damaged, or not of an export.`],
    })
  })

  it("says which file an export lacks before anything is changed", async () => {
    const partial = mkdtempSync(join(folder, "partial-"))
    writeFileSync(join(partial, "manifest.json"), readFileSync(join(exported, "manifest.json")))
    const { code, errors } = await run(importAll, partial)
    expect(code).toBe(1)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(`The export in ${partial} is not whole: it lacks traceability_`)
  })

  it.each([[["5"]], [["five", "digest"]]])(
    "refuses to verify against what no earlier run printed, as in %p",
    async (args) => {
      expect(await run(verifyLedgerScript, ...args)).toMatchObject({
        code: 1,
        errors: ["Give the numbers and digests that an earlier run printed, or nothing."],
      })
    }
  )

  it("lists the tables and changes nothing until somebody says yes", async () => {
    const before = await lots()
    const { code, said } = await run(uninstall, join(folder, "never"))
    expect(code).toBe(0)
    expect(said).toContain("traceability_lot: 2 rows")
    expect(await lots()).toEqual(before)
  })

  it("drops nothing where it cannot export first", async () => {
    const before = await lots()
    expect(await run(uninstall, exported, "yes")).toMatchObject({
      code: 1,
      errors: [`The folder ${exported} is not empty.`],
    })
    expect(await lots()).toEqual(before)
  })
})
