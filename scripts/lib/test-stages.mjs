import { runNode } from "./child-processes.mjs"
import { hasSpecs, runJest } from "./jest.mjs"

const minutes = (count) => count * 60

const tsc = "node_modules/typescript/bin/tsc"
const medusa = "node_modules/@medusajs/cli/cli.js"

/** A program that ends well is one passed check. */
async function runProgram(args, { env = {}, timeoutSeconds }) {
  const code = await runNode(args, {
    timeoutSeconds,
    env: { MEDUSA_DISABLE_TELEMETRY: "true", ...env },
  })
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

const command = (name, args, timeoutSeconds) => ({
  name,
  isPresent: () => true,
  run: () => runProgram(args, { timeoutSeconds }),
})

const jest = (
  name,
  { folder = `integration-tests/${name}`, suffix, inBand = true, ...needs },
  timeoutSeconds
) => ({
  name,
  ...needs,
  isPresent: () => hasSpecs({ folder, suffix }),
  run: ({ patterns, env }) => {
    const admin = needs.browser ? {} : { DISABLE_MEDUSA_ADMIN: "true" }
    return runJest(name, { patterns, env: { ...env, ...admin }, inBand, timeoutSeconds })
  },
})

/**
 * Migrates `template1`, which PostgreSQL copies for every new database: an application that is booted for a test file then
 * finds its tables there. Only on the throw-away server; what migrates by itself comes before.
 */
const migrateTemplate = {
  name: "migrate",
  database: true,
  isPresent: () => !process.env.DATABASE_URL,
  run: ({ env }) => {
    const template = new URL(env.DATABASE_URL)
    template.pathname = "/template1"
    return runProgram([medusa, "db:migrate", "--execute-safe-links", "--skip-scripts"], {
      env: {
        ...env,
        DATABASE_URL: template.href,
        DISABLE_MEDUSA_ADMIN: "true",
        LOG_LEVEL: "error",
      },
      timeoutSeconds: minutes(3),
    })
  },
}

/** In the order in which they run: what fails fastest comes first. */
export const testStages = [
  command("lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"], minutes(4)),
  command("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "."], minutes(2)),
  command(
    "structure",
    ["node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "src"],
    minutes(4)
  ),
  command("typecheck-backend", [tsc, "-p", "tsconfig.check.json"], minutes(4)),
  command("typecheck-admin", [tsc, "-p", "src/admin/tsconfig.json", "--noEmit"], minutes(4)),
  command("build", [medusa, "plugin:build"], minutes(5)),
  jest("unit", { folder: "src", suffix: ".unit.spec.ts" }, minutes(3)),
  jest("module", { database: true }, minutes(8)),
  migrateTemplate,
  jest("http", { database: true, inBand: false }, minutes(12)),
  jest("flows", { database: true, inBand: false }, minutes(40)),
  jest("concurrency", { database: true }, minutes(8)),
  jest("e2e", { database: true, browser: true }, minutes(10)),
]
