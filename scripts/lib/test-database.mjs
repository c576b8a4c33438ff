import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fastDirectory, stateDirectory } from "./project.mjs"
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.mjs"

const isRunning = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === "EPERM"
  }
}

/** A run that was killed could not stop its PostgreSQL; folders are named after their owner's process id. */
async function removeLeftovers(parent) {
  for (const pid of readdirSync(parent)) {
    if (!isRunning(Number(pid))) {
      await removeEmbeddedPostgres(join(parent, pid))
    }
  }
}

function fromUrl(databaseUrl) {
  const url = new URL(databaseUrl)
  return {
    host: url.hostname,
    port: url.port || "5432",
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    stop: async () => {},
  }
}

async function startThrowAway(directory, durable) {
  const parent = directory("tests")
  await removeLeftovers(parent)

  const folder = join(parent, String(process.pid))
  const server = await startEmbeddedPostgres({ folder, durable })
  return { ...server, stop: () => removeEmbeddedPostgres(folder) }
}

/**
 * The environment medusa-config.ts and @medusajs/test-utils read, and `stop()` to end what was started. Every test copies a
 * database, which takes a tenth of the time `inMemory`. A `durable` server waits for the disk until it is told not to.
 */
export async function startTestDatabase({ inMemory, durable = false }) {
  const server = process.env.DATABASE_URL
    ? fromUrl(process.env.DATABASE_URL)
    : await startThrowAway(inMemory ? fastDirectory : stateDirectory, durable)
  const login = `${encodeURIComponent(server.user)}:${encodeURIComponent(server.password)}`

  return {
    stop: server.stop,
    env: {
      DB_HOST: server.host,
      DB_PORT: String(server.port),
      DB_USERNAME: server.user,
      DB_PASSWORD: server.password,
      DATABASE_URL:
        process.env.DATABASE_URL ?? `postgres://${login}@${server.host}:${server.port}/postgres`,
    },
  }
}
