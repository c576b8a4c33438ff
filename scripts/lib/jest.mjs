import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join, relative, sep } from "node:path"
import { runNode } from "./child-processes.mjs"
import { PROJECT_ROOT } from "./project.mjs"

export function hasSpecs({ folder, suffix = ".spec.ts" }) {
  const path = join(PROJECT_ROOT, folder)
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some((file) => file.endsWith(suffix))
  )
}

/** While one process waits for PostgreSQL, another can use its core. */
const workers = (inBand) =>
  inBand
    ? ["--runInBand"]
    : [`--maxWorkers=${Math.min(4, availableParallelism() + 1)}`, "--workerIdleMemoryLimit=2GB"]

const jestArguments = ({ outputFile, patterns, inBand }) => [
  "--experimental-vm-modules",
  // Node's remarks on jest's and knex's own code would bury the failures.
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=DeprecationWarning",
  // What a request allocates is garbage after it: in small spaces much of it is copied before that is known.
  "--max-semi-space-size=64",
  "node_modules/jest/bin/jest.js",
  ...workers(inBand),
  // Medusa keeps handles open (pools, timers) after its own shutdown.
  "--forceExit",
  "--passWithNoTests",
  "--json",
  `--outputFile=${outputFile}`,
  ...patterns,
]

const none = () => ({ passed: 0, failed: 0, skipped: 0, seconds: 0 })

/** The folder below `integration-tests`, or the only type that was asked for. */
function typeOf(path, types) {
  const folders = relative(PROJECT_ROOT, path).split(sep)
  return types.find((type) => folders.includes(type)) ?? types[0]
}

/** A suite that could not be loaded has no tests of its own, so it counts as one failed test. */
function addSuite(counts, { status, startTime, endTime, assertionResults }) {
  const withStatus = (...wanted) =>
    assertionResults.filter((result) => wanted.includes(result.status)).length
  const failed = withStatus("failed")

  counts.passed += withStatus("passed")
  counts.failed += failed === 0 && status === "failed" ? 1 : failed
  counts.skipped += withStatus("pending", "todo", "disabled")
  counts.seconds += (endTime - startTime) / 1000
}

/** By type. A type's seconds are those of its files, of which several run at once. */
function countTests(types, outputFile, exitCode) {
  const counts = Object.fromEntries(types.map((type) => [type, none()]))
  const suites = existsSync(outputFile)
    ? JSON.parse(readFileSync(outputFile, "utf8")).testResults
    : []
  for (const suite of suites) {
    addSuite(counts[typeOf(suite.name, types)], suite)
  }
  if (exitCode !== 0 && Object.values(counts).every(({ failed }) => failed === 0)) {
    counts[types[0]].failed = 1
  }
  return counts
}

/** Runs the spec files of one or several types. Answers what became of the tests, by type. */
export async function runJest(
  types,
  { patterns = [], env = {}, inBand = true, timeoutSeconds, output }
) {
  const folder = mkdtempSync(join(tmpdir(), "jest-report-"))
  const outputFile = join(folder, "report.json")

  const code = await runNode(jestArguments({ outputFile, patterns, inBand }), {
    env: {
      LOG_LEVEL: "error",
      MEDUSA_DISABLE_TELEMETRY: "true",
      ...env,
      TEST_TYPE: types.join(","),
    },
    timeoutSeconds,
    stdio: output,
  })
  const counts = countTests(types, outputFile, code)
  rmSync(folder, { recursive: true, force: true })
  return counts
}
