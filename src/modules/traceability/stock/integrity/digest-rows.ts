import { createHash } from "node:crypto"
import type { LedgerDigest } from "../../../../types/ledger-digest"
import { newId } from "../../new-id"
import type { Sql } from "../../sql"

/** What the ledger ended with; the order of these is the order in which they are hashed. */
export type DigestContent = Omit<LedgerDigest, "id" | "previous_hash" | "hash" | "made_at">

export type LedgerDigestRow = DigestContent & {
  id: string
  previous_hash: string
  hash: string
  made_at: Date
  delivered_at: Date | null
}

const CONTENT = [
  "day",
  "movement_seq",
  "movement_count",
  "movement_last_hash",
  "movement_digest",
  "change_seq",
  "change_count",
  "change_last_hash",
  "change_digest",
] as const
const NUMBERS = ["movement_seq", "movement_count", "change_seq", "change_count"]

const COLUMNS = [
  "id",
  ...CONTENT.map((key) => (NUMBERS.includes(key) ? `${key}::float8 AS ${key}` : key)),
  "previous_hash",
  "hash",
  "made_at",
  "delivered_at",
].join(", ")

/** SHA-256 over one line for each value, the hash of the digest before it first: anybody can compute it from the file. */
export const hashDigest = (digest: DigestContent & { previous_hash: string }): string =>
  createHash("sha256")
    .update([digest.previous_hash, ...CONTENT.map((key) => digest[key])].join("\n"))
    .digest("hex")

/** All digests, the oldest first. */
export const readDigests = (sql: Sql): Promise<LedgerDigestRow[]> =>
  sql<LedgerDigestRow>(`SELECT ${COLUMNS} FROM traceability_ledger_digest ORDER BY day`)

/**
 * Takes the oldest digest that did not get out of the shop yet, null when there is none. Whoever takes it has five minutes
 * to deliver it, in which no other server takes it: who comes second waits, and finds it taken. A server that dies over it
 * leaves it to a later run.
 */
export async function claimUndelivered(sql: Sql): Promise<LedgerDigestRow | null> {
  const [digest] = await sql<LedgerDigestRow>(
    `UPDATE traceability_ledger_digest SET claimed_until = now() + interval '5 minutes', updated_at = now()
      WHERE id = (SELECT id FROM traceability_ledger_digest
                   WHERE delivered_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())
                   ORDER BY day LIMIT 1 FOR UPDATE)
     RETURNING ${COLUMNS}`
  )
  return digest ?? null
}

/** Keeps the digest of a day, chained to the one before it. A day has one: whoever comes second changes nothing. */
export async function recordDigest(sql: Sql, content: DigestContent, madeAt: Date): Promise<void> {
  await sql(`LOCK TABLE traceability_ledger_digest IN SHARE ROW EXCLUSIVE MODE`)
  const [before] = await sql<{ hash: string }>(
    `SELECT hash FROM traceability_ledger_digest ORDER BY day DESC LIMIT 1`
  )
  const previous_hash = before?.hash ?? ""
  await sql(
    `INSERT INTO traceability_ledger_digest (id, ${CONTENT.join(", ")}, previous_hash, hash, made_at)
     VALUES (?, ${CONTENT.map(() => "?").join(", ")}, ?, ?, ?) ON CONFLICT (day) DO NOTHING`,
    [
      newId("ldig"),
      ...CONTENT.map((key) => content[key]),
      previous_hash,
      hashDigest({ ...content, previous_hash }),
      madeAt,
    ]
  )
}

export async function markDelivered(sql: Sql, id: string, fileId: string | null): Promise<void> {
  await sql(
    `UPDATE traceability_ledger_digest SET delivered_at = now(), file_id = ?, claimed_until = NULL, last_error = NULL, updated_at = now() WHERE id = ?`,
    [fileId, id]
  )
}

/** Keeps why a digest did not get out, and leaves it to the next run. */
export async function markUndelivered(sql: Sql, id: string, error: string): Promise<void> {
  await sql(
    `UPDATE traceability_ledger_digest SET claimed_until = NULL, last_error = ?, updated_at = now() WHERE id = ?`,
    [error, id]
  )
}
