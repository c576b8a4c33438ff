/**
 * Installs the package, as npm would send it, into new Medusa projects and uses it there: tables, build, start, a shop over HTTP,
 * and every page in Chromium. Needs `npm run build` before, and the npm registry.
 *
 *   npm run test:compat                    every version of scripts/compat/versions.mjs
 *   npm run test:compat -- 2.17.2          only this one
 *   npm run test:compat -- 2.21.2 pnpm     only this one, installed with pnpm
 *   npm run test:compat -- newest          the newest, with npm: as `npm test -- compat`
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { stopChildren } = await import("./lib/child-processes.mjs")
const { ensureChromium } = await import("./lib/chromium.mjs")
const { throwAwayDatabase } = await import("./lib/throw-away-database.mjs")
const { tryVersion } = await import("./compat/try-version.mjs")
const { chosenVersions } = await import("./compat/versions.mjs")
const { packInto } = await import("./package/pack-into.mjs")

const chosen = chosenVersions(process.argv.slice(2))
const chromium = ensureChromium()
if (!chromium) {
  console.error("No chromium was found; install it or set CHROMIUM_PATH.")
  process.exit(1)
}
const { database, shutdown } = await throwAwayDatabase({ inMemory: true })
const packed = mkdtempSync(join(tmpdir(), "compat-package-"))

async function tryOne(wanted, tarball) {
  const seconds = []
  const onStep = async (name, run) => {
    const started = Date.now()
    const result = await run()
    seconds.push(`${name} ${Math.round((Date.now() - started) / 1000)} s`)
    return result
  }
  const title = `Medusa ${wanted.version} with ${wanted.manager}`
  try {
    const pages = await tryVersion(wanted, { tarball, env: database.env, chromium, onStep })
    const seen = `${pages} pages${wanted.hasPages ? "" : " that say which Medusa they need"}`
    console.log(`ok     ${title}: ${seen}; ${seconds.join(", ")}`)
    return true
  } catch (error) {
    console.error(`FAILED ${title}, after ${seconds.join(", ") || "nothing"}\n${error.message}`)
    return false
  }
}

try {
  const { tarball } = packInto(packed)
  for (const wanted of chosen) {
    if (!shutdown.started && !(await tryOne(wanted, tarball))) {
      process.exitCode = 1
    }
  }
} finally {
  rmSync(packed, { recursive: true, force: true })
  if (!shutdown.started) {
    await stopChildren()
    await database.stop()
  }
}
