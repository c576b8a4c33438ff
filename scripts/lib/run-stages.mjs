import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { join } from "node:path"

/** A compiler or linter needs a core and more than a gigabyte of memory. */
const LANES_MAX = 4

/** Stages that run beside each other write into files, which are printed whole. */
function outputFile() {
  const folder = mkdtempSync(join(tmpdir(), "test-stage-"))
  const path = join(folder, "output")
  const file = openSync(path, "w")
  return {
    output: ["ignore", file, file],
    end: () => {
      closeSync(file)
      process.stdout.write(readFileSync(path))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const printTitle = (names) => {
  const title = names.join(", ")
  console.log(`\n── ${title} ${"─".repeat(Math.max(0, 70 - title.length))}`)
}

async function runStage(stage, context, { isAlone }) {
  const started = Date.now()
  const { output, end } = isAlone ? { output: "inherit", end: () => {} } : outputFile()
  if (isAlone) {
    printTitle(stage.chosen)
  }
  const counts = await stage.run({ ...context, chosen: stage.chosen, output })
  if (!isAlone) {
    printTitle(stage.chosen)
  }
  end()

  const seconds = (Date.now() - started) / 1000
  return stage.chosen.map((name) => ({
    ...counts[name],
    name,
    seconds: stage.chosen.length > 1 ? counts[name].seconds : seconds,
  }))
}

/**
 * Runs stages, each for the names in its `chosen`, in their order: each starts as soon as there is a core for it, or all for
 * those that use all. Answers one row of counts and seconds by name. `isStopped` keeps further ones from starting.
 */
export async function runStages(stages, context, isStopped) {
  const lanes = Math.min(LANES_MAX, availableParallelism())
  const results = []
  const running = new Set()
  let taken = 0
  for (const [index, stage] of stages.entries()) {
    const needed = stage.usesAllCores ? lanes : 1
    while (taken + needed > lanes) {
      await Promise.race(running)
    }
    if (isStopped()) {
      break
    }
    taken += needed
    const isAlone = stages.length === 1 || needed === lanes
    const run = runStage(stage, context, { isAlone }).then((rows) => {
      results[index] = rows
      running.delete(run)
      taken -= needed
    })
    running.add(run)
  }
  await Promise.all(running)
  return results.flat()
}
