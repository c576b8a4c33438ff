import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

/**
 * Starts `server.ts` in a process of its own. Compiling the sources would take half of its boot, so what was compiled is
 * kept, by content.
 */
const require = createRequire(import.meta.url)
const { transformSync } = require("@swc/core")
const swc = require("../application/swc-options.json")

const CACHE = process.env.COMPILED_SOURCES
mkdirSync(CACHE, { recursive: true })

const options = (filename) => ({
  ...swc,
  filename,
  configFile: false,
  swcrc: false,
  sourceMaps: "inline",
  module: { type: "commonjs" },
})

function compiled(filename) {
  const source = readFileSync(filename, "utf8")
  const path = join(CACHE, createHash("sha1").update(filename).update(source).digest("hex"))
  if (existsSync(path)) {
    return readFileSync(path, "utf8")
  }
  const { code } = transformSync(source, options(filename))
  writeFileSync(`${path}.${process.pid}`, code)
  renameSync(`${path}.${process.pid}`, path)
  return code
}

require.extensions[".ts"] = (module, filename) => module._compile(compiled(filename), filename)

require("./server.ts")
