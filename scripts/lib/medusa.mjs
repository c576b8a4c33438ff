import { closeSync, openSync, readFileSync, truncateSync } from "node:fs"
import { join } from "node:path"
import { runNode, startNode } from "./child-processes.mjs"
import { stateDirectory } from "./project.mjs"

const CLI = "node_modules/@medusajs/cli/cli.js"
const exitWithParent = new URL("./exit-with-parent.mjs", import.meta.url).href

const LINES_SHOWN = 25

/** Medusa's output goes to a file, so that the terminal keeps only what the user has to read. */
export function createMedusa({ logName, env }) {
  const log = join(stateDirectory(), logName)
  closeSync(openSync(log, "a"))
  truncateSync(log)

  const args = (command) => ["--import", exitWithParent, CLI, ...command]
  const options = () => {
    const output = openSync(log, "a")
    return {
      env: { MEDUSA_DISABLE_TELEMETRY: "true", NODE_ENV: "production", ...env },
      stdio: ["ignore", output, output, "ipc"],
    }
  }

  return {
    log,
    lastLines: () => readFileSync(log, "utf8").trimEnd().split("\n").slice(-LINES_SHOWN).join("\n"),
    start: (...command) => startNode(args(command), options()),
    run: async (timeoutSeconds, ...command) => {
      const code = await runNode(args(command), { ...options(), timeoutSeconds })
      if (code !== 0) {
        throw new Error(`\`medusa ${command[0]}\` failed`)
      }
    },
  }
}
