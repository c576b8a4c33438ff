import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { BrokenMovement } from "../modules/traceability/stock/integrity/verify-ledger"
import { withTraceability } from "./with-traceability"

const LOTS_AT_ONCE = 2_000
const BROKEN_MAX = 100

export type VerifiedLedger = {
  ok: boolean
  /** The newest movement that was looked at. */
  upto: number
  movements: number
  /** One hash over the last hash of each lot at `upto`. */
  digest: string
  /** The first broken movement of each lot, oldest first, at most 100. */
  broken: BrokenMovement[]
}

/**
 * Recomputes the hash of every movement. A chain of hashes cannot show that its end was cut off, or that all of it was
 * computed anew: so note the digest outside the shop, and compare it later with the digest at the same `upto`.
 */
export async function verifyLedger(
  container: MedusaContainer,
  noted?: { upto: number; digest: string }
): Promise<VerifiedLedger> {
  const upto =
    noted?.upto ?? (await withTraceability(container, (service) => service.readLedgerEnd()))
  const digest = createHash("sha256")
  const broken: BrokenMovement[] = []
  let movements = 0
  for (let after = ""; ;) {
    const page = await withTraceability(container, (service) =>
      service.verifyLots({ after, limit: LOTS_AT_ONCE, upto })
    )
    if (!page.heads.length) {
      break
    }
    movements += page.movements
    broken.push(...page.broken)
    broken.sort((a, b) => a.seq - b.seq).splice(BROKEN_MAX)
    for (const head of page.heads) {
      digest.update(`${head.lot_id} ${head.hash}\n`)
    }
    after = page.heads[page.heads.length - 1].lot_id
  }
  const found = digest.digest("hex")
  const ok = !broken.length && (!noted || noted.digest === found)
  return { ok, upto, movements, digest: found, broken }
}
