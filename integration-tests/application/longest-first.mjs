import { existsSync, readFileSync } from "node:fs"
import { relative, sep } from "node:path"
import { fileURLToPath } from "node:url"
import jestSequencer from "@jest/test-sequencer"

const fromHere = (path) => fileURLToPath(new URL(path, import.meta.url))
const ROOT = fromHere("../..")
const DURATIONS = fromHere("durations.json")

const SECONDS_PER_CASE = 1

const measured = existsSync(DURATIONS) ? JSON.parse(readFileSync(DURATIONS, "utf8")) : {}

/** What a spec file took when it was last measured, or a guess by the number of its cases. */
function secondsOf(path) {
  const cases = readFileSync(path, "utf8").match(/\bit(\.each)?\(/g) ?? []
  return measured[relative(ROOT, path).split(sep).join("/")] ?? cases.length * SECONDS_PER_CASE
}

/** What takes longest starts first, so that all processes of a run end at about the same time. */
export default class LongestFirst extends jestSequencer.default {
  sort(tests) {
    const seconds = new Map(tests.map((test) => [test, secondsOf(test.path)]))
    return [...tests].sort((a, b) => seconds.get(b) - seconds.get(a))
  }
}
