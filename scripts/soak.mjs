/**
 * `npm run soak`: forty clients at two servers and a worker for as long as one says, while servers and Redis are killed, and
 * then the random model with a seed of its own.
 *
 *   SOAK_MINUTES=480 npm run soak     eight hours (60 minutes unless set)
 *   SOAK_SEED=7                       the same clients again
 *   MODEL_RUNS=200                    so many random sequences (20 unless set, 0 for none)
 *
 * Prints a line every minute: what was answered, integrity, ledger, the memory of each process. Needs `redis-server`, which is
 * installed on Debian when run as root.
 */
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { runJest } = await import("./lib/jest.mjs")
const { ensureRedisServer } = await import("./lib/redis-server.mjs")
const { throwAwayDatabase } = await import("./lib/throw-away-database.mjs")

const minutes = Number(process.env.SOAK_MINUTES ?? 60)
const seed = process.env.SOAK_SEED ?? String(Date.now() % 1_000_000)
const modelRuns = Number(process.env.MODEL_RUNS ?? 20)
const HOUR_SECONDS = 3_600

if (!ensureRedisServer()) {
  console.error("No redis-server was found: install it.")
  process.exit(1)
}

const { database, shutdown } = await throwAwayDatabase({ inMemory: true })
const env = { ...database.env, DISABLE_MEDUSA_ADMIN: "true" }

console.log(`SOAK_MINUTES=${minutes} SOAK_SEED=${seed}`)
const { soak } = await runJest(["soak"], {
  env: { ...env, SOAK_MINUTES: String(minutes), SOAK_SEED: seed },
  timeoutSeconds: minutes * 60 + HOUR_SECONDS,
})
let failed = soak.failed
if (modelRuns > 0 && !shutdown.started) {
  const MODEL_SEED = process.env.MODEL_SEED ?? seed
  console.log(`MODEL_RUNS=${modelRuns} MODEL_SEED=${MODEL_SEED}`)
  const { flows } = await runJest(["flows"], {
    patterns: ["random-sequences"],
    env: { ...env, MODEL_RUNS: String(modelRuns), MODEL_SEED },
    timeoutSeconds: HOUR_SECONDS + modelRuns * 60,
  })
  failed += flows.failed
}

if (!shutdown.started) {
  await database.stop()
  process.exit(failed > 0 ? 1 : 0)
}
