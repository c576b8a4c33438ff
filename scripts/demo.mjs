/**
 * `npm run demo`: Medusa with this plugin, sample data and the admin, on a machine with nothing but Node.
 *
 * PORT (9000) chooses the port, DEMO_HOST (127.0.0.1: this machine alone) who can reach it. DATABASE_URL uses a PostgreSQL of yours instead of the one that comes
 * with the demo, whose data is kept between starts. Ctrl-C stops everything. `--prepare` fills the database and builds the
 * admin, and ends there.
 */
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"
import { isPortTaken } from "./lib/free-port.mjs"

const port = Number(process.env.PORT || 9000)
const host = process.env.DEMO_HOST || "127.0.0.1"
const url = `http://localhost:${port}`
const admin = { email: "admin@example.com", password: "traceability" }

if (await isPortTaken(port)) {
  console.error(
    `Port ${port} is already in use; stop the program that uses it or choose another: PORT=9100 npm run demo`
  )
  process.exit(1)
}
ensureDependencies()

const { ensureBuiltAdmin } = await import("./lib/built-admin.mjs")
const { stopChildren, waitForExit } = await import("./lib/child-processes.mjs")
const { contentHash } = await import("./lib/content-hash.mjs")
const { openDemoDatabase } = await import("./lib/demo-database.mjs")
const { demoSecrets } = await import("./lib/demo-secrets.mjs")
const { createMedusa } = await import("./lib/medusa.mjs")
const { onShutdown } = await import("./lib/on-shutdown.mjs")

let opening
let medusa

async function stopEverything() {
  await stopChildren()
  // PostgreSQL may still be starting; it has to be up before it can be stopped.
  const database = await opening?.catch(() => undefined)
  await database?.stop()
}

const shutdown = onShutdown(stopEverything)

async function prepareDatabase(database) {
  const schema = contentHash("package-lock.json", "medusa-config.ts", "src/modules", "src/links")
  await database.once("migrate", schema, () => {
    console.log("Preparing the database …")
    return medusa.run(5 * 60, "db:migrate", "--execute-safe-links")
  })
  if (!(await database.hasLogin(admin.email))) {
    await medusa.run(2 * 60, "user", "--email", admin.email, "--password", admin.password)
  }
  await database.once("seed", contentHash("scripts/seed-demo.ts", "scripts/seed"), () => {
    console.log("Adding sample data …")
    return medusa.run(5 * 60, "exec", "./scripts/seed-demo.ts")
  })
}

const buildAdmin = () =>
  ensureBuiltAdmin(medusa, {
    onBuild: () =>
      console.log("Building the admin, which takes a minute or two and happens only once …"),
  })

async function answers(path) {
  try {
    return (await fetch(url + path)).ok
  } catch {
    return false
  }
}

async function waitUntilReady(server) {
  const deadline = Date.now() + 3 * 60 * 1000
  while (!((await answers("/health")) && (await answers("/app")))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      throw new Error("Medusa did not start")
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function runDemo() {
  opening = openDemoDatabase()
  const database = await opening
  medusa = createMedusa({
    logName: process.env.DATABASE_URL ? "demo-own-database.log" : "demo.log",
    env: {
      DATABASE_URL: database.url,
      ADMIN_CORS: url,
      AUTH_CORS: url,
      ...demoSecrets(),
      // Browsers drop secure cookies on http, and without them nobody can log in.
      INSECURE_COOKIES: "true",
    },
  })
  await Promise.all([prepareDatabase(database), buildAdmin()])
  await database.disconnect()
  if (process.argv.includes("--prepare")) {
    return
  }

  console.log("Starting Medusa …")
  const server = medusa.start("start", "--host", host, "--port", String(port))
  await waitUntilReady(server)
  console.log(`READY ${url}/app ${admin.email} ${admin.password}`)

  await waitForExit(server)
  throw new Error("Medusa stopped")
}

try {
  await runDemo()
  await stopEverything()
} catch (error) {
  if (!shutdown.started) {
    const details = medusa ? `, see ${medusa.log}\n${medusa.lastLines()}` : ""
    console.error(error.message + details)
    await stopEverything()
    process.exit(1)
  }
}
