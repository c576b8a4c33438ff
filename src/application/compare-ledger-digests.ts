import type { MedusaContainer } from "@medusajs/framework/types"
import type { DigestDifference } from "../modules/traceability/stock/integrity/compare-digests"
import { digestOfChain } from "./digest-of-chain"
import { withTraceability } from "./with-traceability"

/**
 * Compares the ledger with the digests that were made of it: with each how many rows there were and how the last one was
 * hashed, and with the newest one the last hash of every lot. Empty when all is as it was noted.
 */
export async function compareLedgerDigests(
  container: MedusaContainer
): Promise<DigestDifference[]> {
  const differences = await withTraceability(container, (service) => service.compareDigests())
  const digests = await withTraceability(container, (service) => service.readDigests())
  const newest = digests[digests.length - 1]
  if (!newest) {
    return differences
  }
  const { day, movement_seq, movement_digest, change_seq, change_digest } = newest
  if ((await digestOfChain(container, "movements", movement_seq)) !== movement_digest) {
    differences.push({ day, message: `The movements up to number ${movement_seq} are others.` })
  }
  if ((await digestOfChain(container, "changes", change_seq)) !== change_digest) {
    differences.push({ day, message: `The changes up to number ${change_seq} are others.` })
  }
  return differences
}
