import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"
import { runNode } from "./child-processes.mjs"
import { PROJECT_ROOT } from "./project.mjs"

export function hasSpecs({ folder, suffix = ".spec.ts" }) {
  const path = join(PROJECT_ROOT, folder)
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some((file) => file.endsWith(suffix))
  )
}

/** Booting Medusa is most of a file's time and uses one core, so files run beside each other where that disturbs nobody. */
const workers = (inBand) =>
  inBand
    ? ["--runInBand"]
    : // Each boot leaves memory behind in its worker.
      [`--maxWorkers=${Math.min(4, availableParallelism() + 1)}`, "--workerIdleMemoryLimit=2GB"]

const jestArguments = ({ outputFile, patterns, inBand }) => [
  "--experimental-vm-modules",
  // Node's remarks on jest's and knex's own code would bury the failures.
  "--disable-warning=ExperimentalWarning",
  "--disable-warning=DeprecationWarning",
  "node_modules/jest/bin/jest.js",
  ...workers(inBand),
  // Medusa keeps handles open (pools, timers) after its own shutdown.
  "--forceExit",
  "--passWithNoTests",
  "--json",
  `--outputFile=${outputFile}`,
  ...patterns,
]

/** A suite that could not be loaded has no test counts of its own, so it counts as one failed test. */
function countTests(outputFile, exitCode) {
  if (!existsSync(outputFile)) {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const report = JSON.parse(readFileSync(outputFile, "utf8"))
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export async function runJest(
  testType,
  { patterns = [], env = {}, inBand = true, timeoutSeconds }
) {
  const folder = mkdtempSync(join(tmpdir(), "jest-report-"))
  const outputFile = join(folder, "report.json")

  const code = await runNode(jestArguments({ outputFile, patterns, inBand }), {
    env: { LOG_LEVEL: "error", MEDUSA_DISABLE_TELEMETRY: "true", ...env, TEST_TYPE: testType },
    timeoutSeconds,
  })
  const counts = countTests(outputFile, code)
  rmSync(folder, { recursive: true, force: true })
  return counts
}
