import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"

export type StoredResponse = { status: number; response: object }

/** A request without a response after this long died with its process; its key may be used again. */
const ABANDONED_AFTER = "2 minutes"

/**
 * Takes an idempotency key for a request. Returns the stored response of an equal request that has succeeded, or null to
 * the first caller, who must run it. Runs in a transaction of its own, so that a second request sees the first. Throws
 * `idempotency_mismatch` for another request under the same key, and `invalid_state` (409) while the first one runs.
 */
export async function beginRequest(
  sql: Sql,
  key: string,
  requestHash: string
): Promise<StoredResponse | null> {
  const [mine] = await sql(
    `INSERT INTO traceability_idempotent_request (id, key, request_hash) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET created_at = now()
       WHERE traceability_idempotent_request.status IS NULL AND traceability_idempotent_request.request_hash = excluded.request_hash
         AND traceability_idempotent_request.created_at < now() - interval '${ABANDONED_AFTER}'
     RETURNING id`,
    [newId("idrq"), key, requestHash]
  )
  if (mine) {
    return null
  }
  const [stored] = await sql<{ request_hash: string; status: number | null; response: object }>(
    `SELECT request_hash, status, response FROM traceability_idempotent_request WHERE key = ?`,
    [key]
  )
  if (stored.request_hash !== requestHash) {
    throw new TraceabilityError(
      "idempotency_mismatch",
      "This Idempotency-Key was used for another request. Use a new key for a new request."
    )
  }
  if (stored.status === null) {
    throw new TraceabilityError(
      "invalid_state",
      "The request with this Idempotency-Key is still running.",
      { status: 409 }
    )
  }
  return { status: stored.status, response: stored.response }
}

/** Keeps the response of a request that succeeded. With null, for one that was refused, the key is free again. */
export async function finishRequest(
  sql: Sql,
  key: string,
  stored: StoredResponse | null
): Promise<void> {
  if (!stored) {
    await sql(`DELETE FROM traceability_idempotent_request WHERE key = ? AND status IS NULL`, [key])
    return
  }
  await sql(
    `UPDATE traceability_idempotent_request SET status = ?, response = ?::jsonb, updated_at = now() WHERE key = ?`,
    [stored.status, JSON.stringify(stored.response), key]
  )
}
