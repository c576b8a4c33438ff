import { createRequire } from "node:module"
import { testDatabases } from "./test-databases.mjs"

const require = createRequire(import.meta.url)

/** After a run. With `--runInBand` the application lives in this process and would complain of its database's end. */
export default async function globalTeardown() {
  const path = require.resolve("./shared-application.ts")
  await require.cache[path]?.exports.sharedApplication.close()
  await testDatabases("drop", `${process.env.TEST_RUN}_`)
}
