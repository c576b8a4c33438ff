import { createHash } from "node:crypto"
import { mkdirSync, statfsSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const PROJECT_ROOT = join(dirname(fileURLToPath(import.meta.url)), "..", "..")

export const isRoot = () => process.getuid?.() === 0

/**
 * PostgreSQL refuses to run as root and root's home is closed to everyone else, so root keeps its
 * state in /var/tmp, which (unlike /tmp) survives a reboot.
 */
const cacheRoot = () => (isRoot() ? "/var/tmp" : join(homedir(), ".cache"))

function checkoutDirectory(root, names) {
  const checkout = createHash("sha256").update(PROJECT_ROOT).digest("hex").slice(0, 8)
  const folder = join(root, "medusa-plugin-traceability", checkout, ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A folder outside the project, one per checkout, so that two checkouts never share a database. */
export const stateDirectory = (...names) => checkoutDirectory(cacheRoot(), names)

const MEMORY = "/dev/shm"
const MEMORY_NEEDED_BYTES = 4 * 1024 ** 3

const hasMemoryDisk = () => {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= MEMORY_NEEDED_BYTES
  } catch {
    return false
  }
}

/** The same in memory where the machine has enough of it; lost with a restart. */
export const fastDirectory = (...names) =>
  checkoutDirectory(hasMemoryDisk() ? MEMORY : cacheRoot(), names)
