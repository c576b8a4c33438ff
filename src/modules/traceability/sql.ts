import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"

/**
 * Runs one statement with `?` placeholders and returns its rows. Arrays are bound as PostgreSQL arrays, so that one
 * statement can carry thousands of rows through `unnest`.
 */
export type Sql = <T = Record<string, unknown>>(
  statement: string,
  bindings?: unknown[]
) => Promise<T[]>

/** The statement runner of the transaction in `context`, or of its plain connection when there is none. */
export function sqlOf(context: Context): Sql {
  const manager = (context.transactionManager ?? context.manager) as EntityManager
  const knex = manager.getTransactionContext() ?? manager.getKnex()
  return async (statement, bindings = []) => (await knex.raw(statement, bindings as never)).rows
}

/** Constants of ours as a list in SQL, for the brackets of IN (…). Never for what somebody sent. */
export const listed = (constants: readonly string[]): string =>
  constants.map((constant) => `'${constant}'`).join(", ")
