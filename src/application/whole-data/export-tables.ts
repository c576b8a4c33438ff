import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs"
import { once } from "node:events"
import { join } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import { csvHeader, csvRows } from "../../shared/to-csv"
import { type PluginTable, readMigrations, readPluginTables } from "./plugin-tables"

const ROWS_AT_ONCE = 5_000

/** What an export says of itself: `manifest.json`. */
export type ExportManifest = {
  exported_at: string
  migrations: string[]
  tables: { name: string; columns: string[]; rows: number }[]
}

type Row = { json: string; cells: (string | null)[] }

function openFile(path: string) {
  const stream = createWriteStream(path)
  return {
    write: async (text: string) => {
      if (!stream.write(text)) {
        await once(stream, "drain")
      }
    },
    close: async () => {
      stream.end()
      await once(stream, "finish")
    },
  }
}

/** A table as lines of JSON, which can be imported, and as CSV, for people. Returns how many rows. */
async function exportTable(db: Knex, { name, columns }: PluginTable, folder: string) {
  const json = openFile(join(folder, `${name}.jsonl`))
  const csv = openFile(join(folder, `${name}.csv`))
  await csv.write(csvHeader(columns))
  const cells = columns.map((column) => `"${column}"::text`).join(", ")
  await db.raw(
    `DECLARE exported NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS json, ARRAY[${cells}] AS cells FROM "${name}" t`
  )
  let count = 0
  for (;;) {
    const { rows }: { rows: Row[] } = await db.raw(`FETCH ${ROWS_AT_ONCE} FROM exported`)
    if (!rows.length) {
      break
    }
    count += rows.length
    await json.write(rows.map((row) => `${row.json}\n`).join(""))
    await csv.write(csvRows(rows.map((row) => row.cells)))
  }
  await db.raw("CLOSE exported")
  await Promise.all([json.close(), csv.close()])
  return count
}

/**
 * Writes everything that the plugin keeps into a new or empty folder, as it is at one moment: a `.jsonl` and a `.csv` file a table,
 * and `manifest.json` last of all. Throws for a folder that has something in it.
 */
export async function exportTables(db: Knex, folder: string): Promise<ExportManifest> {
  if (existsSync(folder) && readdirSync(folder).length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The folder ${folder} is not empty.`)
  }
  mkdirSync(folder, { recursive: true })
  return db.transaction(
    async (transaction) => {
      const manifest: ExportManifest = {
        exported_at: new Date().toISOString(),
        migrations: await readMigrations(transaction),
        tables: [],
      }
      for (const table of await readPluginTables(transaction)) {
        const rows = await exportTable(transaction, table, folder)
        manifest.tables.push({ ...table, rows })
      }
      writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`)
      return manifest
    },
    { isolationLevel: "repeatable read", readOnly: true }
  )
}
