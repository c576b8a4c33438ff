import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { onDatabase } from "./on-database.mjs"

const BIN = "node_modules/medusa-plugin-traceability/bin/medusa-traceability.mjs"
const T = "/admin/traceability"

const tablesOf = (database) =>
  onDatabase(database, async (client) => {
    const { rows } = await client.query(
      "SELECT table_name FROM information_schema.tables WHERE starts_with(table_name, 'traceability_') AND table_schema = 'public'"
    )
    return rows.map((row) => row.table_name).sort()
  })

/** What a shop sees of its units; the same before and after. */
async function readShop({ get }, ids) {
  const { lots } = await get(`${T}/lots?limit=100`)
  const { movements } = await get(`${T}/lots/${ids.lots}/movements`)
  const { integrity } = await get(`${T}/integrity`)
  return { lots, movements, ok: integrity.ok }
}

/**
 * Exports and uninstalls, runs the shop without the plugin, installs it again and imports: everything is as it was. `serve` runs
 * something while the server is up.
 */
export async function reinstall({ folder, database, run, migrate, serve, ids }) {
  const exported = join(folder, "exported")
  const command = (title, ...args) => run(title, [BIN, ...args], { timeoutSeconds: 300 })
  const before = await serve({}, (client) => readShop(client, ids))
  const tables = await tablesOf(database)

  await command("list tables", "uninstall")
  assert.deepEqual(await tablesOf(database), tables, "a mere list changed something")
  await command("uninstall", "uninstall", exported, "--yes")
  assert.deepEqual(await tablesOf(database), [])
  const manifest = JSON.parse(readFileSync(join(exported, "manifest.json"), "utf8"))
  assert.deepEqual(manifest.tables.map((table) => table.name).sort(), tables)
  assert.ok(tables.every((name) => existsSync(join(exported, `${name}.csv`))))

  await serve({ WITHOUT_PLUGIN: "true" }, async ({ get }) => {
    assert.equal((await get(`/admin/orders/${ids.orders}`)).order.id, ids.orders)
  })

  await migrate()
  await command("import", "import", exported)
  await command("verify", "verify")
  const after = await serve({}, (client) => readShop(client, ids))
  assert.equal(after.ok, true)
  assert.deepEqual(after, before)
}
