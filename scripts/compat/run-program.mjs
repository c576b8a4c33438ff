import { appendFileSync, closeSync, openSync, readFileSync } from "node:fs"
import { runNode, startNode } from "../lib/child-processes.mjs"

const LINES_SHOWN = 40

/** Programs of a host's project: they run in its folder, and what they print goes into a file of it. */
export function programsOf(folder, log, env) {
  const withOutput = (run) => {
    const output = openSync(log, "a")
    try {
      return run({ cwd: folder, env, stdio: ["ignore", output, output] })
    } finally {
      closeSync(output)
    }
  }
  const lastLines = () => readFileSync(log, "utf8").trimEnd().split("\n").slice(-LINES_SHOWN)

  return {
    start: (args, options = {}) => withOutput((given) => startNode(args, { ...given, ...options })),
    run: async (title, args, { timeoutSeconds, ...options }) => {
      appendFileSync(log, `\n── ${title}\n`)
      const code = await withOutput((given) =>
        runNode(args, { ...given, ...options, timeoutSeconds })
      )
      if (code !== 0) {
        throw new Error(`${title} failed, see ${log}\n${lastLines().join("\n")}`)
      }
    },
    lastLines,
  }
}
