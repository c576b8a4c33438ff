import type { OperationCode } from "../../../../types/operation"
import type { OperationSnapshot } from "../documents/operation-snapshot"

/** What a confirmed claim did: the operations carried out, their kind, the lots that moved, and the rest's operation. */
export type Confirmed = {
  operation_ids: string[]
  code: OperationCode
  lot_ids: string[]
  backorder_id: string | null
  /** Whether it freed something that others may wait for, or left something that waits itself. */
  offers: boolean
  /** Reservations of Medusa's that were lowered below its check. */
  part_reservation_ids?: string[]
}

/** What must be known to open a confirmed claim again: its documents before, and the backorder that it made. */
export type ClaimUndo = {
  claim_id: string
  before: OperationSnapshot
  backorder_id: string | null
}
