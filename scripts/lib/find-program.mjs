import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** The path of the first of these programs that the PATH has, or undefined. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter)
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}
