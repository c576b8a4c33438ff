import { Client } from "@medusajs/framework/pg"

const variable = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) {
    throw new Error(`${name} is not set: see "Running one test again and again" in CONTRIBUTING.md`)
  }
  return value
}

function urlOf(database: string): string {
  const login = ["DB_USERNAME", "DB_PASSWORD"].map(variable).map(encodeURIComponent).join(":")
  return `postgres://${login}@${variable("DB_HOST")}:${variable("DB_PORT")}/${database}`
}

export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

/** A new database of this process with Medusa's and our tables. Answers its URL. */
export async function createDatabase(): Promise<string> {
  const name = `${variable("TEST_RUN")}_${process.pid}`
  const server = await connect(urlOf("postgres"))
  await server.query(`CREATE DATABASE "${name}" TEMPLATE "${variable("TEST_TEMPLATE")}"`)
  await server.end()
  return urlOf(name)
}
