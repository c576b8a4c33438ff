import { runNode } from "./child-processes.mjs"
import { freePort } from "./free-port.mjs"
import { databaseUrl, dropDatabases, onTestServer } from "./test-server.mjs"

const PREFIX = `demo_prepared_${process.pid}`

/** A database with all that the demo fills in when it starts, and the built admin. Answers its name, or undefined if it failed. */
export async function prepareDemo(env, { timeoutSeconds, output }) {
  await onTestServer(env, (client) =>
    client.query(`CREATE DATABASE "${PREFIX}" TEMPLATE template0`)
  )
  const code = await runNode(["scripts/demo.mjs", "--prepare"], {
    env: { ...env, DATABASE_URL: databaseUrl(env, PREFIX), PORT: String(await freePort()) },
    timeoutSeconds,
    stdio: output,
  })
  return code === 0 ? PREFIX : undefined
}

export const dropPreparedDemo = (env) => dropDatabases(env, PREFIX)
