import pg from "@medusajs/framework/pg"

/** The URL of a database on the server that the tests use. */
export function databaseUrl({ DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD }, name) {
  const login = [DB_USERNAME, DB_PASSWORD].map(encodeURIComponent).join(":")
  return `postgres://${login}@${DB_HOST}:${DB_PORT}/${name}`
}

export async function onTestServer(env, run) {
  const client = new pg.Client({ connectionString: databaseUrl(env, "postgres") })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

export const dropDatabases = (env, prefix) =>
  onTestServer(env, async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefix]
    )
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`)
    }
  })
