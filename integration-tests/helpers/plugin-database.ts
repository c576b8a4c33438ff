import { readdirSync } from "node:fs"
import { join } from "node:path"
import { type Knex, knex } from "@medusajs/framework/mikro-orm/knex"

const MODULES = join(__dirname, "../../src/modules")

type MigrationClass = new (...none: never[]) => {
  up: () => void | Promise<void>
  getQueries: () => { toString: () => string }[]
}

function migrationsOf(module: string): [string, MigrationClass][] {
  const folder = join(MODULES, module, "migrations")
  return readdirSync(folder)
    .filter((file) => /^Migration\d+\w*\.ts$/.test(file))
    .sort()
    .map((file) => {
      const name = file.replace(".ts", "")
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- as Medusa loads them
      const found: Record<string, MigrationClass> = require(join(folder, file))
      return [name, found[name]]
    })
}

/** Makes the plugin's tables as `medusa db:migrate` does, in a database that has nothing of Medusa. */
export async function migratePlugin(db: Knex): Promise<void> {
  await db.raw(
    "CREATE TABLE IF NOT EXISTS mikro_orm_migrations (id serial PRIMARY KEY, name text, executed_at timestamptz DEFAULT now())"
  )
  for (const [name, Migration] of ["traceability", "purchasing"].flatMap(migrationsOf)) {
    const migration = new Migration()
    await migration.up()
    for (const query of migration.getQueries()) {
      await db.raw(String(query).replaceAll("?", "\\?"))
    }
    await db("mikro_orm_migrations").insert({ name })
  }
}

export const connectTo = (connection: Knex.StaticConnectionConfig | string): Knex =>
  knex({ client: "pg", connection })
