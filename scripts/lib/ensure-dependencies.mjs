import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "./project.mjs"

const readPackages = (file) => JSON.parse(readFileSync(join(PROJECT_ROOT, file), "utf8")).packages

/** npm leaves out what other platforms need and what it calls extraneous. */
const isRequired = ([path, { optional, devOptional, peer, extraneous }]) =>
  path !== "" && !optional && !devOptional && !peer && !extraneous

/** Versions are compared instead of file times: a git checkout touches the lock file without changing it. */
function isInstalled() {
  if (!existsSync(join(PROJECT_ROOT, "node_modules/.package-lock.json"))) {
    return false
  }
  const installed = readPackages("node_modules/.package-lock.json")
  return Object.entries(readPackages("package-lock.json"))
    .filter(isRequired)
    .every(([path, { version }]) => installed[path]?.version === version)
}

/** Entry scripts call this before they import anything from node_modules. */
export function ensureDependencies() {
  if (isInstalled()) {
    return
  }
  console.log("Installing dependencies (npm ci) …")

  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], {
    cwd: PROJECT_ROOT,
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32",
  })
  if (status !== 0) {
    console.error("npm ci failed, see its output above.")
    process.exit(1)
  }
}
