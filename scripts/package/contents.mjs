import { readFileSync } from "node:fs"
import { join } from "node:path"

const WANTED = ["README.md", "LICENSE", "CHANGELOG.md", "openapi.json"]
const UNWANTED = /__tests__|\.spec\.|\.map$|\.tsbuildinfo$/
const FACTS = ["repository", "homepage", "bugs", "author", "license", "description"]

/** What a stranger needs is in it, and nothing else. */
export function contents({ root, files, manifest }) {
  const paths = new Set(files.map(({ path }) => path))
  const withMaps = files.filter(
    ({ path }) =>
      /\.m?js$/.test(path) &&
      /^\/\/# sourceMappingURL=/m.test(readFileSync(join(root, path), "utf8"))
  )
  return [
    ...WANTED.filter((path) => !paths.has(path)).map((path) => `${path} is not shipped.`),
    ...[...paths].filter((path) => UNWANTED.test(path)).map((path) => `${path} is shipped.`),
    ...withMaps.map(({ path }) => `${path} has a source map of sources that are not shipped.`),
    ...FACTS.filter((name) => !manifest[name]).map((name) => `package.json has no ${name}.`),
  ]
}
