import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { isRoot } from "./project.mjs"

function aptGet(...args) {
  const { status } = spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
  return status === 0
}

const canInstall = () => isRoot() && existsSync("/usr/bin/apt-get")

/** Installs packages of Debian where that is possible; whether it did is for the caller to see. */
export function installPackages(packages) {
  if (canInstall()) {
    console.log(`Installing ${packages.join(", ")} (apt-get) …`)
    aptGet("update", "-qq")
    aptGet("install", "-y", "-qq", "--no-install-recommends", ...packages)
  }
}
