const swc = require("./integration-tests/application/swc-options.json")

const tests = {
  unit: ["**/src/**/__tests__/**/*.unit.spec.ts"],
  module: ["**/integration-tests/module/**/*.spec.ts"],
  http: ["**/integration-tests/http/**/*.spec.ts"],
  flows: ["**/integration-tests/flows/**/*.spec.ts"],
  concurrency: ["**/integration-tests/concurrency/**/*.spec.ts"],
  e2e: ["**/integration-tests/e2e/**/*.spec.ts"],
}

const benches = { bench: ["**/bench/**/*.bench.ts"] }

const type = process.env.TEST_TYPE

const typescript = { "^.+\\.[jt]s$": ["@swc/jest", swc] }

const escape = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** Specs that run on the application that their process shares: what they import of Medusa's and of ours is the application's. */
const onSharedApplication = {
  testEnvironment: "<rootDir>/integration-tests/application/environment.ts",
  globalSetup: "<rootDir>/integration-tests/application/global-setup.mjs",
  globalTeardown: "<rootDir>/integration-tests/application/global-teardown.mjs",
  transform: {
    [`^${escape(__dirname)}/(src|node_modules/@medusajs)/.+\\.[jt]s$`]:
      "<rootDir>/integration-tests/application/host-module.js",
    ...typescript,
  },
  transformIgnorePatterns: ["/node_modules/(?!@medusajs/)"],
}

const byThemselves = {
  testEnvironment: "node",
  transform: typescript,
}

module.exports = {
  ...(["module", "http", "flows", "concurrency"].includes(type)
    ? onSharedApplication
    : byThemselves),
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  moduleFileExtensions: ["js", "ts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  testMatch: { ...tests, ...benches }[type] ?? Object.values(tests).flat(),
  // The first hook of an application test boots Medusa.
  testTimeout: type === "unit" ? 5_000 : 120_000,
}
