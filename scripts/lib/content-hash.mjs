import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "./project.mjs"

/** Tests do not change what is built from a folder. */
const isSource = (file) => !file.includes("__tests__") && !file.includes("__admin-extensions__")

function filesOf(path) {
  if (!existsSync(path)) {
    return []
  }
  if (statSync(path).isFile()) {
    return [path]
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
}

/** One hash for the content of files and folders of the project; a missing path counts as empty. */
export function contentHash(...paths) {
  const hash = createHash("sha256")
  const files = paths.flatMap((path) => filesOf(join(PROJECT_ROOT, path))).filter(isSource)
  for (const file of files) {
    hash.update(file.slice(PROJECT_ROOT.length)).update(readFileSync(file))
  }
  return hash.digest("hex")
}
