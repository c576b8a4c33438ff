import type { MedusaContainer } from "@medusajs/framework/types"
import type { DigestDifference } from "../modules/traceability/stock/integrity/compare-digests"
import type { BrokenChange } from "../modules/traceability/stock/integrity/verify-changes"
import type { Contradiction } from "../modules/traceability/stock/integrity/verify-facts"
import type { BrokenMovement } from "../modules/traceability/stock/integrity/verify-ledger"
import { compareLedgerDigests } from "./compare-ledger-digests"
import { digestOfHeads } from "./digest-of-chain"
import { withTraceability } from "./with-traceability"

const LOTS_AT_ONCE = 2_000
const BROKEN_MAX = 100

/** A number and a digest of a chain, as an earlier run answered them. */
export type NotedChain = { upto: number; digest: string }
export type NotedLedger = NotedChain & { changes?: NotedChain }

export type VerifiedMovements = NotedChain & {
  movements: number
  /** The first broken movement of each lot, oldest first, at most 100. */
  broken: BrokenMovement[]
}

export type VerifiedChangeLog = NotedChain & {
  count: number
  /** The first broken change of each lot, oldest first, at most 100. */
  broken: BrokenChange[]
  /** Lots that are not what their first movement and their last changes say, at most 100. */
  contradicted: Contradiction[]
}

/** `upto` is the newest movement that was looked at, `digest` one hash over the last hash of each lot there. */
export type VerifiedLedger = VerifiedMovements & {
  ok: boolean
  changes: VerifiedChangeLog
  /** What the stored daily digests noted that is no longer so. */
  differences: DigestDifference[]
}

const oldestFirst = <T extends { seq: number }>(broken: T[]) =>
  broken.sort((a, b) => a.seq - b.seq).splice(BROKEN_MAX)

async function verifyMovements(
  container: MedusaContainer,
  upto: number
): Promise<VerifiedMovements> {
  const digest = digestOfHeads()
  const broken: BrokenMovement[] = []
  let movements = 0
  for (let after = ""; ;) {
    const page = await withTraceability(container, (service) =>
      service.verifyLots({ after, limit: LOTS_AT_ONCE, upto })
    )
    if (!page.heads.length) {
      return { upto, movements, digest: digest.end(), broken }
    }
    movements += page.movements
    broken.push(...page.broken)
    oldestFirst(broken)
    digest.add(page.heads)
    after = page.heads[page.heads.length - 1].lot_id
  }
}

async function verifyChangeLog(
  container: MedusaContainer,
  upto: number
): Promise<Omit<VerifiedChangeLog, "contradicted">> {
  const digest = digestOfHeads()
  const broken: BrokenChange[] = []
  let count = 0
  for (let after = ""; ;) {
    const page = await withTraceability(container, (service) =>
      service.verifyChanges({ after, limit: LOTS_AT_ONCE, upto })
    )
    if (!page.heads.length) {
      return { upto, count, digest: digest.end(), broken }
    }
    count += page.changes
    broken.push(...page.broken)
    oldestFirst(broken)
    digest.add(page.heads)
    after = page.heads[page.heads.length - 1].lot_id
  }
}

async function verifyFacts(container: MedusaContainer): Promise<Contradiction[]> {
  const contradicted: Contradiction[] = []
  for (let after = ""; contradicted.length < BROKEN_MAX;) {
    const page = await withTraceability(container, (service) =>
      service.verifyFacts({ after, limit: LOTS_AT_ONCE })
    )
    contradicted.push(...page.contradicted)
    if (page.last === null) {
      break
    }
    after = page.last
  }
  return contradicted.slice(0, BROKEN_MAX)
}

const isAsNoted = (found: NotedChain, noted?: NotedChain) => !noted || noted.digest === found.digest

/**
 * Recomputes the hash of every movement and of every logged change, and compares lots, their holds and
 * their genealogy with what was logged of them. A chain of
 * hashes cannot show that its end was cut off, or that all of it was recomputed: so it is compared with the daily digests
 * too, and with what an earlier run answered, when that is given.
 */
export async function verifyLedger(
  container: MedusaContainer,
  noted?: NotedLedger
): Promise<VerifiedLedger> {
  const upto =
    noted?.upto ?? (await withTraceability(container, (service) => service.readLedgerEnd()))
  const movements = await verifyMovements(container, upto)
  const changesUpto =
    noted?.changes?.upto ??
    (await withTraceability(container, (service) => service.readChangesEnd()))
  const log = await verifyChangeLog(container, changesUpto)
  const changes = { ...log, contradicted: await verifyFacts(container) }
  const differences = await compareLedgerDigests(container)
  const ok =
    !movements.broken.length &&
    !changes.broken.length &&
    !changes.contradicted.length &&
    !differences.length &&
    isAsNoted(movements, noted) &&
    isAsNoted(changes, noted?.changes)
  return { ok, ...movements, changes, differences }
}
