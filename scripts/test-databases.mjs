/**
 * For Jest, which cannot load Medusa's modules before its tests run:
 *
 *   node scripts/test-databases.mjs template       makes the database that application tests copy and prints its name
 *   node scripts/test-databases.mjs drop NAME      drops the copies of a run, whose names begin like that
 */
import { dropDatabases } from "./lib/test-server.mjs"
import { ensureTestTemplate } from "./lib/test-template.mjs"

const [command, prefix] = process.argv.slice(2)

if (command === "template") {
  console.log(await ensureTestTemplate(process.env))
} else {
  await dropDatabases(process.env, prefix)
}
