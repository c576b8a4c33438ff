/**
 * Runs every check of the project and ends with one line: `N passed, N failed`.
 *
 *   npm test                       everything
 *   npm test -- lint unit          only these stages (see lib/test-stages.mjs)
 *   npm test -- http lots          of the http tests, only files whose path contains "lots"
 *
 * Needs nothing but Node and the npm registry: a throw-away PostgreSQL is started unless DATABASE_URL
 * is set, and Debian's chromium, readers of barcodes and redis-server are installed when run as root.
 * With CI=true a skipped test is a failure.
 */
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { ensureBarcodeReaders } = await import("./lib/barcode-readers.mjs")
const { ensureChromium } = await import("./lib/chromium.mjs")
const { stopChildren } = await import("./lib/child-processes.mjs")
const { onShutdown } = await import("./lib/on-shutdown.mjs")
const { ensureRedisServer } = await import("./lib/redis-server.mjs")
const { runStages } = await import("./lib/run-stages.mjs")
const { startTestDatabase } = await import("./lib/test-database.mjs")
const { testStages } = await import("./lib/test-stages.mjs")

function parseArguments(args) {
  const names = new Set(testStages.flatMap((stage) => stage.names))
  const wanted = args.filter((arg) => names.has(arg))
  return {
    stages: testStages
      .filter((stage) => stage.isPresent())
      .map((stage) => ({
        ...stage,
        chosen: stage.names.filter((name) =>
          wanted.length ? wanted.includes(name) : !stage.onRequest
        ),
      }))
      .filter((stage) => stage.chosen.length > 0),
    patterns: args.filter((arg) => !names.has(arg)),
  }
}

const skipped = (stage, reason) => ({
  ...stage,
  run: async () => {
    console.log(`Skipped: ${reason}`)
    return Object.fromEntries(
      stage.chosen.map((name) => [name, { passed: 0, failed: 0, skipped: 1 }])
    )
  },
})

function printTable(results) {
  console.log(
    `\n${"stage".padEnd(20)}${"passed".padStart(8)}${"failed".padStart(8)}${"seconds".padStart(10)}`
  )
  for (const { name, passed, failed, seconds } of results) {
    const cells = [
      String(passed).padStart(8),
      String(failed).padStart(8),
      seconds.toFixed(1).padStart(10),
    ]
    console.log(name.padEnd(20) + cells.join(""))
  }
}

function printTotals(results, seconds) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const skipped = sum("skipped") ? `, ${sum("skipped")} skipped` : ""
  console.log(`${"together".padEnd(36)}${seconds.toFixed(1).padStart(10)}`)
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`)

  const skippingFails = process.env.CI === "true" && sum("skipped") > 0
  return sum("failed") > 0 || skippingFails ? 1 : 0
}

const started = Date.now()
const { stages, patterns } = parseArguments(process.argv.slice(2))
const starting = stages.some((stage) => stage.database)
  ? startTestDatabase({ inMemory: true })
  : undefined
const shutdown = onShutdown(async () => {
  await stopChildren()
  await (await starting)?.stop()
})
const database = await starting

const needsBrowser = stages.some((stage) => stage.browser)
const CHROMIUM_PATH = needsBrowser ? ensureChromium() : undefined
if (needsBrowser) {
  ensureBarcodeReaders()
}
const hasRedis = stages.some((stage) => stage.redis) && ensureRedisServer() !== undefined

/** A stage that cannot run here says so and counts. */
function orSkipped(stage) {
  if (stage.browser && !CHROMIUM_PATH) {
    return skipped(stage, "no chromium was found; install it or set CHROMIUM_PATH.")
  }
  return stage.redis && !hasRedis ? skipped(stage, "no redis-server was found.") : stage
}

const env = { ...database?.env, ...(CHROMIUM_PATH ? { CHROMIUM_PATH } : {}) }
const results = await runStages(stages.map(orSkipped), { patterns, env }, () => shutdown.started)

// An interrupted run has no result; `onShutdown` cleans up and exits.
if (!shutdown.started) {
  await database?.stop()
  printTable(results)
  process.exit(printTotals(results, (Date.now() - started) / 1000))
}
