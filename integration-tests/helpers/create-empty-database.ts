import { Client } from "@medusajs/framework/pg"

export const databaseServer = {
  host: process.env.DB_HOST,
  port: Number(process.env.DB_PORT),
  user: process.env.DB_USERNAME,
  password: process.env.DB_PASSWORD,
}

/** An empty database: the server's usual template may hold a whole application already. */
export async function createEmptyDatabase(database: string): Promise<void> {
  const client = new Client({ ...databaseServer, database: "postgres" })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${database} TEMPLATE template0`)
  await client.end()
}
