/**
 * `npm run bench`: runs every `bench/*.bench.ts` against a throw-away PostgreSQL and prints a Markdown table.
 *
 *   npm run bench -- receive       only files whose path contains "receive"
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { runJest } = await import("./lib/jest.mjs")
const { throwAwayDatabase } = await import("./lib/throw-away-database.mjs")

const LIMIT_SECONDS = 60 * 60

const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const ratio = (value) => (value === undefined ? "" : `${value.toFixed(2)} ×`)

function printTable(measurements) {
  console.log(
    "\n| name | runs | median | p95 | ratio | statements |\n|---|---:|---:|---:|---:|---:|"
  )
  for (const m of measurements) {
    console.log(
      `| ${m.name} | ${m.runs} | ${milliseconds(m.medianMs)} | ${milliseconds(m.p95Ms)} | ${ratio(m.ratio)} | ${m.statements ?? ""} |`
    )
  }
}

const readMeasurements = (file) =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : []

const { database, shutdown } = await throwAwayDatabase({ inMemory: false, durable: true })
const folder = mkdtempSync(join(tmpdir(), "bench-"))
const BENCH_RESULTS = join(folder, "measurements.jsonl")

const {
  bench: { failed },
} = await runJest(["bench"], {
  patterns: process.argv.slice(2),
  env: { ...database.env, BENCH_RESULTS, DISABLE_MEDUSA_ADMIN: "true" },
  timeoutSeconds: LIMIT_SECONDS,
})

if (!shutdown.started) {
  console.log(
    "\nPostgreSQL does not wait for the disk (fsync, synchronous_commit and full_page_writes off) but where a row says so."
  )
  printTable(readMeasurements(BENCH_RESULTS))
  rmSync(folder, { recursive: true, force: true })
  await database.stop()
  process.exit(failed > 0 ? 1 : 0)
}
