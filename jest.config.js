const tests = {
  unit: ["**/src/**/__tests__/**/*.unit.spec.ts"],
  module: ["**/integration-tests/module/**/*.spec.ts"],
  http: ["**/integration-tests/http/**/*.spec.ts"],
  flows: ["**/integration-tests/flows/**/*.spec.ts"],
  concurrency: ["**/integration-tests/concurrency/**/*.spec.ts"],
  e2e: ["**/integration-tests/e2e/**/*.spec.ts"],
}

const benches = { bench: ["**/bench/**/*.bench.ts"] }

const swc = {
  jsc: {
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: "es2021",
  },
}

module.exports = {
  transform: { "^.+\\.[jt]s$": ["@swc/jest", swc] },
  testEnvironment: "node",
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  moduleFileExtensions: ["js", "ts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  testMatch: { ...tests, ...benches }[process.env.TEST_TYPE] ?? Object.values(tests).flat(),
  // The first hook of an application test creates a database and boots Medusa.
  testTimeout: process.env.TEST_TYPE === "unit" ? 5_000 : 120_000,
}
