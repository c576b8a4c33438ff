import { join } from "node:path"
import { stopChild } from "../lib/child-processes.mjs"
import { freePort } from "../lib/free-port.mjs"
import { databaseUrl, dropDatabases, onTestServer } from "../lib/test-server.mjs"
import { writeHostApp } from "./host-app.mjs"
import { openPages } from "./open-pages.mjs"
import { installCommand } from "./package-managers.mjs"
import { reinstall } from "./reinstall.mjs"
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

/** Starts what was built, from its own folder as Medusa's documentation says, and stops it after `use`. */
const serving =
  ({ folder, url, port, programs, environment }) =>
  async (more, use) => {
    const args = [join("..", "..", MEDUSA), "start", "--port", String(port)]
    const server = programs.start(args, {
      cwd: join(folder, ".medusa/server"),
      env: { ...environment, ...more },
    })
    try {
      await waitUntilReady(url, server, programs.lastLines)
      const client = clientOf(url)
      await client.logIn(ADMIN)
      return await use(client)
    } finally {
      await stopChild(server)
    }
  }

/**
 * Installs the package into a new project of one version of Medusa, makes its tables, builds, starts, and uses it over HTTP and in a
 * browser; on the newest it is uninstalled and installed again. Throws what went wrong first; `onStep` is told what takes how
 * long. Returns how many pages were opened.
 */
export async function tryVersion(wanted, { tarball, env, chromium, onStep }) {
  const folder = writeHostApp(wanted, tarball)
  const name = `compat-${wanted.manager}-${wanted.version}`
  const port = Number(process.env.COMPAT_PORT) || (await freePort())
  const url = `http://localhost:${port}`
  const database = await emptyDatabase(env, name)
  const environment = environmentOf(url, database)
  const programs = programsOf(folder, join(folder, "output.log"), environment)
  const { run } = programs
  const medusa = (title, ...args) => run(title, [MEDUSA, ...args], { timeoutSeconds: 600 })
  const migrate = () => medusa("migrate", "db:migrate", "--execute-safe-links")
  const serve = serving({ folder, url, port, programs, environment })

  const install = await installCommand(wanted.manager)
  // In production npm leaves out what a build needs.
  const forBuild = { env: { ...environment, NODE_ENV: "development" } }
  try {
    await onStep("install", () => run("install", install, { timeoutSeconds: 600, ...forBuild }))
    await onStep("migrate", migrate)
    await onStep("user", () =>
      medusa("user", "user", "--email", ADMIN.email, "--password", ADMIN.password)
    )
    await onStep("build", () => medusa("build", "build"))
    const used = await serve({}, async (client) => {
      const ids = await onStep("shop", () => playShop(client))
      const { hasPages } = wanted
      const pages = await onStep("pages", () =>
        openPages({ url, admin: ADMIN, ids, hasPages, executablePath: chromium })
      )
      return { ids, pages }
    })
    if (used.pages.wrong.length) {
      throw new Error(used.pages.wrong.join("\n"))
    }
    if (wanted.isReinstalled) {
      const { ids } = used
      await onStep("reinstall", () => reinstall({ folder, database, run, migrate, serve, ids }))
    }
    return used.pages.count
  } finally {
    await dropDatabases(env, name)
  }
}
