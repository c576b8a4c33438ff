import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Client } from "@medusajs/framework/pg"
import { connect, createDatabase } from "../application/database"
import { RedisProcess } from "./redis-process"
import { ServerProcess } from "./server-process"

const secrets = { JWT_SECRET: "test-jwt-secret", COOKIE_SECRET: "test-cookie-secret" }

/** Two servers and a worker on one database and one Redis. */
export type ShopProcesses = {
  servers: [ServerProcess, ServerProcess]
  worker: ServerProcess
  redis: RedisProcess
  /** A connection of the test's own to the shop's database. */
  database: Client
  /** Which processes have ended by themselves, and how. */
  listEnded: () => string[]
  /** What the processes have printed so far. */
  readLogs: () => string
  stop: () => Promise<void>
}

export async function startShopProcesses(): Promise<ShopProcesses> {
  const folder = mkdtempSync(join(tmpdir(), "test-servers-"))
  const redis = new RedisProcess()
  await redis.start()
  const url = await createDatabase()
  const env = { ...secrets, DATABASE_URL: url, REDIS_URL: redis.url, DISABLE_MEDUSA_ADMIN: "true" }
  const logOf = (name: string) => join(folder, `${name}.log`)
  const server = (name: string) => new ServerProcess(name, "server", logOf(name), env)
  const servers: ShopProcesses["servers"] = [server("server-1"), server("server-2")]
  const worker = new ServerProcess("worker", "worker", logOf("worker"), env)
  const all = [...servers, worker]
  const database = await connect(url)

  const stop = async () => {
    await Promise.all(all.map((one) => one.kill()))
    await database.end()
    await redis.remove()
    if (!process.env.KEEP_LOGS) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  try {
    await Promise.all(all.map((one) => one.start()))
  } catch (error) {
    const said = all.map(({ name }) => readFileSync(logOf(name), "utf8").slice(-4_000)).join("\n")
    await stop()
    throw new Error(`${(error as Error).message}\n${said}`)
  }
  return {
    servers,
    worker,
    redis,
    database,
    listEnded: () => all.flatMap(({ ended }) => ended ?? []),
    readLogs: () => all.map(({ name }) => readFileSync(logOf(name), "utf8")).join("\n"),
    stop,
  }
}
