import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "../lib/project.mjs"

/** Packs what is built as npm does and unpacks it. Returns the tarball, the unpacked folder, its files with sizes, its package.json. */
export function packInto(folder) {
  const output = execFileSync(
    "npm",
    ["pack", "--foreground-scripts=false", "--offline", "--json", "--pack-destination", folder],
    { cwd: PROJECT_ROOT, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 2 ** 26 }
  )
  const answer = JSON.parse(output)
  const [{ filename, files }] = Array.isArray(answer) ? answer : Object.values(answer)
  const tarball = join(folder, filename)
  execFileSync("tar", ["-xzf", tarball, "-C", folder])
  const root = join(folder, "package")
  return {
    tarball,
    root,
    files: files.map(({ path, size }) => ({ path, size })),
    manifest: JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
  }
}
