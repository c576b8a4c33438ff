/**
 * Looks at the package as npm would send it: what is in it, whether its entries and types resolve, what its admin brings along,
 * and whether a host can use every type. Needs `npm run build` before, and no network.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureDependencies } from "./lib/ensure-dependencies.mjs"

ensureDependencies()

const { adminImports } = await import("./package/admin-imports.mjs")
const { compileConsumer } = await import("./package/compile-consumer.mjs")
const { contents } = await import("./package/contents.mjs")
const { firstLoad } = await import("./package/first-load.mjs")
const { packInto } = await import("./package/pack-into.mjs")
const { readmeLinks } = await import("./package/readme-links.mjs")
const { PROJECT_ROOT } = await import("./lib/project.mjs")

/** Runs a program of node_modules; what it says is the problem when it fails. */
function program(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: PROJECT_ROOT,
    encoding: "utf8",
  })
  return status === 0 ? [] : [stdout + stderr]
}

const folder = mkdtempSync(join(tmpdir(), "package-"))
try {
  const packed = packInto(folder)
  const checks = {
    contents: () => contents(packed),
    "links of the README": () => readmeLinks(packed),
    "imports of the admin": () => adminImports(packed),
    "first load of the admin": () => firstLoad(packed),
    publint: () => program(["node_modules/publint/src/cli.js", packed.tarball, "--strict"]),
    attw: () =>
      program([
        "node_modules/@arethetypeswrong/cli/dist/index.js",
        packed.tarball,
        "--profile",
        "node16",
        "--no-emoji",
      ]),
    "types in a host": () => compileConsumer(packed),
  }
  for (const [name, run] of Object.entries(checks)) {
    const problems = run()
    console.log(`${problems.length ? "FAILED" : "ok    "} ${name}`)
    problems.forEach((problem) => console.error(problem))
    process.exitCode ||= problems.length ? 1 : 0
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
