import type { Sql } from "../../sql"
import { type Chain, CHAIN_TABLES } from "./chain-heads"
import { hashDigest, type LedgerDigestRow, readDigests } from "./digest-rows"

/** What a digest noted that is no longer so, in words. */
export type DigestDifference = { day: string; message: string }

type Noted = { seq: number; count: number; last_hash: string }
type Found = { seq: number; count: number; last_hash: string | null }

const notedOf = (digest: LedgerDigestRow, chain: Chain): Noted =>
  chain === "movements"
    ? {
        seq: digest.movement_seq,
        count: digest.movement_count,
        last_hash: digest.movement_last_hash,
      }
    : { seq: digest.change_seq, count: digest.change_count, last_hash: digest.change_last_hash }

/** How many rows there are up to each number, and the hash of the row of that number. Each row is counted once. */
const readFound = (sql: Sql, chain: Chain, seqs: number[]): Promise<Found[]> =>
  sql<Found>(
    `WITH noted AS (
       SELECT seq, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS after FROM (SELECT DISTINCT unnest(?::bigint[]) AS seq) AS s)
     SELECT seq::float8 AS seq,
            (sum((SELECT count(*) FROM ${CHAIN_TABLES[chain]} r WHERE r.seq > noted.after AND r.seq <= noted.seq))
               OVER (ORDER BY seq))::float8 AS count,
            (SELECT hash FROM ${CHAIN_TABLES[chain]} r WHERE r.seq = noted.seq) AS last_hash
       FROM noted ORDER BY seq`,
    [seqs]
  )

const NAMES: Record<Chain, [string, string]> = {
  movements: ["movement", "movements"],
  changes: ["change", "changes"],
}

function differencesOf(chain: Chain, noted: Noted, found: Found): string[] {
  const [one, many] = NAMES[chain]
  const messages: string[] = []
  if (found.count !== noted.count) {
    const verb = found.count < noted.count ? "removed" : "inserted"
    messages.push(
      `${noted.count} ${many} up to number ${noted.seq} were noted, and there are ${found.count} now: ${many} were ${verb}.`
    )
  }
  if ((found.last_hash ?? "") !== noted.last_hash) {
    messages.push(
      `The ${one} number ${noted.seq} ${found.last_hash === null ? "is gone" : "has another hash than was noted"}.`
    )
  }
  return messages
}

/** Digests are chained themselves: one that was changed, or taken out before a later one, shows. */
const brokenDigests = (digests: LedgerDigestRow[]): DigestDifference[] =>
  digests.flatMap((digest, index) => {
    const previous = digests[index - 1]?.hash ?? ""
    const message =
      digest.hash !== hashDigest(digest)
        ? "The noted digest itself was changed."
        : digest.previous_hash !== previous
          ? "The digest before it was removed or changed."
          : null
    return message ? [{ day: digest.day, message }] : []
  })

/** Compares both chains with all digests that are stored. Empty when nothing differs. */
export async function compareDigests(sql: Sql): Promise<DigestDifference[]> {
  const digests = await readDigests(sql)
  const differences = brokenDigests(digests)
  for (const chain of ["movements", "changes"] as const) {
    const found = new Map(
      (
        await readFound(
          sql,
          chain,
          digests.map((digest) => notedOf(digest, chain).seq)
        )
      ).map((row) => [row.seq, row])
    )
    for (const digest of digests) {
      const noted = notedOf(digest, chain)
      differences.push(
        ...differencesOf(chain, noted, found.get(noted.seq)!).map((message) => ({
          day: digest.day,
          message,
        }))
      )
    }
  }
  return differences
}
