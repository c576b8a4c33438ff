import type { CoreStepArgs } from "./insert-step-after"

const PREFIX = "traceability-resumed:"

/** The transaction's name of a workflow that goes on with a claim which a dead process left. No two of them are the same. */
export const resumingTransaction = (claimId: string): string => `${PREFIX}${claimId}:${Date.now()}`

/** The claim that a workflow goes on with; null for one that somebody has asked for just now. */
export function resumedClaim({ transaction }: CoreStepArgs): string | null {
  const id = transaction?.transactionId
  return id?.startsWith(PREFIX) ? id.slice(PREFIX.length).split(":")[0] : null
}
