/** What the ledger ended with on a day, in numbers and hashes that can be compared later. */
export type LedgerDigest = {
  id: string
  /** In UTC, as in "2026-11-29". */
  day: string
  movement_seq: number
  movement_count: number
  movement_last_hash: string
  movement_digest: string
  change_seq: number
  change_count: number
  change_last_hash: string
  change_digest: string
  /** The hash of the digest before it. */
  previous_hash: string
  hash: string
  /** ISO 8601. */
  made_at: string
}
