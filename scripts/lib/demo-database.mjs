import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import pg from "@medusajs/framework/pg"
import { startEmbeddedPostgres } from "./embedded-postgres.mjs"
import { stateDirectory } from "./project.mjs"

function commandOf(pid) {
  try {
    return existsSync(`/proc/${pid}/cmdline`)
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-p", pid, "-o", "args="], { encoding: "utf8" })
  } catch {
    return ""
  }
}

/** A process id alone proves nothing: after a crash it may belong to another program. */
function refuseSecondDemo(pidFile) {
  const pid = existsSync(pidFile) ? readFileSync(pidFile, "utf8") : undefined
  if (pid && commandOf(pid).includes("demo.mjs")) {
    throw new Error(`The demo of this folder is already running (process ${pid}); stop it first.`)
  }
  writeFileSync(pidFile, String(process.pid))
}

async function startOwnPostgres() {
  const folder = stateDirectory("demo")
  refuseSecondDemo(join(folder, "..", "demo.pid"))

  const server = await startEmbeddedPostgres({ folder, durable: true })
  return {
    url: `postgres://${server.user}:${server.password}@${server.host}:${server.port}/traceability_demo`,
    stop: server.stop,
  }
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url })
  // Stopping the demo early ends the connection from the server's side; unheard, that would be a crash.
  client.on("error", () => {})
  await client.connect()
  return client
}

const databaseName = (url) => decodeURIComponent(new URL(url).pathname.slice(1))

/** Runs a statement about a whole database, which cannot be done while connected to it. */
async function onServer(url, statement) {
  const server = new URL(url)
  server.pathname = "/postgres"

  const client = await connect(server.href)
  await client.query(statement(client.escapeIdentifier(databaseName(url))))
  await client.end()
}

const createDatabase = (url) => onServer(url, (name) => `CREATE DATABASE ${name}`)
const dropDatabase = (url) => onServer(url, (name) => `DROP DATABASE ${name} WITH (FORCE)`)

const DATABASE_MISSING = "3D000"

async function connectOrCreate(url) {
  try {
    return await connect(url)
  } catch (error) {
    if (error.code !== DATABASE_MISSING) {
      throw new Error(`PostgreSQL at ${new URL(url).host} does not let us in: ${error.message}`)
    }
    await createDatabase(url)
    return connect(url)
  }
}

/** Of each state of the tables that cannot be carried over, its first migration. */
const SQUASHED_MIGRATIONS = [
  "Migration20261121050040",
  "Migration20261128000000_traceability",
  "Migration20261130090000_traceability",
  "Migration20261130110000_traceability",
  "Migration20261130130000_traceability",
]

async function isOutdated(client) {
  const { rows } = await client.query("SELECT to_regclass('public.mikro_orm_migrations') AS found")
  if (!rows[0].found) {
    return false
  }
  const { rowCount } = await client.query(
    "SELECT 1 FROM public.mikro_orm_migrations WHERE name = ANY ($1)",
    [SQUASHED_MIGRATIONS]
  )
  return rowCount > 0
}

/** Sample data is made again; a database that somebody named themselves is theirs to drop. */
async function replaceOutdated(client, url, isOwn) {
  if (!(await isOutdated(client))) {
    return client
  }
  await client.end()
  if (!isOwn) {
    throw new Error(
      `The database ${databaseName(url)} was made by a version whose tables were made in another way; drop it or name another one.`
    )
  }
  console.log(
    "The demo's database is from a version whose tables were made in another way; making it again …"
  )
  await dropDatabase(url)
  return connectOrCreate(url)
}

/**
 * What was already done is remembered in the database itself: it stays true when the database is
 * dropped or another one is used.
 */
async function createMemory(client) {
  await client.query("CREATE SCHEMA IF NOT EXISTS demo")
  await client.query(
    "CREATE TABLE IF NOT EXISTS demo.done (task text PRIMARY KEY, hash text NOT NULL)"
  )

  return async function once(task, hash, run) {
    const { rows } = await client.query("SELECT hash FROM demo.done WHERE task = $1", [task])
    if (rows[0]?.hash === hash) {
      return
    }
    await run()
    await client.query(
      "INSERT INTO demo.done VALUES ($1, $2) ON CONFLICT (task) DO UPDATE SET hash = excluded.hash",
      [task, hash]
    )
  }
}

async function hasLogin(client, email) {
  const { rowCount } = await client.query("SELECT 1 FROM provider_identity WHERE entity_id = $1", [
    email,
  ])
  return rowCount > 0
}

export async function openDemoDatabase() {
  const server = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => {} }
    : await startOwnPostgres()

  try {
    const present = await connectOrCreate(server.url)
    const client = await replaceOutdated(present, server.url, !process.env.DATABASE_URL)
    return {
      ...server,
      once: await createMemory(client),
      hasLogin: (email) => hasLogin(client, email),
      disconnect: () => client.end(),
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
