import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"

export type StoredResponse = { status: number; response: object }

/** A request with an `Idempotency-Key`: keys are those of the actor, and of nobody else. */
export type KeyedRequest = { key: string; actor_id: string | null; request_hash: string }

/** `id` is the row of a request that has to run, `stored` the response of one that ran. */
export type StartedRequest = { id: string } | { stored: StoredResponse }

/** A request without a response after this long died with its process; if it had done nothing, its key may be used again. */
const ABANDONED_AFTER = "2 minutes"

const NAMED_MAX = 5

type StoredRequest = {
  request_hash: string
  status: number | null
  response: object
  abandoned: boolean
  made: string[]
}

/** What the request made itself, and the documents of its claims that were confirmed, by whoever did so. */
const MADE = `ARRAY(
  SELECT DISTINCT name FROM (
    SELECT unnest(r.made) AS name
    UNION ALL
    SELECT o.reference FROM traceability_claim c
      JOIN traceability_operation o ON o.id IN (SELECT jsonb_array_elements_text(c.payload->'operation_ids'))
     WHERE c.id = ANY(r.claim_ids) AND c.state = 'confirmed') AS n ORDER BY name)`

/** The request's row, when it is new, or when one that died did nothing and left nothing to be settled. */
async function takeKey(sql: Sql, { key, actor_id, request_hash }: KeyedRequest) {
  const [mine] = await sql<{ id: string }>(
    `INSERT INTO traceability_idempotent_request AS r (id, key, actor_id, request_hash, claim_ids, made)
     VALUES (?, ?, ?, ?, '{}', '{}')
     ON CONFLICT (actor_id, key) DO UPDATE SET created_at = now(), claim_ids = '{}'
       WHERE r.status IS NULL AND r.request_hash = excluded.request_hash
         AND r.created_at < now() - interval '${ABANDONED_AFTER}' AND cardinality(r.made) = 0
         AND NOT EXISTS (SELECT FROM traceability_claim c WHERE c.id = ANY(r.claim_ids) AND c.state <> 'released')
     RETURNING id`,
    [newId("idrq"), key, actor_id ?? "", request_hash]
  )
  return mine
}

function refuseUnanswered({ abandoned, made }: StoredRequest): never {
  if (abandoned && made.length) {
    const names = made.slice(0, NAMED_MAX)
    const count = made.length - names.length
    throw new TraceabilityError(
      "invalid_state",
      count
        ? say("invalid_state.carriedOutMoreUnanswered", { names, count })
        : say("invalid_state.carriedOutUnanswered", { names }),
      { status: 409 }
    )
  }
  throw new TraceabilityError(
    "invalid_state",
    say(abandoned ? "invalid_state.serverStopped" : "invalid_state.keyStillRunning"),
    { status: 409 }
  )
}

/**
 * Takes an idempotency key for a request. Returns the stored response of an equal request that has succeeded, or the row
 * to the first caller, who must run it. Runs in a transaction of its own, so that a second request sees the first. Throws
 * `idempotency_mismatch` for another request under the same key, and `invalid_state` (409) while the first one runs, and for
 * one that was carried out and could not answer any more.
 */
export async function beginRequest(sql: Sql, request: KeyedRequest): Promise<StartedRequest> {
  const mine = await takeKey(sql, request)
  if (mine) {
    return mine
  }
  const [stored] = await sql<StoredRequest>(
    `SELECT request_hash, status, response, created_at < now() - interval '${ABANDONED_AFTER}' AS abandoned, ${MADE} AS made
       FROM traceability_idempotent_request r WHERE key = ? AND actor_id = ?`,
    [request.key, request.actor_id ?? ""]
  )
  if (stored.request_hash !== request.request_hash) {
    throw new TraceabilityError(
      "idempotency_mismatch",
      "This Idempotency-Key was used for another request. Use a new key for a new request."
    )
  }
  if (stored.status === null) {
    refuseUnanswered(stored)
  }
  return { stored: { status: stored.status, response: stored.response } }
}

/** Keeps the response of a request that succeeded. With null, for one that was refused, the key is free again. */
export async function finishRequest(
  sql: Sql,
  id: string,
  stored: StoredResponse | null
): Promise<void> {
  if (!stored) {
    await sql(`DELETE FROM traceability_idempotent_request WHERE id = ? AND status IS NULL`, [id])
    return
  }
  await sql(
    `UPDATE traceability_idempotent_request SET status = ?, response = ?::jsonb, updated_at = now() WHERE id = ?`,
    [stored.status, JSON.stringify(stored.response), id]
  )
}

/** Forgets keys that were used before a moment: whoever retries does so within hours. Returns how many. */
export async function pruneRequests(sql: Sql, before: Date): Promise<number> {
  const [{ count }] = await sql<{ count: number }>(
    `WITH old AS (DELETE FROM traceability_idempotent_request WHERE created_at < ? RETURNING 1)
     SELECT count(*)::int AS count FROM old`,
    [before]
  )
  return count
}
