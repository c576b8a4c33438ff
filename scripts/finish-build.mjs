/**
 * What `medusa plugin:build` leaves to do before the package can be published: its source maps name sources that are not shipped
 * and are two fifths of it, and the admin's bundle has no types.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "./lib/project.mjs"
import { forOlderDashboards, isEntry } from "./package/older-dashboards.mjs"

const SERVER = join(PROJECT_ROOT, ".medusa/server")
const ADMIN = join(SERVER, "src/admin")
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$\n?/gm

/** What Medusa's admin reads of a plugin. */
const ADMIN_TYPES = `type Module = Record<string, unknown>

declare const plugin: {
  widgetModule: Module
  routeModule: Module
  menuItemModule: Module
  formModule: Module
  displayModule: Module
  i18nModule: Module
}
`

const files = readdirSync(SERVER, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))

for (const file of files) {
  const code = readFileSync(file, "utf8")
  const without = code.replace(SOURCE_MAP, "")
  if (without !== code) {
    writeFileSync(file, without)
  }
}

// The parts of the admin's bundle have no ending.
const parts = readdirSync(join(ADMIN, "_chunks")).map((name) => join(ADMIN, "_chunks", name))
const codes = new Map(parts.map((part) => [part, readFileSync(part, "utf8")]))
if ([...codes.values()].filter(isEntry).length !== 1) {
  throw new Error("The admin's bundle is not as expected: scripts/package/older-dashboards.mjs")
}
for (const [part, code] of codes) {
  writeFileSync(part, forOlderDashboards(code))
}
writeFileSync(join(ADMIN, "index.d.mts"), `${ADMIN_TYPES}\nexport default plugin\n`)
writeFileSync(join(ADMIN, "index.d.ts"), `${ADMIN_TYPES}\nexport = plugin\n`)
