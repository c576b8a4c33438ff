import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { contentHash } from "./content-hash.mjs"
import { PROJECT_ROOT, stateDirectory } from "./project.mjs"

const BUILD_OUTPUT = join(PROJECT_ROOT, ".medusa/admin")

/** Where `medusa start` looks for the admin outside development. */
const SERVED_FOLDER = join(PROJECT_ROOT, "public/admin")

const hashFile = () => join(stateDirectory(), "built-admin.sha256")

const sourceHash = () => contentHash("src/admin", "package-lock.json", "medusa-config.ts")

function isCurrent(hash) {
  const isBuilt = existsSync(join(SERVED_FOLDER, "index.html")) && existsSync(hashFile())
  return isBuilt && readFileSync(hashFile(), "utf8") === hash
}

/** The development server needs more than a minute for its first page; a built admin answers at once. */
export async function ensureBuiltAdmin(medusa, { onBuild = () => {} } = {}) {
  const hash = sourceHash()
  if (isCurrent(hash)) {
    return
  }
  onBuild()
  await medusa.run(10 * 60, "build", "--admin-only", "--no-lint")

  rmSync(SERVED_FOLDER, { recursive: true, force: true })
  cpSync(BUILD_OUTPUT, SERVED_FOLDER, { recursive: true })
  writeFileSync(hashFile(), hash)
}
