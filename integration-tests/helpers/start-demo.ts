import { spawn, type ChildProcess } from "node:child_process"
import { createServer, type AddressInfo } from "node:net"
import { createInterface } from "node:readline"
import { Client } from "@medusajs/framework/pg"

/** The first start also builds the admin. Pass this as the timeout of the hook that calls `startDemo`. */
export const DEMO_START_LIMIT_MS = 5 * 60 * 1000

export type Demo = {
  /** For example `http://localhost:41234`; the admin is below `/app`. */
  url: string
  email: string
  password: string
  /** Ends Medusa and drops its database. */
  stop: () => Promise<void>
}

const databaseUrl = (name: string) => {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${name}`
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Resolves with the words after READY; a demo that ends before that line fails with its own last words. */
function waitForReady(demo: ChildProcess): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = []
    for (const stream of [demo.stdout!, demo.stderr!]) {
      createInterface(stream).on("line", (line) => {
        lines.push(line)
        if (line.startsWith("READY ")) {
          resolve(line.split(" ").slice(1))
        }
      })
    }
    demo.once("exit", () => reject(new Error(`The demo stopped:\n${lines.join("\n")}`)))
  })
}

async function stopDemo(demo: ChildProcess) {
  const exited = new Promise((resolve) => demo.once("exit", resolve))
  demo.kill("SIGTERM")
  await exited
}

async function onServer(statement: string) {
  const client = new Client({ connectionString: databaseUrl("postgres") })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/**
 * Starts `npm run demo` on a free port and with an empty database: what a browser test sees is what users get. Whole test runs
 * have let the demo fill a database already; then it gets a copy of that.
 */
export async function startDemo(): Promise<Demo> {
  const port = await freePort()
  const database = `demo_${port}`
  const template = process.env.DEMO_TEMPLATE ?? "template0"
  await onServer(`CREATE DATABASE "${database}" TEMPLATE "${template}"`)
  const demo = spawn(process.execPath, ["scripts/demo.mjs"], {
    env: { ...process.env, DATABASE_URL: databaseUrl(database), PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  })

  const [, email, password] = await waitForReady(demo)
  return {
    url: `http://localhost:${port}`,
    email,
    password,
    stop: async () => {
      await stopDemo(demo)
      await onServer(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    },
  }
}
