import { say } from "../../../shared/say"
import { createHash, randomBytes } from "crypto"
import { TraceabilityError } from "../../../shared/traceability-error"
import type { PassportKeyLevel } from "../../../types/passport"
import { newId } from "../new-id"
import type { Sql } from "../sql"

export type PassportKey = {
  id: string
  name: string
  level: PassportKeyLevel
  key_hint: string
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
  created_by: string | null
  created_at: Date
}

export type NewPassportKey = {
  name: string
  level: PassportKeyLevel
  expires_at: Date | null
  actor_id: string | null
}

const COLUMNS = `id, name, level, key_hint, expires_at, revoked_at, last_used_at, created_by, created_at`

/** The key has 256 random bits, so a plain hash is enough: nobody can try them all. */
const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex")

export const readPassportKeys = (sql: Sql): Promise<PassportKey[]> =>
  sql<PassportKey>(
    `SELECT ${COLUMNS} FROM traceability_passport_key ORDER BY revoked_at IS NOT NULL, created_at DESC, id LIMIT 500`
  )

/** Makes a key. It is in the answer and nowhere else. Throws `invalid_dates` for one that would have expired. */
export async function makePassportKey(
  sql: Sql,
  { name, level, expires_at, actor_id }: NewPassportKey
): Promise<{ passport_key: PassportKey; key: string }> {
  if (expires_at && expires_at <= new Date()) {
    throw new TraceabilityError("invalid_dates", say("invalid_dates.keyInFuture"))
  }
  const key = `tp_${randomBytes(32).toString("base64url")}`
  const [passport_key] = await sql<PassportKey>(
    `INSERT INTO traceability_passport_key (id, name, level, key_hash, key_hint, expires_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [newId("pkey"), name, level, hashOf(key), key.slice(-4), expires_at, actor_id]
  )
  return { passport_key, key }
}

/** Ends a key at once; one that has ended stays as it is. Throws `not_found`. */
export async function revokePassportKey(
  sql: Sql,
  id: string,
  actorId: string | null
): Promise<PassportKey> {
  const [row] = await sql<PassportKey>(
    `UPDATE traceability_passport_key
        SET revoked_by = CASE WHEN revoked_at IS NULL THEN ? ELSE revoked_by END,
            revoked_at = coalesce(revoked_at, now()), updated_at = now()
      WHERE id = ? RETURNING ${COLUMNS}`,
    [actorId, id]
  )
  if (!row) {
    throw new TraceabilityError("not_found", `There is no passport key with the id ${id}.`, {
      status: 404,
    })
  }
  return row
}

/** What a key opens now; undefined for one that is unknown, revoked or expired: they are answered alike. */
export async function openWithKey(sql: Sql, key: string): Promise<PassportKeyLevel | undefined> {
  const [row] = await sql<{ id: string; level: PassportKeyLevel; is_stale: boolean }>(
    `SELECT id, level, last_used_at IS NULL OR last_used_at < now() - interval '1 hour' AS is_stale
       FROM traceability_passport_key
      WHERE key_hash = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())`,
    [hashOf(key)]
  )
  // To the hour: a row that is written by every look-up would be a queue.
  if (row?.is_stale) {
    await sql(`UPDATE traceability_passport_key SET last_used_at = now() WHERE id = ?`, [row.id])
  }
  return row?.level
}
