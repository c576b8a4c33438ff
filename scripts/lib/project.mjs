import { createHash } from "node:crypto"
import { mkdirSync } from "node:fs"
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

/** A folder outside the project, one per checkout, so that two checkouts never share a database. */
export function stateDirectory(...names) {
  const checkout = createHash("sha256").update(PROJECT_ROOT).digest("hex").slice(0, 8)
  const folder = join(cacheRoot(), "medusa-plugin-traceability", checkout, ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}
