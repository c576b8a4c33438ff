import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Some statements carry their values as text. */
const withoutValues = (sql: string) => sql.replace(/'[^']*'/g, "'…'").replace(/= \d+/g, "= …")

/** Runs something and answers its statements, by text, that the application sent to the database meanwhile. */
export async function statementsOf(
  container: MedusaContainer,
  run: () => Promise<unknown>
): Promise<string[]> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const statements: string[] = []
  const listen = ({ sql }: { sql: string }) => void statements.push(withoutValues(sql))
  connection.on("query", listen)
  try {
    await run()
  } finally {
    connection.removeListener("query", listen)
  }
  return statements
}
