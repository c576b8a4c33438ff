import pg from "@medusajs/framework/pg"
import { runNode } from "./child-processes.mjs"
import { contentHash } from "./content-hash.mjs"

const MEDUSA = "node_modules/@medusajs/cli/cli.js"
const LIMIT_SECONDS = 180
const DUPLICATE_DATABASE = "42P04"

/** What decides about the tables. */
const SOURCES = ["src/modules", "src/links", "medusa-config.ts", "package-lock.json"]

const serverUrl = ({ DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD }, database) => {
  const login = [DB_USERNAME, DB_PASSWORD].map(encodeURIComponent).join(":")
  return `postgres://${login}@${DB_HOST}:${DB_PORT}/${database}`
}

async function onServer(env, run) {
  const client = new pg.Client({ connectionString: serverUrl(env, "postgres") })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

const exists = async (client, name) =>
  (await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])).rowCount > 0

async function migrate(env, database) {
  const code = await runNode([MEDUSA, "db:migrate", "--execute-safe-links", "--skip-scripts"], {
    timeoutSeconds: LIMIT_SECONDS,
    env: {
      ...env,
      DATABASE_URL: serverUrl(env, database),
      DISABLE_MEDUSA_ADMIN: "true",
      MEDUSA_DISABLE_TELEMETRY: "true",
      LOG_LEVEL: "error",
    },
  })
  if (code !== 0) {
    throw new Error("The migrations failed.")
  }
}

/**
 * Makes the database that application tests copy, with all tables of Medusa's and ours, unless the server has it. It is named
 * after what decides about the tables, so a server that is kept running gets a new one when they change. Answers its name.
 */
export async function ensureTestTemplate(env) {
  const name = `traceability_tests_${contentHash(...SOURCES).slice(0, 12)}`
  const draft = `${name}_${process.pid}`
  const isThere = await onServer(env, async (client) => {
    if (await exists(client, name)) {
      return true
    }
    await client.query(`CREATE DATABASE "${draft}" TEMPLATE template0`)
    return false
  })
  if (!isThere) {
    await migrate(env, draft)
    await onServer(env, (client) => publish(client, draft, name))
  }
  return name
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

/** Copies of one run are named after it. */
export const dropTestDatabases = (env, run) =>
  onServer(env, async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [`${run}_`]
    )
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
    }
  })
