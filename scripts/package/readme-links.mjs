import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "../lib/project.mjs"

const OWN_FILE =
  /^https:\/\/(?:github\.com\/[\w-]+\/medusa-plugin-traceability\/blob|raw\.githubusercontent\.com\/[\w-]+\/medusa-plugin-traceability)\/main\//

/** The packed README's links and pictures are absolute, and those to files of the repository lead to one that exists. */
export function readmeLinks({ root }) {
  const text = readFileSync(join(root, "README.md"), "utf8")
  const targets = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture)
    .filter((target) => !target.startsWith("#"))
  const missing = targets
    .filter((target) => OWN_FILE.test(target))
    .map((target) => target.replace(OWN_FILE, "").split("#")[0])
    .filter((path) => !existsSync(join(PROJECT_ROOT, path)))
  return [
    ...targets
      .filter((target) => !/^https?:/.test(target))
      .map((target) => `README.md has the relative link ${target}.`),
    ...missing.map((path) => `README.md links to ${path}, which does not exist.`),
  ]
}
