import { testDatabases } from "./test-databases.mjs"

/** Before a run: the database that every process of it copies, and the beginning of those copies' names. */
export default async function globalSetup() {
  process.env.TEST_TEMPLATE = await testDatabases("template")
  process.env.TEST_RUN = `test_run_${process.pid}`
}
