import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "../lib/project.mjs"

/**
 * `npm pack` runs this before and, with `--undo`, afterwards. In the repository the README's links and pictures are relative; npm and others show
 * it without the repository around it, so the one in the package has absolute ones. Running it twice does nothing.
 */
const { repository } = JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8"))
const [, name] = /^git\+https:\/\/github\.com\/([\w-]+\/[\w-]+)\.git$/.exec(repository.url)
const PAGES = `https://github.com/${name}/blob/main/`
const PICTURES = `https://raw.githubusercontent.com/${name}/main/`

const path = join(PROJECT_ROOT, "README.md")
const text = readFileSync(path, "utf8")
const isUndone = process.argv.includes("--undo")
const changed = isUndone
  ? text.replaceAll(PAGES, "").replaceAll(PICTURES, "")
  : text.replace(
      /(!?)(\[[^\]]*\])\((?!https?:|#)([^)\s]+)\)/g,
      (_, mark, label, file) => `${mark}${label}(${mark ? PICTURES : PAGES}${file})`
    )
writeFileSync(path, changed)
