import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { isRoot } from "./project.mjs"

const names = ["chromium", "chromium-browser", "google-chrome"]

function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [process.env.CHROMIUM_PATH, ...candidates].find((path) => path && existsSync(path))
}

function aptGet(...args) {
  const { status } = spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
  return status === 0
}

const canInstall = () => isRoot() && existsSync("/usr/bin/apt-get")

/** The path of a Chromium for the browser tests, installed first if that is possible, or undefined. */
export function ensureChromium() {
  if (!findChromium() && canInstall()) {
    console.log("Installing chromium (apt-get) …")
    aptGet("update", "-qq")
    aptGet("install", "-y", "-qq", "--no-install-recommends", "chromium")
  }
  return findChromium()
}
