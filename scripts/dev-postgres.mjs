/**
 * A PostgreSQL for running single tests while developing; Ctrl-C stops it.
 * Port 54329 (or PORT), user and password `postgres`.
 */
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { stateDirectory } = await import("./lib/project.mjs")
const { onShutdown } = await import("./lib/on-shutdown.mjs")
const { startEmbeddedPostgres } = await import("./lib/embedded-postgres.mjs")

const port = Number(process.env.PORT ?? 54329)
const keepAlive = setInterval(() => {}, 60_000)
const folder = process.env.DEV_POSTGRES_FOLDER ?? stateDirectory("dev")
const starting = startEmbeddedPostgres({ folder, durable: false, port })
// Before it has started: it runs detached, so a signal during its start would leave it behind. npm sends a signal on that
// the terminal has sent already, so there may be two.
onShutdown(async () => {
  clearInterval(keepAlive)
  await (await starting.catch(() => undefined))?.stop()
})
await starting
console.log(
  `PostgreSQL listens: DB_HOST=localhost DB_PORT=${port} DB_USERNAME=postgres DB_PASSWORD=postgres`
)
