import type { AcceptUnannounced } from "../announcements/refuse-unannounced"
import type { BackorderChoice, UniquenessScope } from "../../../../types/operation"

/** Who validates an operation of ours, and what becomes of the rest. */
export type ClaimOperation = AcceptUnannounced & {
  transaction_id: string
  backorder?: BackorderChoice
  /** More came in than was ordered, and that is right. */
  accept_over_receipt?: boolean
  /** Of a receipt: false asks about goods that have expired (`already_expired`). */
  accept_expired?: boolean
  actor_id: string | null
  scope: UniquenessScope
  /** The operation was made for this claim: a release discards it. */
  discard?: boolean
}
