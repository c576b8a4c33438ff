import { say } from "../../../../shared/say"
import { TraceabilityError } from "../../../../shared/traceability-error"
import type { Sql } from "../../sql"
import type { OperationRow } from "../documents/operation-rows"

type Since = { name: string; handed_on: boolean; has_case: boolean }

/**
 * Refuses to undo that somebody kept a lent unit once they have handed it on, or wait for its repair: it is not theirs alone any more to
 * be ours again.
 */
export async function refuseUndoOfKept(sql: Sql, operation: OperationRow): Promise<void> {
  if (operation.code !== "loan" || operation.to_location_id !== "customer") {
    return
  }
  const [since] = await sql<Since>(
    `SELECT lot.name,
            EXISTS (SELECT 1 FROM traceability_unit_transfer t
                     WHERE t.lot_id = lot.id AND t.id IS DISTINCT FROM loan.kept_transfer_id AND t.accepted_at > ? AND t.revoked_at IS NULL)
              AS handed_on,
            EXISTS (SELECT 1 FROM traceability_service_case c
                     WHERE c.lot_id = lot.id AND c.owner = 'customer' AND c.state IN ('reported', 'in_repair')) AS has_case
       FROM traceability_loan loan JOIN traceability_lot lot ON lot.id = loan.lot_id WHERE loan.return_operation_id = ?`,
    [operation.done_at, operation.id]
  )
  if (since?.handed_on || since?.has_case) {
    throw new TraceabilityError(
      "invalid_state",
      since.handed_on
        ? say("invalid_state.handedOnSince", { name: since.name, reference: operation.reference })
        : say("invalid_state.ownerCaseOpen", { name: since.name }),
      { status: 409 }
    )
  }
}
