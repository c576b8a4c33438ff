/**
 * A PostgreSQL for running single tests while developing; Ctrl-C stops it.
 * Port 54329 (or PORT), user and password `postgres`.
 */
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { stateDirectory } = await import("./lib/project.mjs")
const { startEmbeddedPostgres } = await import("./lib/embedded-postgres.mjs")

const port = Number(process.env.PORT ?? 54329)
const server = await startEmbeddedPostgres({ folder: stateDirectory("dev"), durable: false, port })
console.log(
  `PostgreSQL listens: DB_HOST=localhost DB_PORT=${port} DB_USERNAME=postgres DB_PASSWORD=postgres`
)

const keepAlive = setInterval(() => {}, 60_000)
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    clearInterval(keepAlive)
    await server.stop()
  })
}
