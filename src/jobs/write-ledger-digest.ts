import type { MedusaContainer } from "@medusajs/framework/types"
import { writeLedgerDigest } from "../application/write-ledger-digest"

export default async function writeLedgerDigestJob(container: MedusaContainer): Promise<void> {
  await writeLedgerDigest(container)
}

export const config = {
  name: "traceability-write-ledger-digest",
  // One digest a day; the other runs deliver what did not get out.
  schedule: "25 * * * *",
}
