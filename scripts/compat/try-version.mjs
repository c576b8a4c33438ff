import { join } from "node:path"
import { stopChild } from "../lib/child-processes.mjs"
import { freePort } from "../lib/free-port.mjs"
import { databaseUrl, dropDatabases, onTestServer } from "../lib/test-server.mjs"
import { writeHostApp } from "./host-app.mjs"
import { openPages } from "./open-pages.mjs"
import { installCommand } from "./package-managers.mjs"
import { playShop } from "./play-shop.mjs"
import { programsOf } from "./run-program.mjs"
import { clientOf } from "./shop-client.mjs"

const MEDUSA = "node_modules/@medusajs/cli/cli.js"
const ADMIN = { email: "admin@example.com", password: "traceability" }
const START_LIMIT_MS = 3 * 60 * 1000

async function waitUntilReady(url, server, lastLines) {
  const deadline = Date.now() + START_LIMIT_MS
  const answers = (path) =>
    fetch(url + path).then(
      ({ ok }) => ok,
      () => false
    )
  while (!((await answers("/health")) && (await answers("/app")))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      throw new Error(`medusa start failed\n${lastLines().join("\n")}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
}

async function emptyDatabase(env, name) {
  await dropDatabases(env, name)
  await onTestServer(env, (client) => client.query(`CREATE DATABASE "${name}"`))
  return databaseUrl(env, name)
}

const environmentOf = (url, database) => ({
  DATABASE_URL: database,
  NODE_ENV: "production",
  MEDUSA_DISABLE_TELEMETRY: "true",
  ...Object.fromEntries(["STORE", "ADMIN", "AUTH"].map((who) => [`${who}_CORS`, url])),
  JWT_SECRET: "only for this test",
  COOKIE_SECRET: "only for this test",
})

/**
 * Installs the package into a new project of one version of Medusa, makes its tables, builds, starts, and uses it over HTTP and in a
 * browser. Throws what went wrong first; `onStep` is told what takes how long.
 */
export async function tryVersion(wanted, { tarball, env, chromium, onStep }) {
  const folder = writeHostApp(wanted, tarball)
  const name = `compat-${wanted.manager}-${wanted.version}`
  const port = Number(process.env.COMPAT_PORT) || (await freePort())
  const url = `http://localhost:${port}`
  const environment = environmentOf(url, await emptyDatabase(env, name))
  const { run, start, lastLines } = programsOf(folder, join(folder, "output.log"), environment)
  const medusa = (title, ...args) => run(title, [MEDUSA, ...args], { timeoutSeconds: 300 })

  const install = await installCommand(wanted.manager)
  // In production npm leaves out what a build needs.
  const forBuild = { env: { ...environment, NODE_ENV: "development" } }
  await onStep("install", () => run("install", install, { timeoutSeconds: 600, ...forBuild }))
  await onStep("migrate", () => medusa("migrate", "db:migrate", "--execute-safe-links"))
  await onStep("user", () =>
    medusa("user", "user", "--email", ADMIN.email, "--password", ADMIN.password)
  )
  await onStep("build", () => medusa("build", "build"))

  // As Medusa's documentation says: what was built is started from its own folder.
  const server = start([join("..", "..", MEDUSA), "start", "--port", String(port)], {
    cwd: join(folder, ".medusa/server"),
  })
  try {
    await onStep("start", () => waitUntilReady(url, server, lastLines))
    const client = clientOf(url)
    await client.logIn(ADMIN)
    const ids = await onStep("shop", () => playShop(client))
    const { count, wrong } = await onStep("pages", () =>
      openPages({ url, admin: ADMIN, ids, hasPages: wanted.hasPages, executablePath: chromium })
    )
    if (wrong.length) {
      throw new Error(wrong.join("\n"))
    }
    return count
  } finally {
    await stopChild(server)
    await dropDatabases(env, name)
  }
}
