import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { createReadStream, existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { MedusaError } from "@medusajs/framework/utils"
import type { ExportManifest } from "./export-tables"
import { countRows, type PluginTable, readMigrations, readPluginTables } from "./plugin-tables"

const ROWS_AT_ONCE = 2_000

/** What is not there by itself: a shop that has any of it is in use. */
const IN_USE = ["lot", "operation", "lot_movement", "change", "purchase_order"]

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** What the export says of itself. Throws for a folder that has none, or not all of its files. */
function readManifest(folder: string): ExportManifest {
  const file = join(folder, "manifest.json")
  if (!existsSync(file)) {
    refuse(`There is no export in ${folder}: manifest.json is missing.`)
  }
  const manifest = parseManifest(readFileSync(file, "utf8"))
  if (!Array.isArray(manifest?.tables) || !Array.isArray(manifest.migrations)) {
    return refuse(`manifest.json of ${folder} is damaged, or not of an export.`)
  }
  const lacking = manifest.tables
    .map(({ name }) => `${name}.jsonl`)
    .filter((name) => !existsSync(join(folder, name)))
  if (lacking.length) {
    refuse(`The export in ${folder} is not whole: it lacks ${lacking.join(", ")}.`)
  }
  return manifest
}

function parseManifest(text: string): ExportManifest | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function check(db: Knex, manifest: ExportManifest, tables: PluginTable[]): Promise<void> {
  const known = new Set(await readMigrations(db))
  const unknown = manifest.migrations.filter((name) => !known.has(name))
  if (unknown.length) {
    refuse(`The export was made by a newer version of the plugin: ${unknown.join(", ")}.`)
  }
  const columnsOf = new Map(tables.map((table) => [table.name, new Set(table.columns)]))
  for (const { name, columns } of manifest.tables) {
    const missing = columns.filter((column) => !columnsOf.get(name)?.has(column))
    if (missing.length) {
      refuse(`The table ${name} has no ${missing.join(", ")}. Run \`medusa db:migrate\` first.`)
    }
  }
  for (const part of IN_USE) {
    if (await countRows(db, `traceability_${part}`)) {
      refuse("This shop has lots or documents already: an export is imported into an empty one.")
    }
  }
}

async function insert(db: Knex, { name, columns }: PluginTable, lines: string[]): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(", ")
  await db.raw(
    `INSERT INTO "${name}" (${list}) OVERRIDING SYSTEM VALUE
     SELECT ${list} FROM jsonb_populate_recordset(NULL::"${name}", ?::jsonb)`,
    [`[${lines.join(",")}]`]
  )
}

async function importTable(db: Knex, folder: string, table: PluginTable): Promise<number> {
  await db.raw(`DELETE FROM "${table.name}"`)
  const lines = createInterface({ input: createReadStream(join(folder, `${table.name}.jsonl`)) })
  let count = 0
  let chunk: string[] = []
  for await (const line of lines) {
    chunk.push(line)
    count++
    if (chunk.length === ROWS_AT_ONCE) {
      await insert(db, table, chunk)
      chunk = []
    }
  }
  if (chunk.length) {
    await insert(db, table, chunk)
  }
  return count
}

/** Tables refer to each other, and rows to rows of their own table: that is checked when all are there. */
async function whileDeferred(db: Knex, names: string[], run: () => Promise<void>): Promise<void> {
  const { rows } = await db.raw(
    `SELECT conrelid::regclass::text AS name, conname AS key FROM pg_constraint
      WHERE contype = 'f' AND NOT condeferrable AND conrelid = ANY(?::regclass[])`,
    [names]
  )
  const alter = async (how: string) => {
    for (const { name, key } of rows as { name: string; key: string }[]) {
      await db.raw(`ALTER TABLE ${name} ALTER CONSTRAINT "${key}" ${how}`)
    }
  }
  await alter("DEFERRABLE INITIALLY DEFERRED")
  await run()
  await db.raw("SET CONSTRAINTS ALL IMMEDIATE")
  await alter("NOT DEFERRABLE")
}

/** Numbers that are given away go on behind the greatest. */
async function moveSequences(db: Knex, tables: PluginTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const { rows } = await db.raw(`SELECT pg_get_serial_sequence(?, ?) AS sequence`, [
        name,
        column,
      ])
      if (rows[0].sequence) {
        await db.raw(
          `SELECT setval(?, max("${column}")) FROM "${name}" HAVING max("${column}") > 0`,
          [rows[0].sequence]
        )
      }
    }
  }
}

/**
 * Brings an export into a shop whose tables are there and empty: all of it, or nothing. The ledger comes in with its hashes as they
 * were, so whoever imports verifies it afterwards. Returns how many rows came in.
 */
export async function importTables(db: Knex, folder: string): Promise<number> {
  const manifest = readManifest(folder)
  return db.transaction(async (transaction) => {
    const tables = await readPluginTables(transaction)
    await check(transaction, manifest, tables)
    const names = tables.map((table) => table.name)
    const triggers = async (how: "DISABLE" | "ENABLE") => {
      for (const name of names) {
        await transaction.raw(`ALTER TABLE "${name}" ${how} TRIGGER USER`)
      }
    }
    let total = 0
    await triggers("DISABLE")
    await whileDeferred(transaction, names, async () => {
      for (const { name, columns, rows } of manifest.tables) {
        const count = await importTable(transaction, folder, { name, columns })
        if (count !== rows) {
          refuse(`${name}.jsonl has ${count} rows, and the manifest says ${rows}.`)
        }
        total += count
      }
    })
    await moveSequences(transaction, tables)
    await triggers("ENABLE")
    return total
  })
}
