import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Chain, Head } from "../modules/traceability/stock/integrity/chain-heads"
import { withTraceability } from "./with-traceability"

const LOTS_AT_ONCE = 5_000

/** One hash over the last hash of each lot, which come by lot id, a page after the other. */
export function digestOfHeads() {
  const digest = createHash("sha256")
  return {
    add: (heads: Head[]) =>
      heads.forEach(({ lot_id, hash }) => digest.update(`${lot_id} ${hash}\n`)),
    end: () => digest.digest("hex"),
  }
}

/** The digest of a chain up to the row `upto`, as `verifyLedger` says it, from the hashes that are stored. */
export async function digestOfChain(
  container: MedusaContainer,
  chain: Chain,
  upto: number
): Promise<string> {
  const digest = digestOfHeads()
  for (let after = ""; ;) {
    const heads = await withTraceability(container, (service) =>
      service.readChainHeads(chain, { after, limit: LOTS_AT_ONCE, upto })
    )
    if (!heads.length) {
      return digest.end()
    }
    digest.add(heads)
    after = heads[heads.length - 1].lot_id
  }
}
