import { AsyncLocalStorage } from "node:async_hooks"

/** Runs one statement with `?` placeholders, in the transaction of what is being done. */
type Statement = (statement: string, bindings: unknown[]) => Promise<unknown>

const current = new AsyncLocalStorage<string>()

/** Runs a request with an `Idempotency-Key`; `id` is its row. What it does is noted there, however deep it is called. */
export const asRequest = <T>(id: string, run: () => Promise<T>): Promise<T> => current.run(id, run)

/** What a request did: it opened a claim, or it made or moved something that people know by these names. */
export type Effect = { claim_id: string } | { made: string[] }

/**
 * Notes in the transaction that does it what the current request does, so that a process that dies before it has answered
 * does not let the same request do it twice. Without a key there is nothing to note.
 */
export async function noteEffect(sql: Statement, effect: Effect): Promise<void> {
  const id = current.getStore()
  if (id) {
    const [column, values] =
      "claim_id" in effect ? ["claim_ids", [effect.claim_id]] : ["made", effect.made]
    await sql(
      `UPDATE traceability_idempotent_request SET ${column} = ${column} || ?::text[] WHERE id = ?`,
      [values, id]
    )
  }
}
