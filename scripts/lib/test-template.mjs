import { runNode } from "./child-processes.mjs"
import { contentHash } from "./content-hash.mjs"
import { databaseUrl, onTestServer } from "./test-server.mjs"

const MEDUSA = "node_modules/@medusajs/cli/cli.js"
const LIMIT_SECONDS = 180
const DUPLICATE_DATABASE = "42P04"

/** What decides about the tables. */
const SOURCES = ["src/modules", "src/links", "medusa-config.ts", "package-lock.json"]

const exists = async (client, name) =>
  (await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])).rowCount > 0

async function migrate(env, database, output) {
  const code = await runNode([MEDUSA, "db:migrate", "--execute-safe-links", "--skip-scripts"], {
    timeoutSeconds: LIMIT_SECONDS,
    stdio: output,
    env: {
      ...env,
      DATABASE_URL: databaseUrl(env, database),
      DISABLE_MEDUSA_ADMIN: "true",
      MEDUSA_DISABLE_TELEMETRY: "true",
      LOG_LEVEL: "error",
    },
  })
  if (code !== 0) {
    throw new Error("The migrations failed.")
  }
}

/** Another run may have been faster. */
async function publish(client, draft, name) {
  try {
    await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`)
  } catch (error) {
    if (error.code !== DUPLICATE_DATABASE) {
      throw error
    }
    await client.query(`DROP DATABASE "${draft}"`)
  }
}

/**
 * Makes the database that application tests copy, with all tables of Medusa's and ours, unless the server has it. It is named
 * after what decides about the tables, so a server that is kept running gets a new one when they change. Answers its name.
 */
export async function ensureTestTemplate(env, { output } = {}) {
  const name = `traceability_tests_${contentHash(...SOURCES).slice(0, 12)}`
  const draft = `${name}_${process.pid}`
  const isThere = await onTestServer(env, async (client) => {
    if (await exists(client, name)) {
      return true
    }
    await client.query(`CREATE DATABASE "${draft}" TEMPLATE template0`)
    return false
  })
  if (!isThere) {
    await migrate(env, draft, output)
    await onTestServer(env, (client) => publish(client, draft, name))
  }
  return name
}
