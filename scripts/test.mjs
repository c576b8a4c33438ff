/**
 * Runs every check of the project and ends with one line: `N passed, N failed`.
 *
 *   npm test                       everything
 *   npm test -- lint unit          only these stages (see lib/test-stages.mjs)
 *   npm test -- http lots          of the http tests, only files whose path contains "lots"
 *
 * Needs nothing but Node and the npm registry: a throw-away PostgreSQL is started unless DATABASE_URL
 * is set, and the browser tests install Debian's chromium when run as root.
 * With CI=true a skipped test is a failure.
 */
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { ensureChromium } = await import("./lib/chromium.mjs")
const { stopChildren } = await import("./lib/child-processes.mjs")
const { onShutdown } = await import("./lib/on-shutdown.mjs")
const { startTestDatabase } = await import("./lib/test-database.mjs")
const { testStages } = await import("./lib/test-stages.mjs")

function parseArguments(args) {
  const names = new Set(testStages.map((stage) => stage.name))
  const chosen = args.filter((arg) => names.has(arg))
  return {
    stages: testStages.filter(
      (stage) => stage.isPresent() && (!chosen.length || chosen.includes(stage.name))
    ),
    patterns: args.filter((arg) => !names.has(arg)),
  }
}

async function runStage(stage, context) {
  const started = Date.now()
  console.log(`\n── ${stage.name} ${"─".repeat(Math.max(0, 70 - stage.name.length))}`)

  if (stage.browser && !context.env.CHROMIUM_PATH) {
    console.log("Skipped: no chromium was found; install it or set CHROMIUM_PATH.")
    return { name: stage.name, seconds: 0, passed: 0, failed: 0, skipped: 1 }
  }
  const counts = await stage.run(context)
  return { name: stage.name, seconds: (Date.now() - started) / 1000, ...counts }
}

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

function printTotals(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const skipped = sum("skipped") ? `, ${sum("skipped")} skipped` : ""
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`)

  const skippingFails = process.env.CI === "true" && sum("skipped") > 0
  return sum("failed") > 0 || skippingFails ? 1 : 0
}

const { stages, patterns } = parseArguments(process.argv.slice(2))
const starting = stages.some((stage) => stage.database)
  ? startTestDatabase({ inMemory: true })
  : undefined
const shutdown = onShutdown(async () => {
  await stopChildren()
  await (await starting)?.stop()
})
const database = await starting

const env = {
  ...database?.env,
  ...(stages.some((stage) => stage.browser) ? { CHROMIUM_PATH: ensureChromium() } : {}),
}
const results = []
for (const stage of stages) {
  if (!shutdown.started) {
    results.push(await runStage(stage, { patterns, env }))
  }
}

// An interrupted run has no result; `onShutdown` cleans up and exits.
if (!shutdown.started) {
  await database?.stop()
  printTable(results)
  process.exit(printTotals(results))
}
