import pg from "@medusajs/framework/pg"

/** Runs something with a connection to one database. */
export async function onDatabase(connectionString, run) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
