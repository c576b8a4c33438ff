const swc = require("./integration-tests/application/swc-options.json")

const specs = {
  unit: "**/src/**/__tests__/**/*.unit.spec.ts",
  module: "**/integration-tests/module/**/*.spec.ts",
  http: "**/integration-tests/http/**/*.spec.ts",
  flows: "**/integration-tests/flows/**/*.spec.ts",
  concurrency: "**/integration-tests/concurrency/**/*.spec.ts",
  killed: "**/integration-tests/killed/**/*.spec.ts",
  e2e: "**/integration-tests/e2e/**/*.spec.ts",
  servers: "**/integration-tests/servers/**/*.spec.ts",
  soak: "**/integration-tests/servers/**/*.soak.ts",
  storefront: "**/integration-tests/storefront/**/*.spec.ts",
  bench: "**/bench/**/*.bench.ts",
}

/** Specs of these types run on the application that their process shares, but for those that are `apart`. */
const sharing = ["module", "http", "flows", "concurrency", "killed"]
const apart = {
  // zod asks its arguments whether they are a RegExp: a schema's module and zod must be loaded by the same.
  unit: ["**/src/api/__tests__/openapi.unit.spec.ts"],
  module: [
    "**/integration-tests/module/schema.spec.ts",
    "**/integration-tests/module/long-lists.spec.ts",
  ],
  http: ["**/integration-tests/http/permissions.spec.ts"],
}

/** TEST_TYPE names one of them, or several with commas between. */
const types = process.env.TEST_TYPE?.split(",") ?? Object.keys(specs)
/** Specs of these types start processes of their own on a copy of the migrated database. */
const starting = ["servers", "soak"]
const sharingTypes = types.filter((type) => sharing.includes(type))
const otherTypes = types.filter((type) => ![...sharing, ...starting, "unit"].includes(type))
const startingTypes = types.filter((type) => starting.includes(type))
const apartSpecs = types.flatMap((type) => apart[type] ?? [])
const butApart = apartSpecs.map((pattern) => `!${pattern}`)

const common = {
  rootDir: __dirname,
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  moduleFileExtensions: ["js", "ts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  // Examples import the package as a host does.
  moduleNameMapper: {
    "^medusa-plugin-traceability/(types|workflows)$": "<rootDir>/src/$1/index.ts",
  },
}

const typescript = { "^.+\\.[jt]s$": ["@swc/jest", swc] }

const escape = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

const onSharedApplication = {
  ...common,
  displayName: "shared application",
  testMatch: [...sharingTypes.map((type) => specs[type]), ...butApart],
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

/** Rules without an application; Medusa's packages are loaded once in a process instead of once a file. */
const unit = {
  ...common,
  displayName: "unit",
  testMatch: types.includes("unit") ? [specs.unit, ...butApart] : [],
  testEnvironment: "<rootDir>/integration-tests/application/host-environment.ts",
  transform: {
    [`^${escape(__dirname)}/node_modules/@medusajs/.+\\.js$`]:
      "<rootDir>/integration-tests/application/host-package.js",
    ...typescript,
  },
  transformIgnorePatterns: ["/node_modules/(?!@medusajs/)"],
}

const byThemselves = {
  ...common,
  displayName: "by themselves",
  testMatch: [...otherTypes.map((type) => specs[type]), ...apartSpecs],
  testEnvironment: "node",
  transform: typescript,
}

const withProcesses = {
  ...common,
  displayName: "processes",
  testMatch: startingTypes.map((type) => specs[type]),
  testEnvironment: "node",
  globalSetup: "<rootDir>/integration-tests/application/global-setup.mjs",
  globalTeardown: "<rootDir>/integration-tests/application/global-teardown.mjs",
  transform: typescript,
}

module.exports = {
  projects: [unit, onSharedApplication, byThemselves, withProcesses].filter(({ testMatch }) =>
    testMatch.some((pattern) => !pattern.startsWith("!"))
  ),
  testSequencer: "<rootDir>/integration-tests/application/longest-first.mjs",
  // The first hook of an application test boots Medusa.
  testTimeout: process.env.TEST_TYPE === "unit" ? 5_000 : 120_000,
}
