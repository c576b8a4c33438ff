/**
 * What `medusa plugin:build` leaves to do before the package can be published: its source maps name sources that are not shipped
 * and are two fifths of it, and the admin's bundle has no types.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { PROJECT_ROOT } from "./lib/project.mjs"
import { forOlderDashboards } from "./package/older-dashboards.mjs"

const SERVER = join(PROJECT_ROOT, ".medusa/server")
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
const bundle = join(SERVER, "src/admin/index.mjs")
writeFileSync(bundle, forOlderDashboards(readFileSync(bundle, "utf8")))
writeFileSync(join(SERVER, "src/admin/index.d.mts"), `${ADMIN_TYPES}\nexport default plugin\n`)
writeFileSync(join(SERVER, "src/admin/index.d.ts"), `${ADMIN_TYPES}\nexport = plugin\n`)
