import { TraceabilityError } from "../../../shared/traceability-error"
import { confirmProduction } from "../manufacturing/production/confirm-production"
import { operationsOfProduction } from "../manufacturing/production/operations-of-production"
import { releaseProduction } from "../manufacturing/production/release-production"
import { reopenProduction } from "../manufacturing/production/reopen-production"
import { confirmRework } from "../manufacturing/rework/confirm-rework"
import { operationsOfRework } from "../manufacturing/rework/operations-of-rework"
import { releaseRework } from "../manufacturing/rework/release-rework"
import { reopenRework } from "../manufacturing/rework/reopen-rework"
import { carryOut } from "../operations/claims/carry-out"
import type { Claim, ClaimKind, Claims } from "../operations/claims/claim"
import { settleClaim } from "../operations/claims/claim-rows"
import type { ClaimUndo, Confirmed } from "../operations/claims/confirmed"
import { confirmOperationUndo } from "../operations/corrections/confirm-operation-undo"
import { releaseOperationUndo } from "../operations/corrections/release-operation-undo"
import { reopenOperationUndo } from "../operations/corrections/reopen-operation-undo"
import { releaseOwnOperation } from "../operations/own-operations/release-own-operation"
import { releaseReceipt } from "../operations/own-operations/release-receipt"
import { reopenOperation } from "../operations/own-operations/reopen-operation"
import { confirmFulfillment } from "../orders/deliveries/confirm-fulfillment"
import { confirmFulfillmentCancel } from "../orders/deliveries/confirm-fulfillment-cancel"
import { confirmOrderCancel } from "../orders/deliveries/confirm-order-cancel"
import { releaseFulfillment } from "../orders/deliveries/release-fulfillment"
import { releaseFulfillmentCancel } from "../orders/deliveries/release-fulfillment-cancel"
import { confirmReturn } from "../orders/returns/confirm-return"
import { releaseReturn } from "../orders/returns/release-return"
import { reopenReturn } from "../orders/returns/reopen-return"
import type { Sql } from "../sql"

type Settling<C extends Claim> = {
  /** Medusa did its part: the claim becomes movements and done documents. All was checked before, so nothing refuses. */
  confirm: (sql: Sql, claim: C, fulfillmentId: string | null) => Promise<Confirmed>
  /** Medusa's part failed: what the claim held is given back, so that everything is as it was before. */
  release: (sql: Sql, claim: C) => Promise<void>
  /**
   * The exact opposite of `confirm`, for when a larger workflow fails after it: the units go back by reversing movements,
   * documents and reservations are as before, and the claim holds them again, to be released next. Refuses with 409 where
   * a unit has moved on or is reserved meanwhile; then nothing is reversed, and ledger and levels still agree.
   */
  reopen: (sql: Sql, claim: C, undo: ClaimUndo) => Promise<void>
  /** The operations that `confirm` changes, of which `reopen` needs to know how they were. */
  changes: (sql: Sql, claim: C) => Promise<string[]>
}

const itsOperations = async (_sql: Sql, { payload }: Claim) => payload.operation_ids

const neverReopened = (instead: string) => async (): Promise<never> => {
  throw new TraceabilityError("invalid_state", `This claim is not opened again: ${instead}`)
}

/** What becomes of a claim, by its kind. All claims come here locked. */
export const SETTLE: { [Kind in ClaimKind]: Settling<Claims[Kind]> } = {
  receipt: {
    confirm: (sql, claim) => carryOut(sql, claim),
    release: releaseReceipt,
    reopen: reopenOperation,
    changes: itsOperations,
  },
  return: {
    confirm: confirmReturn,
    release: releaseReturn,
    reopen: reopenReturn,
    changes: itsOperations,
  },
  own_operation: {
    confirm: (sql, claim) => carryOut(sql, claim),
    release: releaseOwnOperation,
    reopen: reopenOperation,
    changes: itsOperations,
  },
  production: {
    confirm: confirmProduction,
    release: releaseProduction,
    reopen: reopenProduction,
    changes: operationsOfProduction,
  },
  rework: {
    confirm: confirmRework,
    release: releaseRework,
    reopen: reopenRework,
    changes: operationsOfRework,
  },
  undo: {
    confirm: confirmOperationUndo,
    release: releaseOperationUndo,
    reopen: reopenOperationUndo,
    changes: itsOperations,
  },
  fulfillment: {
    confirm: confirmFulfillment,
    release: releaseFulfillment,
    reopen: neverReopened("a fulfillment is reversed as a cancelled one is."),
    changes: itsOperations,
  },
  fulfillment_cancel: {
    confirm: confirmFulfillmentCancel,
    release: releaseFulfillmentCancel,
    reopen: neverReopened("a cancelled fulfillment is made again."),
    changes: itsOperations,
  },
  order_cancel: {
    confirm: confirmOrderCancel,
    release: (sql, claim) => settleClaim(sql, claim, "released"),
    reopen: neverReopened("the deliveries of an order follow it."),
    changes: itsOperations,
  },
}
