#!/usr/bin/env node
/**
 * Short names for the plugin's scripts, run in the folder of a Medusa project:
 *
 *   npx medusa-traceability verify [number digest [number digest]]
 *   npx medusa-traceability export FOLDER
 *   npx medusa-traceability import FOLDER
 *   npx medusa-traceability uninstall FOLDER --yes
 *
 * Each is `medusa exec` of a file of this package, whose path is long and differs between package managers.
 */
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"

const SCRIPTS = {
  verify: "verify-ledger",
  export: "export-all",
  import: "import-all",
  uninstall: "uninstall",
}

const [name, ...args] = process.argv.slice(2)
const script = SCRIPTS[name?.replace(/^traceability:/, "")]
if (!script) {
  console.error(`Usage: medusa-traceability ${Object.keys(SCRIPTS).join("|")} …`)
  process.exit(1)
}
const file = fileURLToPath(new URL(`../.medusa/server/src/scripts/${script}.js`, import.meta.url))
const cli = createRequire(`${process.cwd()}/package.json`).resolve("@medusajs/cli/cli.js")
// Medusa takes what begins with a dash for an option of its own.
const words = args.map((arg) => arg.replace(/^--/, ""))
const { status } = spawnSync(
  process.execPath,
  [cli, "exec", relative(process.cwd(), file), ...words],
  { stdio: "inherit" }
)
process.exit(status ?? 1)
