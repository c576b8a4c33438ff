/** What the admin's bundle brings along with Medusa's first page, for everybody: the entry and what it imports at once. */
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { gzipSync } from "node:zlib"

const MOST_KILOBYTES = 35
const STATIC_IMPORT = /^(?:import|export)\s(?:[^"';]*?from\s*)?["'](\.[^"']+)["']/gm

function filesAtOnce(file, found = new Map()) {
  if (!found.has(file)) {
    const code = readFileSync(file, "utf8")
    found.set(file, code)
    for (const [, path] of code.matchAll(STATIC_IMPORT)) {
      filesAtOnce(join(dirname(file), path), found)
    }
  }
  return found
}

/** Returns what is wrong with the first load of the admin in the folder of an unpacked package. */
export function firstLoad({ root }) {
  const files = filesAtOnce(join(root, ".medusa/server/src/admin/index.mjs"))
  const kilobytes = gzipSync([...files.values()].join("\n")).length / 1_000
  return kilobytes <= MOST_KILOBYTES
    ? []
    : [
        `The admin's first load is ${kilobytes.toFixed(1)} KB compressed, more than ${MOST_KILOBYTES}: load pages and sections with lazyPage, lazySection or lazyPart.`,
      ]
}
