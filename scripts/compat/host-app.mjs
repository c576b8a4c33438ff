import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename, join } from "node:path"
import { PROJECT_ROOT, stateDirectory } from "../lib/project.mjs"

const CONFIG = `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

import type { TraceabilityOptions } from "medusa-plugin-traceability/types"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

const options: TraceabilityOptions = {
  strategies: {
    numberGenerator: ({ count }) => Array.from({ length: count }, (_, i) => \`HOST-\${i + 1}\`),
  },
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { ssl: false, connection: { ssl: false } },
    // Browsers drop secure cookies on http.
    cookieOptions: { secure: false },
    http: {
      storeCors: process.env.STORE_CORS!,
      adminCors: process.env.ADMIN_CORS!,
      authCors: process.env.AUTH_CORS!,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins:
    process.env.WITHOUT_PLUGIN === "true"
      ? []
      : [{ resolve: "medusa-plugin-traceability", options }],
})
`

/** As in Medusa's own starter. */
const TSCONFIG = {
  compilerOptions: {
    target: "ES2021",
    esModuleInterop: true,
    module: "Node16",
    moduleResolution: "Node16",
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
    declaration: false,
    sourceMap: false,
    inlineSourceMap: true,
    outDir: "./.medusa/server",
    rootDir: "./",
    jsx: "react-jsx",
    forceConsistentCasingInFileNames: true,
    resolveJsonModule: true,
    checkJs: false,
    strictNullChecks: true,
  },
  include: ["**/*", ".medusa/types/*"],
  exclude: ["node_modules", ".medusa/server", ".medusa/admin", ".cache"],
}

/** What a project made by Medusa's own starter has, and the plugin. pnpm hides what is not named: see docs/compatibility.md. */
const manifest = ({ version, manager, isLocked }, tarball) => ({
  name: "host",
  version: "0.0.1",
  private: true,
  dependencies: {
    "@medusajs/admin-sdk": version,
    "@medusajs/cli": version,
    "@medusajs/framework": version,
    "@medusajs/medusa": version,
    "medusa-plugin-traceability": `file:./${tarball}`,
  },
  devDependencies: {
    "@swc/core": "^1.7.28",
    "@types/node": "^20.12.11",
    "@types/react": "^18.3.2",
    "@types/react-dom": "^18.2.25",
    "prop-types": "^15.8.1",
    react: "^18.3.1",
    "react-dom": "^18.3.1",
    "ts-node": "^10.9.2",
    typescript: "^5.6.2",
    vite: "^5.4.14",
    yalc: "^1.0.0-pre.53",
    // Something of Medusa's may do without it, so npm takes it out of the lockfile, and cannot do without it.
    ...(isLocked ? { ajv: "^8.0.0" } : {}),
  },
  ...(manager === "pnpm" ? { pnpm: { onlyBuiltDependencies: ["@swc/core", "esbuild"] } } : {}),
})

/**
 * The versions of this project's lockfile for another project with the same Medusa: npm looks nothing up then, takes what it has in its
 * cache, and what others release today changes no result.
 */
function lockfileOf({ name, version, dependencies, devDependencies }) {
  const lock = JSON.parse(readFileSync(join(PROJECT_ROOT, "package-lock.json"), "utf8"))
  const root = { name, version, dependencies, devDependencies }
  return { ...lock, name, version, packages: { ...lock.packages, "": root } }
}

/** Writes a new Medusa project with the plugin as npm would send it; nothing is installed yet. Returns its folder. */
export function writeHostApp(wanted, tarball) {
  const folder = stateDirectory("compat", `${wanted.manager}-${wanted.version}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, "src"), { recursive: true })
  copyFileSync(tarball, join(folder, basename(tarball)))
  const write = (name, text) => writeFileSync(join(folder, name), text)
  const project = manifest(wanted, basename(tarball))
  write("package.json", JSON.stringify(project, null, 2))
  if (wanted.isLocked) {
    write("package-lock.json", JSON.stringify(lockfileOf(project), null, 2))
  }
  write("tsconfig.json", JSON.stringify(TSCONFIG, null, 2))
  write("medusa-config.ts", CONFIG)
  if (wanted.manager === "pnpm") {
    // As Medusa's documentation asks of pnpm; with `shamefully-hoist=false` beside it the pattern would not count.
    write(".npmrc", "public-hoist-pattern[]=*\nauto-install-peers=true\n")
  }
  return folder
}
