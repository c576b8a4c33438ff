import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "../lib/project.mjs"

const GITHUB = /^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/

/**
 * npm shows pictures and links that are relative from the repository, where that is on GitHub: so they must exist there, and
 * the repository must be named.
 */
export function readmeLinks({ root, manifest }) {
  const text = readFileSync(join(root, "README.md"), "utf8")
  const targets = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture)
    .filter((target) => !/^(https?:|#)/.test(target))
    .map((target) => target.split("#")[0])
  const broken = targets.filter((target) => !existsSync(join(PROJECT_ROOT, target)))
  return [
    ...broken.map((target) => `README.md links to ${target}, which does not exist.`),
    ...(targets.length && !GITHUB.test(manifest.repository?.url ?? "")
      ? ["README.md has relative links, and package.json no repository on GitHub for them."]
      : []),
  ]
}
