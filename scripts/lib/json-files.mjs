import { readFileSync, writeFileSync } from "node:fs"

export const readJson = (path) => JSON.parse(readFileSync(path, "utf8"))

export const writeJson = (path, content) =>
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`)
